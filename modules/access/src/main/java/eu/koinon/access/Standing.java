package eu.koinon.access;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is today in the organisation that they act for.
 *
 * @param own the roles that they hold themself
 * @param lent further roles that they have as a deputy, each with whom they stand in for
 */
public record Standing(Set<Role> own, Map<Role, PersonId> lent) {

    private static final Standing NONE = new Standing(Set.of(), Map.of());

    public Standing {
        own = Set.copyOf(own);
        lent = Map.copyOf(lent);
    }

    public static Standing none() {
        return NONE;
    }

    public Set<Role> roles() {
        if (lent.isEmpty()) {
            return own;
        }
        var all = EnumSet.copyOf(lent.keySet());
        all.addAll(own);
        return all;
    }

    /** In whose stead somebody does what needs this permission: nobody's, when they may do it themself. */
    @Nullable
    PersonId inSteadFor(Permission needed) {
        if (needed.scope() == Scope.SELF || own.stream().anyMatch(needed.roles()::contains)) {
            return null;
        }
        return lent.keySet().stream()
                .sorted()
                .filter(needed.roles()::contains)
                .findFirst()
                .map(lent::get)
                .orElse(null);
    }
}
