package eu.koinon.access.sessions;

/** The names under which a session's few facts are known to Shiro; a session holds these and nothing else. */
final class SessionRow {

    static final String ORGANISATION = "koinon.organisation";
    static final String METHOD = "koinon.method";
    static final String PROVEN_AT = "koinon.proven-at";
    static final String AGENT = "koinon.agent";
    static final String NOTICE = "koinon.notice";
    static final String PUBLIC_ID = "koinon.public-id";
    static final String WRITTEN_AT = "koinon.written-at";

    private SessionRow() {}
}
