package eu.koinon.organisations.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.access.ActLog.Act;
import eu.koinon.access.Standing;
import eu.koinon.access.Standings;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.SigningMandate;
import eu.koinon.organisations.SigningProblem;
import eu.koinon.organisations.mandates.ListProofs;
import eu.koinon.organisations.mandates.MandateReminders;
import eu.koinon.organisations.membership.LeaveOrganisation;
import eu.koinon.organisations.stage.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class DeputiesTest extends OnStage {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private PersonId rita;
    private PersonId xenia;
    private UUID xeniasPlace;

    @Override
    protected Stage stage() {
        return Played.with(List.of(SignSomething.class));
    }

    /** Xenia holds every role there is to hold in Harbour; Rita reads. */
    @BeforeEach
    void colleagues() throws Exception {
        stage.clock().moveTo(NINE);
        rita = person("Rita");
        join(rita, harbour, Role.READER);
        xenia = person("Xenia");
        xeniasPlace = join(xenia, harbour, Role.ADMIN, Role.SIGNATORY, Role.DELEGATE, Role.MEMBER);
    }

    @AfterEach
    void nine() {
        stage.clock().moveTo(NINE);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_somebody_who_is_away {

        @Test
        void I_name_a_colleague_who_is_told_by_mail_and_all_colleagues_see_it_but_not_why() throws Exception {
            var line = name(xenia, rita, "2026-11-16", "2026-11-20", "Hospital");

            assertThat(stage.letters().last().kind()).isEqualTo("deputy-named");
            assertThat(stage.letters().last().recipient().value()).startsWith("rita");
            assertThat(stage.letters().last().arguments().toString()).doesNotContain("Hospital");
            assertThat(list(milo)).containsExactly(line);
            assertThat(line.now()).isTrue();
            assertThat(stage.acts().all()).extracting(Act::what).contains("deputy:name");
        }

        @Test
        void my_deputy_has_my_roles_except_administration_and_signing() throws Exception {
            name(xenia, rita, null, "2026-11-20", null);

            assertThat(standing(rita))
                    .isEqualTo(new Standing(Set.of(Role.READER), Map.of(Role.DELEGATE, xenia, Role.MEMBER, xenia)));
            assertThat(roles(rita, harbour)).containsExactlyInAnyOrder(Role.READER, Role.DELEGATE, Role.MEMBER);
        }

        @Test
        void where_my_mandate_says_so_my_deputy_signs_in_my_stead_and_the_record_says_so() throws Exception {
            name(xenia, rita, null, "2026-11-20", null);
            assertThatThrownBy(() -> sign(rita)).isInstanceOf(SigningProblem.NoSignatory.class);

            change(
                    "UPDATE organisations.membership_role SET deputy_may = true WHERE membership_id = ? AND role ="
                            + " 'SIGNATORY'",
                    xeniasPlace);

            assertThat(sign(rita).inSteadOf()).isEqualTo(xenia);
            assertThat(sign(rita).untilDay()).isEqualTo(TODAY.plusDays(4));
            assertThat(lastDone("organisation:export"))
                    .isEqualTo(new Actor(
                            rita, harbour, Set.of(Role.READER, Role.SIGNATORY, Role.DELEGATE, Role.MEMBER), xenia));
        }

        @Test
        void what_my_deputy_does_in_their_own_right_is_recorded_as_theirs() throws Exception {
            var line = name(xenia, rita, null, "2026-11-20", null);

            end(rita, line.id());

            assertThat(lastDone("deputy:end")).isEqualTo(new Actor(rita, harbour, Set.of(Role.READER)));
        }

        @Test
        void it_begins_and_ends_with_its_days_where_the_organisation_has_its_seat() throws Exception {
            name(xenia, rita, "2026-11-17", "2026-11-17", null);

            assertThat(lent(rita)).isEmpty();
            stage.clock().moveTo(Instant.parse("2026-11-16T23:00:00Z"));
            assertThat(lent(rita)).containsKeys(Role.DELEGATE, Role.MEMBER);
            stage.clock().moveTo(Instant.parse("2026-11-17T22:59:59Z"));
            assertThat(lent(rita)).isNotEmpty();
            stage.clock().moveTo(Instant.parse("2026-11-17T23:00:00Z"));
            assertThat(lent(rita)).isEmpty();
        }

        @Test
        void I_end_it_by_hand_and_it_holds_at_once() throws Exception {
            var line = name(xenia, rita, null, "2026-11-20", null);

            end(xenia, line.id());

            assertThat(lent(rita)).isEmpty();
            assertThat(list(xenia)).isEmpty();
            assertThat(stage.letters().last().kind()).isEqualTo("deputy-ended");
            assertThatThrownBy(() -> end(xenia, line.id())).isInstanceOf(Missing.class);
        }

        @Test
        void I_have_one_deputy_a_day() throws Exception {
            name(xenia, rita, "2026-11-20", "2026-11-25", null);

            assertThatThrownBy(() -> name(xenia, milo, "2026-11-25", "2026-11-26", null))
                    .isInstanceOf(DeputyProblem.DeputyThere.class);
            assertThat(name(xenia, milo, "2026-11-26", "2026-11-27", null).deputy())
                    .isEqualTo(milo);
        }

        @RepeatedTest(3)
        void of_two_that_I_name_at_once_one_stands_in() throws Exception {
            atOnce(List.of(
                    () -> name(xenia, rita, null, "2026-11-20", null),
                    () -> name(xenia, milo, null, "2026-11-20", null)));

            assertThat(list(xenia)).hasSize(1);
        }

        @Test
        void nobody_stands_in_who_is_away_themself() throws Exception {
            name(rita, milo, "2026-11-18", "2026-11-19", null);

            assertThatThrownBy(() -> name(xenia, rita, null, "2026-11-18", null))
                    .isInstanceOf(DeputyProblem.DeputyAway.class);
        }

        @Test
        void what_is_lent_is_not_lent_on() throws Exception {
            name(xenia, rita, null, "2026-11-20", null);
            name(rita, milo, null, "2026-11-20", null);

            assertThat(standing(milo)).isEqualTo(new Standing(Set.of(Role.MEMBER), Map.of(Role.READER, rita)));
        }

        @Test
        void I_name_no_stranger_nobody_who_has_left_and_not_myself() {
            for (var wrong : List.of(nora, xenia)) {
                assertThatThrownBy(() -> name(xenia, wrong, null, "2026-11-20", null))
                        .isInstanceOfSatisfying(InvalidFields.class, refused -> assertThat(refused.fields())
                                .extracting(FieldProblem::field, FieldProblem::key)
                                .containsExactly(tuple("deputy", "choose-one")));
            }
        }

        @Test
        void I_name_nobody_in_an_organisation_that_is_not_mine() {
            assertThatThrownBy(() -> stage.as(nora, quay, () -> use(NameDeputy.class)
                            .name(harbour, form(rita, null, "2026-11-20", null))))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_deputy {

        @Test
        void I_step_down() throws Exception {
            var line = name(xenia, rita, null, "2026-11-20", null);

            end(rita, line.id());

            assertThat(list(rita)).isEmpty();
            assertThat(stage.letters().last().recipient().value()).startsWith("xenia");
        }

        @Test
        void I_have_the_mail_that_they_have() throws Exception {
            name(xenia, rita, null, "2026-11-20", null);
            change(
                    "UPDATE organisations.membership_role SET until_day = ? WHERE membership_id = ? AND role = 'DELEGATE'",
                    TODAY.plusDays(20),
                    xeniasPlace);
            var before = stage.letters().all().size();

            stage.asVisitor(() -> use(MandateReminders.class).write());

            assertThat(stage.letters()
                            .all()
                            .subList(before, stage.letters().all().size()))
                    .extracting(letter -> letter.recipient().value())
                    .anySatisfy(address -> assertThat(address).startsWith("rita"));
        }

        @Test
        void I_stand_in_no_longer_when_they_are_locked_or_gone_or_I_hold_nothing_myself() throws Exception {
            name(xenia, rita, null, "2026-11-20", null);
            change("UPDATE access.person SET state = 'LOCKED' WHERE id = ?", xenia.value());
            assertThat(lent(rita)).isEmpty();
            change("UPDATE access.person SET state = 'ACTIVE' WHERE id = ?", xenia.value());
            assertThat(lent(rita)).isNotEmpty();

            change(
                    "UPDATE organisations.membership_role r SET until_day = '2026-11-15' FROM organisations.membership m"
                            + " WHERE m.id = r.membership_id AND m.person_id = ?",
                    rita.value());
            assertThat(standing(rita)).isEqualTo(Standing.none());
        }

        @Test
        void it_ends_with_either_membership() throws Exception {
            name(xenia, rita, null, "2026-11-20", null);

            stage.as(xenia, harbour, () -> {
                use(LeaveOrganisation.class).leave(harbour);
                return "done";
            });

            assertThat(lent(rita)).isEmpty();
            assertThat(list(rita)).isEmpty();
        }

        @Test
        void a_locked_door_stays_locked_I_administer_nothing() throws Exception {
            name(xenia, rita, null, "2026-11-20", null);

            assertThatThrownBy(() ->
                            stage.as(rita, harbour, () -> use(ListProofs.class).list(harbour)))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_a_colleague {

        @Test
        void I_end_nothing_unless_I_am_an_admin() throws Exception {
            var line = name(xenia, rita, null, "2026-11-20", null);

            assertThatThrownBy(() -> end(milo, line.id())).isInstanceOf(Missing.class);
            end(ada, line.id());
            assertThat(list(ada)).isEmpty();
        }

        @Test
        void neighbours_do_not_see_it() throws Exception {
            name(xenia, rita, null, "2026-11-20", null);

            assertThatThrownBy(() ->
                            stage.as(nora, quay, () -> use(ListDeputies.class).list(harbour)))
                    .isInstanceOf(Missing.class);
        }
    }

    private DeputyLine name(PersonId by, PersonId deputy, String from, String until, String reason) throws Exception {
        return stage.as(by, harbour, () -> use(NameDeputy.class).name(harbour, form(deputy, from, until, reason)));
    }

    private static DeputyForm form(PersonId deputy, String from, String until, String reason) {
        return new DeputyForm(deputy.toString(), from, until, reason);
    }

    private void end(PersonId by, DeputyId id) throws Exception {
        stage.as(by, harbour, () -> {
            use(EndDeputy.class).end(harbour, id);
            return "done";
        });
    }

    private List<DeputyLine> list(PersonId by) throws Exception {
        return stage.as(by, harbour, () -> use(ListDeputies.class).list(harbour))
                .items();
    }

    private SigningMandate sign(PersonId by) throws Exception {
        return stage.as(by, harbour, () -> use(SignSomething.class).sign());
    }

    private Actor lastDone(String what) {
        return stage.acts().all().stream()
                .filter(act -> act.what().equals(what) && act.outcome().equals(Act.DONE))
                .reduce((one, other) -> other)
                .orElseThrow()
                .actor();
    }

    private Standing standing(PersonId person) throws Exception {
        return stage.fenced(person, harbour, Duty.NONE, () -> use(Standings.class)
                .standingOf(person, harbour)
                .orElseThrow());
    }

    private Map<Role, PersonId> lent(PersonId person) throws Exception {
        return standing(person).lent();
    }

    private Set<Role> roles(PersonId person, OrganisationId organisation) throws Exception {
        return stage.fenced(
                person, organisation, Duty.NONE, () -> use(Standings.class).rolesOf(person, organisation));
    }
}
