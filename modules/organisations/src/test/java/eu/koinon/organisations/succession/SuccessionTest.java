package eu.koinon.organisations.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.OrganisationLine;
import eu.koinon.organisations.membership.AssignRoles;
import eu.koinon.organisations.membership.MandateForm;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class SuccessionTest extends Succeeding {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator_who_merges {

        @Test
        void I_see_beforehand_who_and_what_goes_and_what_does_not_simply_go() throws Exception {
            join(milo, quay, Role.READER);
            var house = place(harbour, "COUNSELLING_CENTRE", "House", "PUBLIC");
            place(harbour, "OFFICE", "Office", "NETWORK");
            place(quay, "OFFICE", "Office", "NETWORK");
            place(harbour, "SHELTER", "Hidden", "OWN");
            var group = stage.network().workingGroup(name("Group"), false);
            stage.network().joinGroup(group, harbour, ada);
            stage.network().joinGroup(group, harbour, milo);
            stage.network().joinGroup(group, quay, milo);
            stage.network().askToJoin(stage.network().workingGroup(name("Other"), false), harbour, ada);
            stage.network().invite(harbour, ada, "late@example.org");

            var plan = planMerge(harbour, quay, false);

            assertThat(ids(plan, Fate.PERSON_MOVES)).containsExactly(ada.toString());
            assertThat(ids(plan, Fate.PERSON_IN_BOTH)).containsExactly(milo.toString());
            assertThat(ids(plan, Fate.PLACE_MOVES)).containsExactly(house.toString());
            assertThat(names(plan, Fate.PLACE_IN_BOTH)).containsExactly("Office, Ghent");
            assertThat(names(plan, Fate.SHELTERS_MOVE)).containsExactly("1");
            assertThat(ids(plan, Fate.SEAT_MOVES)).containsExactly(group + " " + ada);
            assertThat(ids(plan, Fate.SEAT_IN_BOTH)).containsExactly(group + " " + milo);
            assertThat(ids(plan, Fate.REQUEST_ENDS)).hasSize(1);
            assertThat(names(plan, Fate.INVITATION_ENDS)).containsExactly("Invited");
            assertThat(plan.toString()).doesNotContain("Hidden");
            assertThat(plan.isPrevented()).isFalse();
        }

        @Test
        void people_places_and_seats_go_and_the_name_and_address_lead_on() throws Exception {
            join(milo, quay, Role.READER);
            var house = place(harbour, "COUNSELLING_CENTRE", "House", "PUBLIC");
            entry(harbour, house, "COUNSELLING_CENTRE");
            var shelter = place(harbour, "SHELTER", "Hidden", "OWN");
            var group = stage.network().workingGroup(name("Group"), false);
            stage.network().convene(group, harbour, ada);
            var name = read(harbour);

            merge(harbour, quay, false);

            assertThat(standing(ada, quay)).containsExactly(Role.ADMIN);
            assertThat(standing(milo, quay)).containsExactlyInAnyOrder(Role.READER, Role.MEMBER);
            assertThat(standing(ada, harbour)).isEmpty();
            assertThat(ownerOf(house)).isEqualTo(quay);
            assertThat(ownerOf(shelter)).isEqualTo(quay);
            assertThat(count("SELECT count(*) FROM organisations.membership WHERE end_reason = ?", WHY))
                    .isZero();
            assertThat(count(
                            "SELECT count(*) FROM organisations.entry WHERE place_id = ? AND organisation_id = ?",
                            house,
                            quay.value()))
                    .isEqualTo(1);
            assertThat(seats(group, quay, ada)).isEqualTo("true ALL");
            assertThat(count(
                            "SELECT count(*) FROM organisations.working_group_departure WHERE organisation_id = ?",
                            harbour.value()))
                    .isZero();
            assertThatThrownBy(() -> read(harbour)).isInstanceOf(Missing.class);
            var former = stage.as(nora, quay, () -> use(ReadFormer.class).read(harbour));
            assertThat(former.record().name()).isEqualTo(name);
            assertThat(former.into().id()).isEqualTo(quay);
            assertThat(found(name)).extracting(OrganisationLine::id).containsExactly(quay);
            assertThat(found(name).get(0).formerly()).containsExactly(name);
        }

        @Test
        void deputies_end_and_mandates_that_need_a_proof_have_to_be_proven_again_and_I_am_told() throws Exception {
            change(
                    "INSERT INTO organisations.deputy (id, organisation_id, person_id, deputy_id, from_day, until_day,"
                            + " named_at) VALUES (?, ?, ?, ?, '2020-01-01', '2099-01-01', now())",
                    new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + PLACES.incrementAndGet()),
                    harbour.value(),
                    ada.value(),
                    milo.value());
            change(
                    "UPDATE organisations.membership_role SET proof_needed = true WHERE organisation_id = ? AND role = 'ADMIN'",
                    harbour.value());

            var plan = planMerge(harbour, quay, false);

            assertThat(ids(plan, Fate.MANDATE_TO_PROVE)).containsExactly(ada.toString());
            assertThat(ids(plan, Fate.DEPUTY_ENDS)).hasSize(1);
            assertThat(ids(planMerge(harbour, quay, true), Fate.MANDATE_TO_PROVE))
                    .isEmpty();
            merge(harbour, quay, false);
            assertThat(count(
                            "SELECT count(*) FROM organisations.deputy WHERE organisation_id = ? AND ended_at IS NULL",
                            harbour.value()))
                    .isZero();
        }

        @Test
        void people_may_come_as_members_so_that_the_other_organisation_decides_who_else_they_are() throws Exception {
            merge(harbour, quay, true);

            assertThat(standing(ada, quay)).containsExactly(Role.MEMBER);
        }

        @Test
        void everybody_concerned_is_told_and_both_organisations_have_it_in_the_record() throws Exception {
            var plan = planMerge(harbour, quay, false);
            var before = stage.letters().all().size();

            mergeAs(plan, quay);

            assertThat(stage.letters()
                            .all()
                            .subList(before, stage.letters().all().size()))
                    .extracting(letter -> letter.kind())
                    .containsExactly("organisations-merged", "organisations-merged", "organisations-merged");
            assertThat(stage.acts().all().stream()
                            .filter(act -> act.what().equals("organisation:merge"))
                            .map(act -> act.on())
                            .toList())
                    .contains(harbour, quay);
        }

        @Test
        void former_names_lead_on_when_that_organisation_merges_too() throws Exception {
            var pier = stage.network().member(name("Pier"));
            var name = read(harbour);

            merge(harbour, quay, false);
            merge(quay, pier, false);

            assertThat(stage.as(cora, secretariat, () -> use(ReadFormer.class).read(harbour))
                            .into()
                            .id())
                    .isEqualTo(pier);
            assertThat(found(name)).extracting(OrganisationLine::id).containsExactly(pier);
        }

        @Test
        void what_has_changed_since_I_looked_is_not_done_and_shown_again() throws Exception {
            var plan = planMerge(harbour, quay, false);
            var late = person("Late");
            join(late, harbour, Role.MEMBER);

            assertThatThrownBy(() -> mergeAs(plan, quay))
                    .isInstanceOfSatisfying(SuccessionProblem.Changed.class, problem -> assertThat(
                                    problem.members().get("current").toString())
                            .contains(late.toString()));
            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
        }

        @Test
        void a_role_that_was_given_since_I_looked_is_not_carried_along_unseen() throws Exception {
            var plan = planMerge(harbour, quay, false);
            stage.clock().pass(Duration.ofMinutes(1));
            stage.as(ada, harbour, () -> use(AssignRoles.class)
                    .assign(
                            harbour,
                            milo,
                            version(milo, harbour),
                            new AssignRoles.Request(List.of(new MandateForm("ADMIN", null, null)))));

            assertThatThrownBy(() -> mergeAs(plan, quay)).isInstanceOf(SuccessionProblem.Changed.class);
        }

        @Test
        void of_two_of_us_at_once_the_second_is_told() throws Exception {
            var plan = planMerge(harbour, quay, false);

            var results = atOnce(List.of(() -> mergeAs(plan, quay), () -> mergeAs(plan, quay)));

            assertThat(results).filteredOn(Succession.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(SuccessionProblem.ElsewhereAlready.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void of_two_who_merge_two_into_each_other_one_is_told() throws Exception {
            var one = planMerge(harbour, quay, false);
            var other = planMerge(quay, harbour, false);

            var results = atOnce(List.of(() -> mergeAs(one, quay), () -> mergeAs(other, harbour)));

            assertThat(results).filteredOn(Succession.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(SuccessionProblem.ElsewhereAlready.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void the_secretariat_takes_no_part_in_it_and_nothing_merges_into_itself() {
            assertThatThrownBy(() -> planMerge(harbour, harbour, false)).isInstanceOf(SuccessionProblem.NotThese.class);
            assertThatThrownBy(() -> planMerge(secretariat, quay, false))
                    .isInstanceOf(SuccessionProblem.NotThese.class);
            assertThatThrownBy(() -> planMerge(harbour, secretariat, false))
                    .isInstanceOf(SuccessionProblem.NotThese.class);
        }

        @Test
        void I_must_say_why() throws Exception {
            var mark = planMerge(harbour, quay, false).mark();

            assertThatThrownBy(() -> stage.as(cora, secretariat, () -> use(MergeOrganisations.class)
                            .merge(harbour, quay, new MergeRequest(quay.toString(), false, " ", mark))))
                    .isInstanceOf(InvalidFields.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator_who_splits {

        @Test
        void a_new_organisation_comes_out_with_those_and_what_was_chosen_and_goes_back_by_an_undo() throws Exception {
            var house = place(harbour, "COUNSELLING_CENTRE", "House", "PUBLIC");
            var office = place(harbour, "OFFICE", "Office", "NETWORK");
            place(harbour, "SHELTER", "Hidden", "OWN");
            var group = stage.network().workingGroup(name("Group"), true);
            stage.network().joinGroup(group, harbour, milo);
            var name = name("Mole");

            var plan = planSplit(name, milo, house);
            assertThat(ids(plan, Fate.PERSON_MOVES)).containsExactly(milo.toString());
            assertThat(ids(plan, Fate.PERSON_STAYS)).containsExactly(ada.toString());
            assertThat(ids(plan, Fate.PLACE_MOVES)).containsExactly(house.toString());
            assertThat(ids(plan, Fate.PLACE_STAYS)).containsExactly(office.toString());
            assertThat(names(plan, Fate.SHELTERS_STAY)).containsExactly("1");
            var done = split(name, milo, house, plan);
            var mole = done.successor();

            assertThat(standing(milo, mole)).containsExactlyInAnyOrder(Role.MEMBER, Role.ADMIN);
            assertThat(standing(milo, harbour)).isEmpty();
            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
            assertThat(ownerOf(house)).isEqualTo(mole);
            assertThat(ownerOf(office)).isEqualTo(harbour);
            assertThat(seats(group, mole, milo)).isEqualTo("false ALL");

            var newcomer = person("New");
            join(newcomer, mole, Role.MEMBER);
            place(mole, "SHELTER", "Own by now", "OWN");
            var back = planUndo(done);
            assertThat(ids(back, Fate.PERSON_CAME_MEANWHILE)).containsExactly(newcomer.toString());
            assertThat(names(back, Fate.SHELTERS_END)).containsExactly("1");
            undo(done, back);

            assertThat(standing(milo, harbour)).containsExactly(Role.MEMBER);
            assertThat(standing(newcomer, mole)).isEmpty();
            assertThat(ownerOf(house)).isEqualTo(harbour);
            assertThat(seats(group, harbour, milo)).isEqualTo("false ALL");
            assertThatThrownBy(() -> read(mole)).isInstanceOf(Missing.class);
        }

        @Test
        void not_with_the_last_admin_and_not_under_a_name_that_is_taken() throws Exception {
            var plan = planSplit(name("Mole"), ada, null);

            assertThat(ids(plan, Fate.NO_ADMIN_LEFT)).containsExactly(harbour.toString());
            assertThatThrownBy(() -> split(plan.successorName(), ada, null, plan))
                    .isInstanceOf(SuccessionProblem.Prevented.class);
            var taken = read(quay);
            assertThatThrownBy(() -> planSplit(taken, milo, null)).isInstanceOf(DirectoryProblem.NameTaken.class);
        }

        @Test
        void only_with_people_who_belong_to_it() {
            assertThatThrownBy(() -> planSplit(name("Mole"), nora, null)).isInstanceOf(InvalidFields.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator_who_brings_back {

        @Test
        void a_removed_organisation_is_there_again_with_those_I_chose_and_goes_again_by_an_undo() throws Exception {
            var name = read(harbour);
            remove(harbour);

            var plan = planReturn(harbour);
            assertThat(ids(plan, Fate.PERSON_RETURNS)).containsExactlyInAnyOrder(ada.toString(), milo.toString());
            var back = comeBack(harbour, plan, ada);

            assertThat(read(harbour)).isEqualTo(name);
            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
            assertThat(standing(milo, harbour)).isEmpty();
            assertThatThrownBy(() -> planReturn(harbour)).isInstanceOf(SuccessionProblem.ElsewhereAlready.class);

            undo(back, planUndo(back));
            assertThatThrownBy(() -> read(harbour)).isInstanceOf(Missing.class);
            assertThat(standing(ada, harbour)).isEmpty();
        }

        @Test
        void nobody_whose_account_has_been_erased_since_comes_back() throws Exception {
            remove(harbour);
            change(
                    "UPDATE access.person SET name = '', email = 'erased-' || id::text || '@erased.invalid',"
                            + " email_key = 'erased-' || id::text || '@erased.invalid', state = 'ERASED', erased_at = now()"
                            + " WHERE id = ?",
                    milo.value());

            assertThat(ids(planReturn(harbour), Fate.PERSON_RETURNS)).containsExactly(ada.toString());
        }

        @Test
        void what_had_merged_comes_back_beside_the_other_which_keeps_what_it_got() throws Exception {
            var house = place(harbour, "COUNSELLING_CENTRE", "House", "PUBLIC");
            var name = read(harbour);
            var merged = merge(harbour, quay, false);

            comeBack(harbour, planReturn(harbour), ada, milo);

            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
            assertThat(standing(ada, quay)).containsExactly(Role.ADMIN);
            assertThat(ownerOf(house)).isEqualTo(quay);
            assertThat(found(name)).extracting(OrganisationLine::id).containsExactly(harbour);
            assertThatThrownBy(() -> planUndo(merged)).isInstanceOf(SuccessionProblem.NoUndo.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_anybody_else {

        @Test
        void I_neither_see_what_would_be_nor_do_it() throws Exception {
            var mark = planMerge(harbour, quay, false).mark();
            var request = new MergeRequest(quay.toString(), false, WHY, mark);

            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(PlanSuccession.class).merge(harbour, request)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(MergeOrganisations.class).merge(harbour, quay, request)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(ListSuccessions.class).list()))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void the_fence_shows_who_went_to_coordinators_only_and_former_names_to_the_network() throws Exception {
            merge(harbour, quay, false);

            for (var table : List.of("succession", "succession_membership", "succession_place", "succession_seat")) {
                assertThat(seen(nora, quay, table)).as(table).isZero();
            }
            assertThat(seen(cora, secretariat, "succession")).isPositive();
            assertThat(seen(nora, quay, "former_name")).isPositive();
            assertThat(seen(null, null, "former_name")).isZero();
        }

        private long seen(PersonId person, OrganisationId organisation, String table) throws Exception {
            return stage.fenced(person, organisation, Duty.NONE, () -> use(Database.class)
                    .first(
                            use(Database.class).within(),
                            row -> row.getLong(1),
                            "SELECT count(*) FROM organisations." + table)
                    .orElseThrow());
        }

        @Test
        void the_fence_hands_no_place_over_without_a_coordinator() throws Exception {
            var house = place(harbour, "COUNSELLING_CENTRE", "House", "PUBLIC");
            var merged = merge(harbour, quay, false);

            stage.fenced(nora, quay, Duty.NONE, () -> use(Database.class)
                    .first(
                            use(Database.class).within(),
                            row -> row.getLong(1),
                            "SELECT organisations.hand_back_places(?)",
                            merged.id().value()));

            assertThat(ownerOf(house)).isEqualTo(quay);
        }
    }
}
