package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.LinkSpent;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.interest.applications.ApplicationProblem;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.AttachFile;
import eu.koinon.organisations.interest.applications.AttachedFile;
import eu.koinon.organisations.interest.applications.ExportApplications;
import eu.koinon.organisations.interest.applications.InviteColleague;
import eu.koinon.organisations.interest.applications.ListApplications;
import eu.koinon.organisations.interest.applications.ListRenewals;
import eu.koinon.organisations.interest.applications.OpenApplication;
import eu.koinon.organisations.interest.applications.ReadFile;
import eu.koinon.organisations.interest.applications.Reapply;
import eu.koinon.organisations.interest.applications.SubmitApplication;
import eu.koinon.organisations.interest.applications.WithdrawApplication;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.Profiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class ApplicationsTest extends Interested {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_applicant {

        @Test
        void I_begin_with_my_address_and_go_on_by_the_link_in_the_mail() throws Exception {
            var call = open(false);
            var email = address();

            var secret = begin(call, email);

            assertThat(stage.letters().last()).satisfies(letter -> {
                assertThat(letter.kind()).isEqualTo("application-link");
                assertThat(letter.recipient().value()).isEqualTo(email);
            });
            assertThat(application(secret)).satisfies(page -> {
                assertThat(page.application().state()).isEqualTo(ApplicationState.DRAFT);
                assertThat(page.open()).isTrue();
                assertThat(page.holders()).singleElement().matches(holder -> holder.email()
                        .equals(email));
            });
        }

        @Test
        void whoever_asks_again_gets_a_link_to_the_same_application_and_the_first_link_stays_good() throws Exception {
            var call = open(false);
            var email = address();
            var first = begin(call, email);

            var second = begin(call, email.toUpperCase(java.util.Locale.ROOT));

            assertThat(second).isNotEqualTo(first);
            assertThat(application(second).application().id())
                    .isEqualTo(application(first).application().id());
        }

        @Test
        void a_link_that_is_wrong_leads_nowhere_and_neither_does_one_of_another_kind() throws Exception {
            assertThatThrownBy(() -> application("made-up")).isInstanceOf(LinkSpent.class);
        }

        @Test
        void a_draft_keeps_each_answer_that_fits_and_tells_what_does_not() throws Exception {
            var call = open(false);
            var secret = begin(call, address());
            var name = asks(call, Meaning.NAME);
            var summary = asks(call, Meaning.SUMMARY);

            var saved = save(secret, given(name, "Harbour Light", 0), given(summary, "x".repeat(2_000_000), 0));

            assertThat(saved.kept()).isEqualTo(1);
            assertThat(saved.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.key()).isEqualTo("too-long");
                assertThat(problem.arguments()).containsExactly(1_000, 2_000_000);
            });
            assertThat(application(secret).application().name()).isEqualTo("Harbour Light");
        }

        @Test
        void two_who_fill_in_different_answers_do_not_meet_and_of_the_same_answer_both_are_shown() throws Exception {
            var call = open(false);
            var secret = begin(call, address());
            var colleague = invite(secret, address());
            var name = asks(call, Meaning.NAME);
            var town = asks(call, Meaning.TOWN);

            save(secret, given(name, "One", 0));
            assertThat(save(colleague, given(town, "Ghent", 0)).isWhole()).isTrue();
            var clash = save(colleague, given(name, "Other", 0), given(town, "Bruges", 1));

            assertThat(clash.kept()).isEqualTo(1);
            assertThat(clash.clashes()).singleElement().satisfies(each -> {
                assertThat(each.stored().words()).isEqualTo("One");
                assertThat(each.typed()).isEqualTo("Other");
            });
            assertThat(application(secret).answer(town.id()).orElseThrow().words())
                    .isEqualTo("Bruges");
        }

        @Test
        void I_submit_when_nothing_is_missing_and_get_a_number_and_a_copy() throws Exception {
            var call = open(false);
            var email = address();
            var secret = begin(call, email);
            assertThatThrownBy(() -> submit(secret))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(field -> field.key())
                            .contains("required", "please-declare"));

            save(secret, everything(call, "Harbour Light"));
            var number = submit(secret);

            assertThat(number).isPositive();
            assertThat(stage.letters().last()).satisfies(letter -> {
                assertThat(letter.kind()).isEqualTo("application-received");
                assertThat(letter.arguments().get("copy").toString())
                        .contains("Harbour Light", "Belgium", "National", "We have\nworked.");
            });
        }

        @Test
        void of_two_applications_submitted_at_once_each_has_its_own_number() throws Exception {
            var call = open(false);
            var one = whole(call, "One");
            var other = whole(call, "Other");

            assertThat(atOnce(List.of(() -> submit(one), () -> submit(other)))).containsExactlyInAnyOrder(1, 2);
        }

        @Test
        void what_a_colleague_changed_while_I_looked_it_through_is_not_submitted_unseen() throws Exception {
            var call = open(false);
            var secret = whole(call, "One");
            var seen = application(secret).application().version();
            save(secret, given(asks(call, Meaning.NAME), "Two", 1));

            assertThatThrownBy(() ->
                            stage.asVisitor(() -> use(SubmitApplication.class).submit(secret, seen)))
                    .isInstanceOf(StaleVersion.class);
        }

        @Test
        void what_is_submitted_can_be_changed_until_the_deadline_and_stays_whole() throws Exception {
            var call = open(false);
            var secret = whole(call, "One");
            var number = submit(secret);
            var name = asks(call, Meaning.NAME);

            assertThatThrownBy(() -> save(secret, given(name, "", 1))).isInstanceOf(InvalidFields.class);
            save(secret, given(name, "Two", 1));

            assertThat(application(secret)).satisfies(page -> {
                assertThat(page.application().number()).isEqualTo(number);
                assertThat(page.application().state()).isEqualTo(ApplicationState.SUBMITTED);
                assertThat(page.submissions()).isEqualTo(2);
                assertThat(page.answer(name.id()).orElseThrow().words()).isEqualTo("Two");
            });
        }

        @Test
        void I_withdraw_it_and_take_it_up_again() throws Exception {
            var call = open(false);
            var secret = whole(call, "One");
            submit(secret);
            withdraw(secret);

            assertThat(application(secret).application().state()).isEqualTo(ApplicationState.WITHDRAWN);
            assertThatThrownBy(() -> save(secret, given(asks(call, Meaning.NAME), "Two", 1)))
                    .isInstanceOf(ApplicationProblem.Withdrawn.class);
            stage.asVisitor(() -> {
                use(WithdrawApplication.class).takeUpAgain(secret);
                return null;
            });
            assertThat(application(secret).application().state()).isEqualTo(ApplicationState.DRAFT);
            assertThat(submit(secret)).isPositive();
        }

        @Test
        void after_the_deadline_I_can_read_it_and_change_nothing_until_a_coordinator_lets_it_in() throws Exception {
            var call = open(false);
            var secret = whole(call, "One");
            var before = stage.clock().instant();
            try {
                stage.clock().moveTo(call.deadline());
                assertThat(application(secret).open()).isFalse();
                assertThatThrownBy(() -> submit(secret)).isInstanceOf(ApplicationProblem.TooLate.class);
                assertThatThrownBy(() -> begin(call, address())).isInstanceOf(ApplicationProblem.TooLate.class);

                admit(application(secret).application().id(), "2", "Their line was down");

                assertThat(stage.letters().last().kind()).isEqualTo("application-admitted");
                stage.clock().pass(Duration.ofHours(47));
                assertThat(submit(secret)).isPositive();
                stage.clock().pass(Duration.ofHours(2));
                assertThat(application(secret).open()).isFalse();
            } finally {
                stage.clock().moveTo(before);
            }
        }

        @Test
        void a_colleagues_link_ends_at_once_and_the_last_one_stays() throws Exception {
            var call = open(false);
            var secret = begin(call, address());
            var colleague = invite(secret, address());
            var holder = application(colleague).reader();

            stage.asVisitor(() -> {
                use(InviteColleague.class).end(secret, holder);
                return null;
            });

            assertThatThrownBy(() -> application(colleague)).isInstanceOf(LinkSpent.class);
            assertThatThrownBy(() -> stage.asVisitor(() -> {
                        use(InviteColleague.class)
                                .end(secret, application(secret).reader());
                        return null;
                    }))
                    .isInstanceOf(ApplicationProblem.LastHolder.class);
        }

        @Test
        void files_are_kept_by_question_up_to_its_limit_and_read_back() throws Exception {
            var call = publish(draft(false));
            var secret = begin(call, address());
            var statutes = asks(call, QuestionKind.FILE);

            for (int i = 0; i < 3; i++) {
                attach(secret, statutes.id(), "C:\\papers\\statutes " + i + ".pdf", "text " + i);
            }
            assertThatThrownBy(() -> attach(secret, statutes.id(), "more.pdf", "more"))
                    .isInstanceOf(ApplicationProblem.QuestionFull.class);
            assertThatThrownBy(() -> attach(secret, asks(call, Meaning.NAME).id(), "more.pdf", "more"))
                    .isInstanceOf(Missing.class);

            var files = application(secret).files(statutes.id());
            assertThat(files)
                    .extracting(AttachedFile::name)
                    .containsExactly("statutes 0.pdf", "statutes 1.pdf", "statutes 2.pdf");
            var opened = stage.asVisitor(
                    () -> use(ReadFile.class).read(secret, files.get(1).id()));
            try (var content = opened.content().stream()) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .endsWith("text 1");
            }
        }

        @Test
        void my_link_opens_no_other_application_nor_its_files() throws Exception {
            var call = publish(draft(false));
            var secret = begin(call, address());
            var other = begin(call, address());
            attach(other, asks(call, QuestionKind.FILE).id(), "statutes.pdf", "theirs");
            var theirs = application(other).files().get(0).id();

            assertThatThrownBy(() -> stage.asVisitor(() -> use(ReadFile.class).read(secret, theirs)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.asVisitor(() -> {
                        use(AttachFile.class).remove(secret, theirs);
                        return null;
                    }))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_see_who_applied_from_where_and_what_may_be_there_twice() throws Exception {
            var call = open(false);
            submit(whole(call, "Harbour Light"));
            submit(whole(call, "HARBOUR-light"));
            begin(call, address());

            var list = stage.as(
                    cora, secretariat, () -> use(ListApplications.class).list(call.id(), null, null));

            assertThat(list.byState())
                    .containsEntry(ApplicationState.SUBMITTED, 2L)
                    .containsEntry(ApplicationState.DRAFT, 1L);
            assertThat(list.byCountry()).containsEntry("BE", 2L);
            assertThat(list.items())
                    .filteredOn(line -> line.state() == ApplicationState.SUBMITTED)
                    .allMatch(line -> line.twins() == 1);
            assertThat(list.items())
                    .filteredOn(line -> line.state() == ApplicationState.DRAFT)
                    .allMatch(line -> line.twins() == 0);
        }

        @Test
        void nothing_that_somebody_wrote_is_a_formula_in_the_file() throws Exception {
            var call = open(false);
            var secret = whole(call, "Harbour Light");
            save(secret, given(asks(call, Meaning.TOWN), "=HYPERLINK(\"http://evil\")", 1));
            submit(secret);

            var csv = new String(
                    stage.as(cora, secretariat, () -> use(ExportApplications.class)
                            .export(call.id(), "en")),
                    StandardCharsets.UTF_8);

            assertThat(csv).contains("'=HYPERLINK").contains("Harbour Light");
        }

        @Test
        void I_open_an_application_with_all_its_answers() throws Exception {
            var call = open(false);
            var secret = whole(call, "Harbour Light");
            var id = application(secret).application().id();

            assertThat(stage.as(cora, secretariat, () -> use(OpenApplication.class)
                                    .open(id))
                            .answers())
                    .hasSize(call.questions().size());
        }

        @Test
        void one_that_is_still_open_needs_no_letting_in() throws Exception {
            var call = open(false);
            var id = application(begin(call, address())).application().id();

            assertThatThrownBy(() -> admit(id, "2", "why")).isInstanceOf(ApplicationProblem.StillOpen.class);
            assertThatThrownBy(() -> admit(id, "31", ""))
                    .satisfies(problem -> assertThat(wrong(problem)).containsExactly("between", "required"));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_a_members_admin {

        @Test
        void I_am_written_to_when_a_renewal_opens_and_reapply_with_what_our_profile_says() throws Exception {
            var before = stage.letters().all().size();
            var call = open(true);

            assertThat(stage.letters()
                            .all()
                            .subList(before, stage.letters().all().size()))
                    .filteredOn(letter -> letter.kind().equals("renewal-open"))
                    .extracting(letter -> letter.recipient().value())
                    .contains(addressOf(ada), addressOf(nora))
                    .doesNotContain(addressOf(milo), addressOf(cora));
            assertThat(renewals())
                    .anyMatch(each ->
                            each.call().equals(call.id()) && each.state().isEmpty());

            var link = stage.as(ada, harbour, () -> use(Reapply.class).reapply(harbour, call.id()));
            var secret = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);

            var page = application(secret);
            assertThat(page.application().organisation()).isEqualTo(harbour);
            assertThat(page.answer(asks(call, Meaning.NAME).id()).orElseThrow().words())
                    .isEqualTo(page.application().name())
                    .startsWith("Harbour");
            assertThat(renewals())
                    .anyMatch(each -> each.call().equals(call.id())
                            && each.state().equals(java.util.Optional.of(ApplicationState.DRAFT)));
        }

        @Test
        void our_fields_of_work_and_our_legal_name_are_filled_in_from_the_profile() throws Exception {
            var call = open(true);
            stage.fenced(ada, harbour, Duty.NONE, () -> {
                use(Profiles.class)
                        .write(
                                harbour,
                                new DetailsForm(
                                        java.util.Map.of("en", "Harbour Light Association"),
                                        java.util.Map.of(),
                                        null,
                                        List.of("ASSISTANCE", "POLICY"),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        java.util.Map.of()),
                                null);
                return null;
            });

            stage.as(ada, harbour, () -> use(Reapply.class).reapply(harbour, call.id()));

            var page = application(stage.letters().lastSecret());
            var fields = asks(call, QuestionKind.CHOICES);
            assertThat(page.answer(asks(call, Meaning.NAME).id()).orElseThrow().words())
                    .isEqualTo("Harbour Light Association");
            assertThat(page.answer(fields.id()).orElseThrow().words().split("\n"))
                    .containsExactly(
                            fields.options().get(1).id().toString(),
                            fields.options().get(9).id().toString());
        }

        @Test
        void I_go_on_with_the_same_application_each_time() throws Exception {
            var call = open(true);

            stage.as(ada, harbour, () -> use(Reapply.class).reapply(harbour, call.id()));
            var first = application(stage.letters().lastSecret()).application().id();
            stage.as(ada, harbour, () -> use(Reapply.class).reapply(harbour, call.id()));

            assertThat(application(stage.letters().lastSecret()).application().id())
                    .isEqualTo(first);
        }

        @Test
        void I_see_no_applications_of_others_and_a_member_who_is_no_admin_does_not_reapply() throws Exception {
            var call = open(true);
            var id = application(begin(open(false), address())).application().id();

            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(OpenApplication.class).open(id)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() ->
                            stage.as(milo, harbour, () -> use(Reapply.class).reapply(harbour, call.id())))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() ->
                            stage.as(ada, harbour, () -> use(Reapply.class).reapply(quay, call.id())))
                    .isInstanceOf(Missing.class);
        }

        private List<ListRenewals.Renewal> renewals() throws Exception {
            return stage.as(ada, harbour, () -> use(ListRenewals.class).list(harbour));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Behind_the_fence_alone {

        @Test
        void nobody_sees_a_row_of_an_application_without_its_link_whatever_duty_they_claim() throws Exception {
            var secret = whole(open(false), "Harbour Light");
            assertThat(application(secret).answers()).isNotEmpty();

            for (var duty : List.of(Duty.NONE, Duty.APPLICATION, Duty.APPLICATION_START, Duty.SIGN_IN, Duty.MAIL)) {
                for (var table : List.of(
                        "interest_application",
                        "interest_holder",
                        "interest_answer",
                        "interest_file",
                        "interest_submission",
                        "interest_submitted_answer",
                        "interest_submitted_file")) {
                    var seen = stage.fenced(milo, harbour, duty, () -> {
                        var database = use(eu.koinon.kernel.Database.class);
                        return database.first(
                                        database.within(),
                                        row -> row.getLong(1),
                                        "SELECT count(*) FROM organisations." + table)
                                .orElseThrow();
                    });
                    assertThat(seen).as(duty + " " + table).isZero();
                }
            }
        }
    }

    private String addressOf(eu.koinon.kernel.PersonId person) throws Exception {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement("SELECT email FROM access.person WHERE id = ?")) {
            statement.setObject(1, person.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
