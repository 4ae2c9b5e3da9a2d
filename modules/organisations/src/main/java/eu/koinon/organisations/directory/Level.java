package eu.koinon.organisations.directory;

/** How far an organisation's work reaches. */
public enum Level {
    EUROPEAN,
    NATIONAL,
    LOCAL
}
