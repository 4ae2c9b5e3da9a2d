package eu.koinon.web.look;

/** The parts of the platform, in the order of the navigation. */
public enum Section {
    HOME("/", "nav.home"),
    ORGANISATION("/organisation", "nav.organisation"),
    ORGANISATIONS("/organisations", "nav.organisations"),
    GROUPS("/groups", "nav.groups"),
    NETWORK("/network", "nav.network"),
    RECORD("/record", "nav.record");

    private final String path;
    private final String label;

    Section(String path, String label) {
        this.path = path;
        this.label = label;
    }

    public String path() {
        return path;
    }

    /** The key of its name. */
    public String label() {
        return label;
    }
}
