package eu.koinon.organisations.workinggroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.membership.LeaveOrganisation;
import eu.koinon.organisations.membership.RemovePerson;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class TakingPartTest extends GroupsOnStage {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_member {

        @Test
        void I_join_an_open_group_at_once_and_leave_it_again() throws Exception {
            assertThat(joinGroup(milo, harbour, open, null)).isEqualTo(Joined.TAKES_PART);
            assertThat(read(milo, harbour, open).mine().convenes()).isFalse();
            assertThatThrownBy(() -> joinGroup(milo, harbour, open, null))
                    .isInstanceOf(WorkingGroupProblem.TakesPartAlready.class);

            leaveGroup(milo, harbour, open);

            assertThat(read(milo, harbour, open).mine()).isNull();
            assertThat(count(
                            "SELECT count(*) FROM organisations.working_group_departure"
                                    + " WHERE working_group_id = ? AND how = 'LEFT'",
                            open.value()))
                    .isEqualTo(1);
            assertThatThrownBy(() -> leaveGroup(milo, harbour, open)).isInstanceOf(Missing.class);
        }

        @Test
        void I_ask_in_a_few_words_where_a_convenor_decides_and_they_are_written_to() throws Exception {
            assertThatThrownBy(() -> joinGroup(milo, harbour, closed, " ")).isInstanceOf(InvalidFields.class);

            assertThat(joinGroup(milo, harbour, closed, "I know the field")).isEqualTo(Joined.ASKED);

            assertThat(stage.letters().last().kind()).isEqualTo("group-request");
            assertThat(stage.letters().last().recipient().value()).isEqualTo(mailOf(kim));
            assertThat(stage.letters().last().arguments().toString()).doesNotContain("I know the field");
            assertThat(read(milo, harbour, closed).asked().words()).isEqualTo("I know the field");
            assertThatThrownBy(() -> joinGroup(milo, harbour, closed, "Please"))
                    .isInstanceOf(WorkingGroupProblem.AskedAlready.class);
        }

        @Test
        void I_take_my_request_back_and_can_ask_again() throws Exception {
            var request = asks(closed, harbour, milo);

            withdraw(milo, request);

            assertThat(read(milo, harbour, closed).asked()).isNull();
            assertThatThrownBy(() -> withdraw(milo, request)).isInstanceOf(WorkingGroupProblem.DecidedAlready.class);
            assertThat(joinGroup(milo, harbour, closed, "After all")).isEqualTo(Joined.ASKED);
        }

        @Test
        void I_decide_nothing_take_out_nobody_and_appoint_nobody() throws Exception {
            var request = asks(closed, harbour, milo);
            takesPart(closed, harbour, ada);

            assertThatThrownBy(() -> decide(milo, harbour, closed, request, "ACCEPT", null))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> takeOut(milo, harbour, closed, harbour, ada))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> takeOut(milo, harbour, closed, quay, kim)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> appoint(ada, harbour, closed, harbour, ada))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> withdraw(kim, request)).isInstanceOf(Missing.class);
        }

        @Test
        void as_a_reader_I_take_part_in_none() throws Exception {
            var rosa = person("Rosa");
            join(rosa, harbour, Role.READER);

            assertThatThrownBy(() -> joinGroup(rosa, harbour, open, null)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> enrol(ada, harbour, rosa, open, null)).isInstanceOf(InvalidFields.class);
        }

        @Test
        void when_I_leave_the_organisation_I_am_out_of_its_groups_and_my_requests_lapse() throws Exception {
            takesPart(open, harbour, milo);
            asks(closed, harbour, milo);

            stage.as(milo, harbour, () -> {
                use(LeaveOrganisation.class).leave(harbour);
                return "left";
            });

            assertThat(places(open, milo)).isZero();
            assertThat(waiting(closed)).isZero();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void I_put_a_colleague_into_an_open_group_and_they_are_told() throws Exception {
            assertThat(enrol(ada, harbour, milo, open, null)).isEqualTo(Joined.TAKES_PART);

            assertThat(places(open, milo)).isEqualTo(1);
            assertThat(stage.letters().last().kind()).isEqualTo("group-enrolled");
            assertThat(stage.letters().last().recipient().value()).isEqualTo(mailOf(milo));
        }

        @Test
        void I_ask_for_a_colleague_where_a_convenor_decides_and_may_withdraw_it() throws Exception {
            assertThat(enrol(ada, harbour, milo, closed, "He knows")).isEqualTo(Joined.ASKED);
            var waiting = read(kim, quay, closed).requests().get(0);
            assertThat(waiting.person()).isEqualTo(milo);
            assertThat(waiting.askedBy()).isNotNull();

            withdraw(ada, waiting.id());

            assertThat(read(kim, quay, closed).requests()).isEmpty();
        }

        @Test
        void I_enrol_nobody_of_another_organisation() {
            assertThatThrownBy(() -> enrol(ada, harbour, nora, open, null)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(EnrolColleague.class).enrol(quay, nora, open, null)))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void I_take_a_colleague_out_and_they_can_read_why() throws Exception {
            takesPart(open, harbour, milo);

            takeOut(ada, harbour, open, harbour, milo);

            assertThat(read(milo, harbour, open).takenOut().reason()).isEqualTo("Because we agreed so");
            assertThat(stage.letters().last().kind()).isEqualTo("group-taken-out");
        }

        @Test
        void I_cannot_take_out_the_last_convenor_while_others_take_part() throws Exception {
            takesPart(open, harbour, milo);

            assertThatThrownBy(() -> takeOut(nora, quay, open, quay, kim))
                    .isInstanceOf(WorkingGroupProblem.LastConvenor.class);
        }

        @Test
        void whom_I_remove_from_the_organisation_is_out_of_its_groups_even_as_the_last_convenor() throws Exception {
            takesPart(open, harbour, milo);

            remove(kim);

            assertThat(places(open, kim)).isZero();
            assertThat(convenors(open)).isZero();
            assertThat(places(open, milo)).isEqualTo(1);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_convenor {

        @Test
        void I_see_who_asks_and_take_them_in_and_they_are_told() throws Exception {
            var request = asks(closed, harbour, milo);
            assertThat(read(kim, quay, closed).requests()).singleElement().satisfies(waiting -> {
                assertThat(waiting.person()).isEqualTo(milo);
                assertThat(waiting.words()).isEqualTo("Please");
                assertThat(waiting.askedBy()).isNull();
            });

            decide(kim, quay, closed, request, "ACCEPT", null);

            assertThat(read(milo, harbour, closed).named()).isTrue();
            assertThat(stage.letters().last().kind()).isEqualTo("group-accepted");
            assertThat(stage.letters().last().recipient().value()).isEqualTo(mailOf(milo));
        }

        @Test
        void I_decline_with_a_reason_that_they_read_on_the_page_and_not_in_the_mail() throws Exception {
            var request = asks(closed, harbour, milo);
            assertThatThrownBy(() -> decide(kim, quay, closed, request, "DECLINE", " "))
                    .isInstanceOf(InvalidFields.class);

            decide(kim, quay, closed, request, "DECLINE", "We are full");

            assertThat(read(milo, harbour, closed).asked().declined()).isEqualTo("We are full");
            assertThat(stage.letters().last().arguments().toString()).doesNotContain("full");
            assertThatThrownBy(() -> decide(kim, quay, closed, request, "ACCEPT", null))
                    .isInstanceOf(WorkingGroupProblem.DecidedAlready.class);
        }

        @Test
        void I_decide_only_what_I_have_before_me() throws Exception {
            var request = asks(closed, harbour, milo);

            assertThatThrownBy(() -> stage.as(kim, quay, () -> {
                        use(DecideRequest.class).decide(closed, request, 7, new DecideRequest.Request("ACCEPT", null));
                        return "decided";
                    }))
                    .isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> decide(kim, quay, closed, request, "PERHAPS", null))
                    .isInstanceOf(InvalidFields.class);
            assertThatThrownBy(() -> decide(kim, quay, open, request, "ACCEPT", null))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void I_take_out_anybody_and_appoint_anybody_who_takes_part() throws Exception {
            takesPart(closed, harbour, milo);
            takesPart(closed, harbour, ada);

            appoint(kim, quay, closed, harbour, milo);
            takeOut(kim, quay, closed, harbour, ada);

            assertThat(convenors(closed)).isEqualTo(2);
            assertThat(places(closed, ada)).isZero();
            assertThatThrownBy(() -> appoint(kim, quay, closed, quay, nora)).isInstanceOf(Missing.class);
        }

        @Test
        void I_cannot_go_as_the_last_one_while_others_take_part_and_can_when_somebody_follows() throws Exception {
            takesPart(closed, harbour, milo);
            assertThatThrownBy(() -> leaveGroup(kim, quay, closed))
                    .isInstanceOf(WorkingGroupProblem.LastConvenor.class);
            assertThatThrownBy(() -> endConvening(kim, quay, closed, quay, kim))
                    .isInstanceOf(WorkingGroupProblem.LastConvenor.class);

            appoint(kim, quay, closed, harbour, milo);
            endConvening(kim, quay, closed, quay, kim);

            assertThat(convenors(closed)).isEqualTo(1);
            assertThatThrownBy(() -> takeOut(kim, quay, closed, harbour, milo)).isInstanceOf(Missing.class);
        }

        @Test
        void alone_I_may_go() throws Exception {
            leaveGroup(kim, quay, closed);

            assertThat(places(closed, kim)).isZero();
        }

        @Test
        void a_locked_convenor_counts_for_nobody() throws Exception {
            takesPart(closed, harbour, milo);
            appoint(kim, quay, closed, harbour, milo);
            change("UPDATE access.person SET state = 'LOCKED' WHERE id = ?", milo.value());
            takesPart(closed, harbour, ada);

            assertThatThrownBy(() -> leaveGroup(kim, quay, closed))
                    .isInstanceOf(WorkingGroupProblem.LastConvenor.class);
        }

        @Test
        void I_am_not_written_to_when_I_want_no_mail_and_once_a_day_when_I_want_that() throws Exception {
            mail("NONE");
            var before = stage.letters().all().size();
            joinGroup(milo, harbour, closed, "Please");
            assertThat(stage.letters().all()).hasSize(before);

            mail("DIGEST");
            joinGroup(ada, harbour, closed, "Please");
            assertThat(stage.letters().all()).hasSize(before);
            stage.asVisitor(() -> {
                use(TellOfRequests.class).run(kim.toString());
                return "told";
            });

            assertThat(stage.letters().last().kind()).isEqualTo("group-digest");
            assertThat(stage.letters().last().recipient().value()).isEqualTo(mailOf(kim));
            assertThat(stage.letters().last().arguments()).containsEntry("count", 2L);
        }

        private void mail(String choice) throws Exception {
            stage.as(kim, quay, () -> {
                use(ChooseMail.class).choose(closed, new ChooseMail.Request(choice));
                return "chosen";
            });
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_let_people_of_any_organisation_take_part_without_asking() throws Exception {
            stage.as(cora, secretariat, () -> use(EnrolColleague.class).enrol(harbour, milo, closed, null));

            assertThat(places(closed, milo)).isEqualTo(1);
        }

        @Test
        void I_appoint_a_convenor_where_there_is_none() throws Exception {
            takesPart(closed, harbour, milo);
            remove(kim);

            appoint(cora, secretariat, closed, harbour, milo);

            assertThat(convenors(closed)).isEqualTo(1);
            assertThat(stage.letters().last().kind()).isEqualTo("group-appointed");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class At_the_same_moment {

        @RepeatedTest(5)
        void of_two_convenors_who_go_at_once_one_stays() throws Exception {
            takesPart(closed, harbour, milo);
            takesPart(closed, harbour, ada);
            appoint(kim, quay, closed, harbour, milo);

            var results = atOnce(List.of(
                    doing(() -> leaveGroup(kim, quay, closed)),
                    doing(() -> endConvening(milo, harbour, closed, harbour, milo))));

            assertThat(results).filteredOn("done"::equals).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> result instanceof WorkingGroupProblem.LastConvenor)
                    .hasSize(1);
            assertThat(convenors(closed)).isEqualTo(1);
        }

        @RepeatedTest(5)
        void of_two_people_who_decide_one_request_one_does() throws Exception {
            var request = asks(closed, harbour, milo);

            var results = atOnce(List.of(
                    doing(() -> decide(kim, quay, closed, request, "ACCEPT", null)),
                    doing(() -> decide(cora, secretariat, closed, request, "DECLINE", "Full"))));

            assertThat(results).filteredOn("done"::equals).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> result instanceof WorkingGroupProblem.DecidedAlready)
                    .hasSize(1);
        }

        @RepeatedTest(5)
        void who_joins_twice_takes_part_once() throws Exception {
            var results = atOnce(
                    List.of(() -> joinGroup(milo, harbour, open, null), () -> enrol(ada, harbour, milo, open, null)));

            assertThat(results).filteredOn(Joined.TAKES_PART::equals).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> result instanceof WorkingGroupProblem.TakesPartAlready)
                    .hasSize(1);
            assertThat(places(open, milo)).isEqualTo(1);
        }

        @RepeatedTest(5)
        void who_is_removed_while_they_are_taken_in_is_out() throws Exception {
            var request = asks(closed, quay, nora);
            var mira = person("Mira");
            join(mira, quay, Role.MEMBER);
            var hers = asks(closed, quay, mira);
            assertThat(request).isNotNull();

            atOnce(List.of(doing(() -> decide(kim, quay, closed, hers, "ACCEPT", null)), doing(() -> remove(mira))));

            assertThat(places(closed, mira)).isZero();
            assertThat(count(
                            "SELECT count(*) FROM organisations.membership WHERE person_id = ? AND ended_at IS NOT NULL",
                            mira.value()))
                    .isEqualTo(1);
        }

        private Callable<?> doing(Deed deed) {
            return () -> {
                deed.run();
                return "done";
            };
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    private void withdraw(PersonId who, RequestId request) throws Exception {
        var actingFor = who.equals(kim) ? quay : harbour;
        stage.as(who, actingFor, () -> {
            use(WithdrawRequest.class).withdraw(closed, request);
            return "withdrawn";
        });
    }

    /** Nora removes a colleague from the Quay. */
    private void remove(PersonId whom) throws Exception {
        stage.as(nora, quay, () -> {
            use(RemovePerson.class).remove(quay, whom, 1, REASON);
            return "removed";
        });
    }
}
