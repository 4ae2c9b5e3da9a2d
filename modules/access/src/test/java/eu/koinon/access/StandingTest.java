package eu.koinon.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.util.EnumMap;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StandingTest {

    private static final PersonId OTHER = new PersonId(new UUID(0, 2));

    @Property
    void something_is_done_in_anothers_stead_only_where_ones_own_roles_do_not_suffice_and_a_lent_one_does(
            @ForAll Set<Role> own, @ForAll Set<Role> lent, @ForAll Permission needed) {
        var borrowed = new EnumMap<Role, PersonId>(Role.class);
        lent.stream().filter(role -> !own.contains(role)).forEach(role -> borrowed.put(role, OTHER));
        var standing = new Standing(own, borrowed);

        var mine = needed.scope() == Scope.SELF || own.stream().anyMatch(needed.roles()::contains);
        var theirs = borrowed.keySet().stream().anyMatch(needed.roles()::contains);
        assertThat(standing.inSteadFor(needed)).isEqualTo(!mine && theirs ? OTHER : null);
        assertThat(standing.roles()).containsAll(own).containsAll(borrowed.keySet());
        assertThat(standing.roles()).hasSize(own.size() + borrowed.size());
    }
}
