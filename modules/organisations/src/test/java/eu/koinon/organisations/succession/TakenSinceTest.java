package eu.koinon.organisations.succession;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Role;
import eu.koinon.organisations.Fate;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody has taken from a person since a merger is not given back by undoing it. */
class TakenSinceTest extends Succeeding {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator_who_undoes_a_merger {

        @Test
        void an_admin_who_was_demoted_since_comes_back_as_a_member_and_I_am_told_who() throws Exception {
            var merged = merge(harbour, quay, false);
            stage.clock().pass(Duration.ofMinutes(1));
            assign(ada, quay, "READER");

            var plan = planUndo(merged);
            assertThat(ids(plan, Fate.PERSON_RETURNS_WITH_LESS)).containsExactly(ada.toString());
            assertThat(names(plan, Fate.PERSON_RETURNS_WITH_LESS))
                    .singleElement()
                    .asString()
                    .startsWith("Ada");
            assertThat(ids(plan, Fate.PERSON_RETURNS)).containsExactly(milo.toString());
            assertThat(ids(plan, Fate.NO_ADMIN_THERE)).containsExactly(harbour.toString());
            undo(merged, plan);

            assertThat(standing(ada, harbour)).containsExactly(Role.MEMBER);
            assertThat(standing(ada, quay)).containsExactly(Role.READER);
        }

        @Test
        void somebody_keeps_what_they_still_hold_at_the_other() throws Exception {
            var delia = person("Delia");
            join(delia, harbour, Role.ADMIN, Role.DELEGATE, Role.MEMBER);
            var merged = merge(harbour, quay, false);
            stage.clock().pass(Duration.ofMinutes(1));
            assign(delia, quay, "DELEGATE");

            var plan = planUndo(merged);
            assertThat(ids(plan, Fate.NO_ADMIN_THERE)).isEmpty();
            undo(merged, plan);

            assertThat(standing(delia, harbour)).containsExactly(Role.DELEGATE);
            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
        }

        @Test
        void what_was_taken_counts_for_whoever_belonged_to_both_already() throws Exception {
            join(ada, quay, Role.ADMIN);
            change(
                    "UPDATE organisations.membership SET changed_at = ? WHERE person_id = ?",
                    stage.clock().instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC),
                    ada.value());
            var merged = merge(harbour, quay, false);
            stage.clock().pass(Duration.ofMinutes(1));
            assign(ada, quay, "READER");

            undo(merged, planUndo(merged));

            assertThat(standing(ada, harbour)).containsExactly(Role.MEMBER);
        }

        @Test
        void what_was_given_since_takes_nothing() throws Exception {
            var merged = merge(harbour, quay, false);
            stage.clock().pass(Duration.ofMinutes(1));
            assign(ada, quay, "ADMIN", "SIGNATORY");

            var plan = planUndo(merged);
            assertThat(ids(plan, Fate.PERSON_RETURNS_WITH_LESS)).isEmpty();
            undo(merged, plan);

            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
        }

        @Test
        void whoever_came_as_a_member_only_and_was_given_something_else_has_back_what_they_had() throws Exception {
            var merged = merge(harbour, quay, true);
            stage.clock().pass(Duration.ofMinutes(1));
            assign(ada, quay, "DELEGATE");

            undo(merged, planUndo(merged));

            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
        }
    }
}
