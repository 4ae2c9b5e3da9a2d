package eu.koinon.organisations.directory;

/** Who sees a part of a profile, besides the organisation itself. The database's fences go by the same names. */
public enum Visibility {
    /** Everybody, without signing in. */
    PUBLIC,
    /** All who act for an organisation of the network. */
    NETWORK,
    /** The coordinators in the secretariat. */
    SECRETARIAT,
    /** Nobody else: what is said of a shelter. */
    OWN
}
