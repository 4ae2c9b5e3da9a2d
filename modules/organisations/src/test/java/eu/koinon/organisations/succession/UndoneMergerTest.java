package eu.koinon.organisations.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Role;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.directory.OrganisationLine;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class UndoneMergerTest extends Succeeding {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator_who_undoes_a_merger {

        @Test
        void everything_is_as_it_was() throws Exception {
            join(milo, quay, Role.READER);
            var house = place(harbour, "COUNSELLING_CENTRE", "House", "PUBLIC");
            var shelter = place(harbour, "SHELTER", "Hidden", "OWN");
            var group = stage.network().workingGroup(name("Group"), false);
            stage.network().convene(group, harbour, ada);
            stage.network().convene(group, harbour, milo);
            stage.network().joinGroup(group, quay, milo);
            var name = read(harbour);
            var merged = merge(harbour, quay, false);

            var plan = planUndo(merged);
            assertThat(ids(plan, Fate.PERSON_RETURNS)).containsExactlyInAnyOrder(ada.toString(), milo.toString());
            assertThat(ids(plan, Fate.PLACE_RETURNS)).containsExactly(house.toString());
            assertThat(names(plan, Fate.SHELTERS_RETURN)).containsExactly("1");
            assertThat(ids(plan, Fate.SEAT_RETURNS)).hasSize(2);
            undo(merged, plan);

            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
            assertThat(standing(milo, harbour)).containsExactly(Role.MEMBER);
            assertThat(standing(ada, quay)).isEmpty();
            assertThat(standing(milo, quay)).containsExactly(Role.READER);
            assertThat(ownerOf(house)).isEqualTo(harbour);
            assertThat(ownerOf(shelter)).isEqualTo(harbour);
            assertThat(seats(group, harbour, ada)).isEqualTo("true ALL");
            assertThat(seats(group, harbour, milo)).isEqualTo("true ALL");
            assertThat(seats(group, quay, milo)).isEqualTo("false ALL");
            assertThat(seats(group, quay, ada)).isNull();
            assertThat(read(harbour)).isEqualTo(name);
            assertThat(found(name)).extracting(OrganisationLine::id).containsExactly(harbour);
            assertThatThrownBy(() -> planUndo(merged)).isInstanceOf(SuccessionProblem.NoUndo.class);
        }

        @Test
        void what_somebody_has_changed_since_is_shown_and_stays_as_it_was_changed() throws Exception {
            var leaver = person("Lea");
            join(leaver, harbour, Role.MEMBER);
            var house = place(harbour, "COUNSELLING_CENTRE", "House", "PUBLIC");
            var gone = place(harbour, "OFFICE", "Gone", "NETWORK");
            var group = stage.network().workingGroup(name("Group"), true);
            stage.network().joinGroup(group, harbour, milo);
            var merged = merge(harbour, quay, false);
            stage.clock().pass(Duration.ofMinutes(1));
            assign(milo, quay, "SIGNATORY");
            remove(leaver, quay);
            change("UPDATE organisations.place SET name = 'Home', version = version + 1 WHERE id = ?", house);
            change("DELETE FROM organisations.place WHERE id = ?", gone);
            change("DELETE FROM organisations.working_group_member WHERE working_group_id = ?", group);

            var plan = planUndo(merged);
            assertThat(ids(plan, Fate.PERSON_CHANGED_MEANWHILE)).containsExactly(milo.toString());
            assertThat(ids(plan, Fate.PERSON_LEFT_MEANWHILE)).containsExactly(leaver.toString());
            assertThat(ids(plan, Fate.PLACE_CHANGED_MEANWHILE)).containsExactly(house.toString());
            assertThat(ids(plan, Fate.PLACE_GONE_MEANWHILE)).containsExactly(gone.toString());
            assertThat(ids(plan, Fate.SEAT_LEFT_MEANWHILE)).containsExactly(group + " " + milo);
            undo(merged, plan);

            assertThat(standing(milo, quay)).containsExactly(Role.SIGNATORY);
            assertThat(standing(milo, harbour)).containsExactly(Role.MEMBER);
            assertThat(standing(leaver, harbour)).isEmpty();
            assertThat(ownerOf(house)).isEqualTo(harbour);
            assertThat(seats(group, harbour, milo)).isNull();
        }

        @Test
        void not_when_nobody_would_be_left_to_decide_for_the_other() throws Exception {
            var merged = merge(harbour, quay, false);
            remove(nora, quay, ada);

            var plan = planUndo(merged);

            assertThat(ids(plan, Fate.NO_ADMIN_LEFT)).containsExactly(quay.toString());
            assertThatThrownBy(() -> undo(merged, plan)).isInstanceOf(SuccessionProblem.Prevented.class);
        }

        @Test
        void not_when_another_has_taken_the_name() throws Exception {
            var name = read(harbour);
            var merged = merge(harbour, quay, false);
            stage.network().member(name);

            assertThat(ids(planUndo(merged), Fate.NAME_TAKEN)).containsExactly(harbour.toString());
        }

        @Test
        void not_after_thirty_days() throws Exception {
            var merged = merge(harbour, quay, false);
            change(
                    "UPDATE organisations.succession SET undo_until = ? WHERE id = ?",
                    stage.clock().instant().minus(Duration.ofSeconds(1)).atOffset(ZoneOffset.UTC),
                    merged.id().value());

            assertThatThrownBy(() -> planUndo(merged)).isInstanceOf(SuccessionProblem.NoUndo.class);
        }

        @Test
        void not_while_a_later_merger_stands_on_it() throws Exception {
            var pier = stage.network().member(name("Pier"));
            var first = merge(harbour, quay, false);
            var second = merge(quay, pier, false);

            assertThatThrownBy(() -> planUndo(first)).isInstanceOf(SuccessionProblem.NoUndo.class);

            undo(second, planUndo(second));
            undo(first, planUndo(first));
            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
        }

        @Test
        void of_two_of_us_at_once_the_second_is_told() throws Exception {
            var merged = merge(harbour, quay, false);
            var plan = planUndo(merged);

            var results = atOnce(List.of(() -> undo(merged, plan), () -> undo(merged, plan)));

            assertThat(results).filteredOn("undone"::equals).hasSize(1);
            assertThat(results)
                    .filteredOn(SuccessionProblem.NoUndo.class::isInstance)
                    .hasSize(1);
        }
    }
}
