package eu.koinon.access.sessions;

/** The names under which a session's few facts are known to Shiro; a session holds these and nothing else. */
public final class SessionRow {

    public static final String ORGANISATION = "koinon.organisation";
    public static final String METHOD = "koinon.method";
    public static final String PROVEN_AT = "koinon.proven-at";
    public static final String AGENT = "koinon.agent";
    public static final String NOTICE = "koinon.notice";
    public static final String PUBLIC_ID = "koinon.public-id";
    static final String WRITTEN_AT = "koinon.written-at";

    private SessionRow() {}
}
