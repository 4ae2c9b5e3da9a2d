package eu.koinon.web.look;

import eu.koinon.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/** The parts of the platform, in the order of the navigation, and whom each is shown to. */
public enum Section {
    HOME("/", "nav.home", EnumSet.allOf(Role.class)),
    ORGANISATION("/organisation", "nav.organisation", EnumSet.complementOf(EnumSet.of(Role.AUDITOR))),
    ORGANISATIONS("/organisations", "nav.organisations", EnumSet.allOf(Role.class)),
    GROUPS("/groups", "nav.groups", EnumSet.allOf(Role.class)),
    INTEREST("/interest", "nav.interest", EnumSet.of(Role.COORDINATOR)),
    MAIL("/mail", "nav.mail", EnumSet.of(Role.COORDINATOR)),
    RECORD("/record", "nav.record", EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.AUDITOR));

    private final String path;
    private final String label;
    private final Set<Role> roles;

    Section(String path, String label, Set<Role> roles) {
        this.path = path;
        this.label = label;
        this.roles = roles;
    }

    public String path() {
        return path;
    }

    /** The key of its name. */
    public String label() {
        return label;
    }

    /** Whether somebody with these roles finds it in the navigation. What they may do there is the gate's matter. */
    public boolean isFor(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
