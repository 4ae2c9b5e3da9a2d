package eu.koinon.access.passwords;

/** What came of comparing a typed password with a stored hash. */
public enum PasswordCheck {
    /** It is the right one. */
    MATCHES,
    /** It is the right one; the hash was made at another cost than today's and should be made anew at once. */
    MATCHES_OUTDATED,
    /** It is not the right one, or there is none to compare with: nobody can tell which. */
    DIFFERS
}
