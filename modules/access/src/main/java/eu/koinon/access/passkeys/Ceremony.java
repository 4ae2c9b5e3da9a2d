package eu.koinon.access.passkeys;

/** What a challenge was given out for. A response to one kind is worth nothing in another. */
public enum Ceremony {
    /** A signed-in person adds a passkey. */
    REGISTRATION,
    /** A visitor signs in. */
    SIGN_IN,
    /** A signed-in person shows that it is still them. */
    STEP_UP
}
