package eu.koinon.organisations.membership;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which roles may be given where and by whom. */
public final class Roles {

    private Roles() {}

    static Optional<Role> named(@Nullable String typed) {
        for (var role : Role.values()) {
            if (typed != null && role.name().equalsIgnoreCase(typed.strip())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Reads roles without dates, as an invitation has them. */
    public static Set<Role> read(InvalidFields.Gathering problems, String field, @Nullable List<String> typed) {
        var roles = EnumSet.noneOf(Role.class);
        if (typed == null || typed.isEmpty()) {
            problems.add(field, "choose-one");
            return roles;
        }
        for (var word : typed) {
            var role = named(word);
            if (role.isEmpty()) {
                problems.add(field, "choose-one");
                break;
            }
            roles.add(role.get());
        }
        return roles;
    }

    /**
     * An admin may give any role of an organisation. The roles of the network exist in the secretariat only, and only a
     * coordinator may give, change or take them: an admin there cannot make themself a coordinator.
     */
    public static void allow(
            InvalidFields.Gathering problems,
            String field,
            Collection<Mandate> before,
            Collection<Mandate> after,
            boolean inSecretariat,
            boolean byCoordinator) {
        var reaching = ofTheNetwork(after);
        if (!reaching.isEmpty() && !inSecretariat) {
            problems.add(field, "secretariat-only");
        } else if (!reaching.equals(ofTheNetwork(before)) && !byCoordinator) {
            problems.add(field, "coordinator-only");
        }
    }

    /**
     * Whoever holds or is promised a role of the network is parted from by a coordinator: an admin of the secretariat who
     * could remove coordinators could be rid of all who watch over them.
     *
     * @throws MembershipProblem.CoordinatorsDecide when it is not for the acting person
     */
    public static void allowParting(Collection<Role> roles, boolean byCoordinator) {
        if (!byCoordinator && roles.stream().anyMatch(Role::ofTheNetwork)) {
            throw new MembershipProblem.CoordinatorsDecide();
        }
    }

    private static Set<Mandate> ofTheNetwork(Collection<Mandate> mandates) {
        return mandates.stream()
                .filter(mandate -> mandate.role().ofTheNetwork())
                .collect(Collectors.toSet());
    }
}
