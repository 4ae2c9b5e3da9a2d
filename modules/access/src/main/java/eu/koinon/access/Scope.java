package eu.koinon.access;

/** What a permission is held on. */
public enum Scope {
    /** One's own account. Everybody who is signed in holds it, whatever they act for. */
    SELF,
    /** An organisation: one's own by a role there, any by a role in the secretariat. */
    ORGANISATION,
    /** The network as a whole. */
    NETWORK
}
