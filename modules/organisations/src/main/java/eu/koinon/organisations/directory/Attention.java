package eu.koinon.organisations.directory;

/** Why the secretariat should turn to an organisation. */
public enum Attention {
    /** Nobody who can sign in administers it today. */
    NO_ADMIN(" AND id IN (SELECT organisations.without_admin(?::timestamptz))"),
    /** Nobody has confirmed its profile for half a year. */
    UNCONFIRMED("""
         AND coalesce((SELECT c.confirmed_at FROM organisations.profile c WHERE c.organisation_id = organisation.id),
            organisation.created_at) < ?::timestamptz - interval '6 months'"""),
    /** Somebody has been waiting for a week to be let in. */
    ASKED_TO_JOIN("""
         AND id IN (SELECT j.organisation_id FROM organisations.join_request j CROSS JOIN (SELECT ?::timestamptz) n(now)
            WHERE j.state = 'WAITING' AND j.proven_at < n.now - interval '7 days' AND j.expires_at > n.now)""");

    private final String condition;

    Attention(String condition) {
        this.condition = condition;
    }

    /** What narrows the list to these; it takes the moment as its one value. */
    String condition() {
        return condition;
    }
}
