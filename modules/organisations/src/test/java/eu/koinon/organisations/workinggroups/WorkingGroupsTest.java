package eu.koinon.organisations.workinggroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Participant;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.TakingPart;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class WorkingGroupsTest extends GroupsOnStage {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_visitor {

        @Test
        void I_see_none() {
            assertThatThrownBy(() ->
                            stage.asVisitor(() -> use(ListWorkingGroups.class).list()))
                    .isInstanceOf(SignInNeeded.class);
            assertThatThrownBy(() ->
                            stage.asVisitor(() -> use(ReadWorkingGroup.class).read(open)))
                    .isInstanceOf(SignInNeeded.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_member_of_the_network {

        @Test
        void I_see_the_groups_how_many_take_part_who_convenes_them_and_whether_we_do() throws Exception {
            takesPart(open, harbour, ada);

            assertThat(line(milo, harbour, open)).satisfies(line -> {
                assertThat(line.isConvenedBy(quay)).isTrue();
                assertThat(line.isConvenedBy(harbour)).isFalse();
                assertThat(line.organisations()).isEqualTo(2);
                assertThat(line.people()).isEqualTo(2);
                assertThat(line.ours()).isTrue();
                assertThat(line.mine()).isFalse();
                assertThat(line.requests()).isZero();
            });
        }

        @Test
        void I_search_them_by_words_in_any_order_whatever_the_case() throws Exception {
            var name = line(milo, harbour, open).name().en();

            var found = stage.as(
                    milo, harbour, () -> use(ListWorkingGroups.class).list(name.toUpperCase() + " together", false));

            assertThat(found.items()).extracting(WorkingGroupLine::id).containsExactly(open);
        }

        @Test
        void I_see_which_organisations_take_part_with_how_many_people_and_no_names_but_those_of_my_own()
                throws Exception {
            takesPart(open, harbour, ada);

            var page = read(milo, harbour, open);

            assertThat(page.organisations())
                    .extracting(TakingPart::organisation, TakingPart::people, TakingPart::convenes)
                    .containsExactlyInAnyOrder(tuple(quay, 1L, true), tuple(harbour, 1L, false));
            assertThat(page.participants()).extracting(Participant::person).containsExactly(ada);
            assertThat(page.named()).isFalse();
            assertThat(page.requests()).isEmpty();
        }

        @Test
        void I_create_and_end_none_and_change_none_that_I_do_not_convene() throws Exception {
            takesPart(open, harbour, milo);

            assertThatThrownBy(() -> create(milo, harbour, form("Mine", true))).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> edit(milo, harbour, open, 1, form("Mine", true)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> end(milo, harbour, open, 1)).isInstanceOf(Missing.class);
        }

        @Test
        void a_group_that_nobody_has_is_missing() {
            assertThatThrownBy(() -> read(milo, harbour, new WorkingGroupId(harbour.value())))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_participant {

        @Test
        void I_see_who_takes_part_for_whom_and_how_I_do() throws Exception {
            takesPart(open, harbour, milo);

            var page = read(milo, harbour, open);

            assertThat(page.named()).isTrue();
            assertThat(page.participants()).extracting(Participant::person).containsExactlyInAnyOrder(kim, milo);
            assertThat(page.mine().mail()).isEqualTo(MailChoice.ALL);
            assertThat(page.mayConvene()).isFalse();
        }

        @Test
        void I_see_them_only_while_I_act_for_the_organisation_that_I_take_part_for() throws Exception {
            join(milo, quay, Role.MEMBER);
            takesPart(open, harbour, milo);

            assertThat(read(milo, quay, open).named()).isFalse();
        }

        @Test
        void who_is_locked_is_not_there_as_long_as_they_are() throws Exception {
            takesPart(open, harbour, milo);
            takesPart(open, harbour, ada);
            change("UPDATE access.person SET state = 'LOCKED' WHERE id = ?", ada.value());

            var page = read(milo, harbour, open);

            assertThat(page.participants()).extracting(Participant::person).containsExactlyInAnyOrder(kim, milo);
            assertThat(line(milo, harbour, open).people()).isEqualTo(2);
        }

        @Test
        void I_say_how_much_mail_I_want() throws Exception {
            takesPart(open, harbour, milo);

            choose(milo, harbour, open, "NONE");

            assertThat(read(milo, harbour, open).mine().mail()).isEqualTo(MailChoice.NONE);
            assertThatThrownBy(() -> choose(milo, harbour, open, "SOME")).isInstanceOf(InvalidFields.class);
            assertThatThrownBy(() -> choose(ada, harbour, open, "NONE")).isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_convenor {

        @Test
        void I_change_what_the_group_is_for_and_English_stands_in_where_nothing_else_is_written() throws Exception {
            var page = edit(kim, quay, open, 1, form(name("Labour"), false));

            assertThat(page.open()).isFalse();
            assertThat(page.version()).isEqualTo(2);
            assertThat(page.name().in("de-AT")).isEqualTo(page.name().en());
            assertThat(page.name().languageFor("de-AT")).isEqualTo("en");
            assertThat(page.purpose().in("fr")).isEqualTo("Travailler");
            assertThat(page.purpose().languageFor("fr")).isEqualTo("fr");
        }

        @Test
        void I_do_not_overwrite_what_was_changed_meanwhile() throws Exception {
            edit(kim, quay, open, 1, form(name("First"), true));

            assertThatThrownBy(() -> edit(kim, quay, open, 1, form(name("Second"), true)))
                    .isInstanceOfSatisfying(StaleVersion.class, stale -> assertThat(stale.members())
                            .containsKeys("current", "submitted"));
        }

        @Test
        void I_am_told_of_all_that_is_wrong_at_once() {
            assertThatThrownBy(() -> edit(
                            kim,
                            quay,
                            open,
                            1,
                            new WorkingGroupDescription.Form(" ", null, "x".repeat(121), null, null, null, null)))
                    .isInstanceOfSatisfying(InvalidFields.class, invalid -> assertThat(invalid.fields())
                            .extracting(field -> field.field())
                            .containsExactly("nameEn", "nameFr", "purposeEn", "open"));
        }

        @Test
        void I_cannot_give_it_the_name_of_another() throws Exception {
            var taken = read(kim, quay, closed).name().en();

            assertThatThrownBy(() -> edit(kim, quay, open, 1, form(taken.toUpperCase(), true)))
                    .isInstanceOf(WorkingGroupProblem.NameTaken.class);
        }

        @Test
        void I_cannot_end_it() {
            assertThatThrownBy(() -> end(kim, quay, open, 1)).isInstanceOf(Missing.class);
        }

        @Test
        void I_convene_it_only_while_I_act_for_the_organisation_that_I_take_part_for() throws Exception {
            join(kim, harbour, Role.MEMBER);

            assertThatThrownBy(() -> edit(kim, harbour, open, 1, form(name("Elsewhere"), true)))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_create_a_group_and_convene_it_until_I_appoint_somebody() throws Exception {
            var page = create(cora, secretariat, form(name("New"), true));

            assertThat(page.mine().convenes()).isTrue();
            assertThat(page.participants()).extracting(Participant::person).containsExactly(cora);
            assertThat(page.isActive()).isTrue();
        }

        @Test
        void I_see_everybody_in_each_group() throws Exception {
            assertThat(read(cora, secretariat, open).participants())
                    .extracting(Participant::person)
                    .containsExactly(kim);
        }

        @Test
        void I_end_a_group_with_a_reason_and_it_stays_to_be_read() throws Exception {
            asks(closed, harbour, milo);
            takesPart(closed, harbour, ada);
            var letters = stage.letters().all().size();

            end(cora, secretariat, closed, 1);

            var page = read(ada, harbour, closed);
            assertThat(page.isActive()).isFalse();
            assertThat(page.endReason()).isEqualTo("Because we agreed so");
            assertThat(page.participants()).hasSize(2);
            assertThat(waiting(closed)).isZero();
            assertThat(stage.letters()
                            .all()
                            .subList(letters, stage.letters().all().size()))
                    .extracting(letter -> letter.kind(), letter -> letter.recipient()
                            .value())
                    .containsExactlyInAnyOrder(tuple("group-ended", mailOf(kim)), tuple("group-ended", mailOf(ada)));
            assertThat(stage.as(milo, harbour, () -> use(ListWorkingGroups.class)
                                    .list())
                            .items())
                    .noneMatch(line -> line.id().equals(closed));
            assertThat(stage.as(milo, harbour, () -> use(ListWorkingGroups.class)
                                    .list(null, true))
                            .items())
                    .anyMatch(line -> line.id().equals(closed));
        }

        @Test
        void nothing_changes_in_a_group_that_has_ended() throws Exception {
            end(cora, secretariat, open, 1);

            assertThatThrownBy(() -> end(cora, secretariat, open, 2)).isInstanceOf(WorkingGroupProblem.Ended.class);
            assertThatThrownBy(() -> edit(cora, secretariat, open, 2, form("Again", true)))
                    .isInstanceOf(WorkingGroupProblem.Ended.class);
            assertThatThrownBy(() -> joinGroup(milo, harbour, open, "")).isInstanceOf(WorkingGroupProblem.Ended.class);
        }

        @Test
        void I_see_requests_that_wait_in_groups_that_nobody_convenes() throws Exception {
            asks(closed, harbour, milo);
            assertThat(line(cora, secretariat, closed).requests()).isZero();
            change(
                    "UPDATE organisations.working_group_member SET convenes = false WHERE working_group_id = ?",
                    closed.value());

            assertThat(line(cora, secretariat, closed).requests()).isEqualTo(1);
        }
    }

    private WorkingGroupLine line(PersonId who, OrganisationId actingFor, WorkingGroupId group) throws Exception {
        return stage.as(who, actingFor, () -> use(ListWorkingGroups.class).list()).items().stream()
                .filter(line -> line.id().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static WorkingGroupDescription.Form form(String name, boolean open) {
        return new WorkingGroupDescription.Form(name, null, null, "To work", null, "Travailler", open);
    }

    private WorkingGroupPage create(PersonId who, OrganisationId actingFor, WorkingGroupDescription.Form form)
            throws Exception {
        return stage.as(who, actingFor, () -> use(CreateWorkingGroup.class).create(form));
    }

    private WorkingGroupPage edit(
            PersonId who,
            OrganisationId actingFor,
            WorkingGroupId group,
            long version,
            WorkingGroupDescription.Form form)
            throws Exception {
        return stage.as(who, actingFor, () -> use(EditWorkingGroup.class).edit(group, version, form));
    }

    private void end(PersonId who, OrganisationId actingFor, WorkingGroupId group, long version) throws Exception {
        stage.as(who, actingFor, () -> {
            use(EndWorkingGroup.class).end(group, version, REASON);
            return "ended";
        });
    }

    private void choose(PersonId who, OrganisationId actingFor, WorkingGroupId group, String mail) throws Exception {
        stage.as(who, actingFor, () -> {
            use(ChooseMail.class).choose(group, new ChooseMail.Request(mail));
            return "chosen";
        });
    }
}
