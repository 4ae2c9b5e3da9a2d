package eu.koinon.organisations.workinggroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.SignInNeeded;
import eu.koinon.organisations.OnStage;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkingGroupsTest extends OnStage {

    @Test
    void each_member_sees_the_groups_how_many_take_part_and_whether_their_own_organisation_does() throws Exception {
        var group = stage.network().workingGroup(quay, "Labour");
        stage.network().joinGroup(group, quay, nora);
        stage.network().joinGroup(group, harbour, ada);
        stage.network().joinGroup(group, harbour, milo);

        assertThat(line(group)).satisfies(line -> {
            assertThat(line.name().in("de-AT")).isEqualTo("Labour");
            assertThat(line.convenor()).isEqualTo(quay);
            assertThat(line.organisations()).isEqualTo(2);
            assertThat(line.ours()).isTrue();
        });
    }

    @Test
    void a_visitor_sees_none() {
        assertThatThrownBy(
                        () -> stage.asVisitor(() -> use(ListWorkingGroups.class).list()))
                .isInstanceOf(SignInNeeded.class);
    }

    private WorkingGroupLine line(UUID group) throws Exception {
        return stage.as(milo, harbour, () -> use(ListWorkingGroups.class).list()).items().stream()
                .filter(line -> line.id().value().equals(group))
                .findFirst()
                .orElseThrow();
    }
}
