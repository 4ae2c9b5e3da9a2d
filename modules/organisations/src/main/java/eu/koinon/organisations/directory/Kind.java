package eu.koinon.organisations.directory;

/** What an organisation is in the network. There is one secretariat; the database holds that too. */
public enum Kind {
    SECRETARIAT,
    MEMBER
}
