package eu.koinon.access.signin;

/**
 * What to ask a person next.
 *
 * @param secret finds what is under way again; it goes into a cookie and nowhere else
 */
public record Next(Pending.Kind kind, String secret) {

    @Override
    public String toString() {
        return "Next[" + kind + ", REDACTED]";
    }
}
