package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.ExportMyData;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.MyData;
import eu.koinon.access.People;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.erasure.EraseMyAccount;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationsRound;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.organisations.stage.Stage;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Applications are kept no longer than they are needed")
class KeptNoLongerTest extends Interested {

    @Override
    protected Stage stage() {
        return Played.with(List.of(ExportMyData.class));
    }

    @Nested
    @DisplayName("by the platform, two years after the call")
    class AfterTheCall {

        @Test
        @DisplayName(
                "what was not taken in loses its answers, files, reasons and addresses, and keeps its name and marks")
        void declined() throws Exception {
            var call = publish(draft(false));
            var secret = whole(call, name("Lantern"));
            attach(secret, asks(call, QuestionKind.FILE).id(), "statutes.pdf", name("Statutes"));
            submit(secret);
            var id = application(secret).application().id();
            review(call, id, ada);
            decided(call, id, "DECLINED");
            ended(call, Duration.ofDays(731));

            round();

            assertThat(rows("interest_answer", id)).isZero();
            assertThat(rows("interest_file", id)).isZero();
            assertThat(rows("interest_submitted_answer", id)).isZero();
            assertThat(rows("interest_submitted_file", id)).isZero();
            assertThat(rows("interest_remark", id)).isZero();
            assertThat(rows("interest_holder", id, "email <> ''")).isZero();
            assertThat(rows("interest_mark", id, "reason <> ''")).isZero();
            assertThat(rows("interest_mark", id, "mark = 3")).isOne();
            assertThat(rows("interest_submission", id, "copy <> ''")).isZero();
            assertThat(rows("interest_decision", id, "outcome = 'DECLINED' AND reasons IS NULL"))
                    .isOne();
            assertThat(count(
                            "SELECT count(*) FROM organisations.interest_application WHERE id = ? AND name LIKE 'Lantern%'"
                                    + " AND forgotten_at IS NOT NULL",
                            id.value()))
                    .isOne();
            assertThat(count("SELECT count(*) FROM kernel.blob_reference r LEFT JOIN organisations.interest_file f"
                            + " ON f.reference_id = r.id WHERE f.id IS NULL"))
                    .isZero();
            Assertions.assertThatThrownBy(() -> application(secret)).isInstanceOf(LinkSpent.class);
        }

        @Test
        @DisplayName("what was taken in keeps what it said, and not who wrote it")
        void accepted() throws Exception {
            var call = open(false);
            var secret = whole(call, name("Lantern"));
            submit(secret);
            var id = application(secret).application().id();
            decided(call, id, "ACCEPTED");
            ended(call, Duration.ofDays(731));

            round();

            assertThat(rows("interest_answer", id)).isPositive();
            assertThat(rows("interest_submission", id, "copy <> ''")).isOne();
            assertThat(rows("interest_holder", id, "email <> ''")).isZero();
        }

        @Test
        @DisplayName("a draft goes whole after three months, and what was submitted stays then")
        void drafts() throws Exception {
            var call = open(false);
            var begun = application(whole(call, name("Begun"))).application().id();
            var secret = whole(call, name("Sent"));
            submit(secret);
            var sent = application(secret).application().id();
            ended(call, Duration.ofDays(91));

            round();

            assertThat(count("SELECT count(*) FROM organisations.interest_application WHERE id = ?", begun.value()))
                    .isZero();
            assertThat(rows("interest_answer", sent)).isPositive();
            assertThat(rows("interest_holder", sent, "email <> ''")).isOne();
        }

        @Test
        @DisplayName("what is still open, let in late or told of lately stays")
        void stays() throws Exception {
            var call = open(false);
            var begun = application(whole(call, name("Begun"))).application().id();
            var late = application(whole(call, name("Late"))).application().id();
            var secret = whole(call, name("Told"));
            submit(secret);
            var told = application(secret).application().id();
            decided(call, told, "DECLINED");
            change(
                    "UPDATE organisations.interest_application SET open_until = ?, late_reason = 'r' WHERE id = ?",
                    before(Duration.ofDays(1)),
                    late.value());

            round();
            assertThat(rows("interest_answer", begun)).isPositive();

            ended(call, Duration.ofDays(800));
            change(
                    "UPDATE organisations.interest_decision SET sent_at = ? WHERE application_id = ?",
                    before(Duration.ofDays(700)),
                    told.value());
            round();
            assertThat(rows("interest_answer", late)).isPositive();
            assertThat(rows("interest_answer", told)).isPositive();
        }
    }

    @Nested
    @DisplayName("of a person who erases their account")
    class OfAPerson {

        @Test
        @DisplayName("their address goes from applications that others can finish, and stays where nobody else could")
        void holders() throws Exception {
            var call = open(false);
            var alone = begin(call, address(milo));
            var other = begin(open(false), address());
            invite(other, address(milo));

            erase(milo);

            assertThat(rows("interest_holder", application(alone).application().id(), "email <> ''"))
                    .isOne();
            var shared = application(other);
            assertThat(shared.holders()).hasSize(1);
            assertThat(rows("interest_holder", shared.application().id(), "email <> ''"))
                    .isOne();
            ended(call, Duration.ofDays(91));
            round();
            assertThat(count(
                            "SELECT count(*) FROM organisations.interest_holder WHERE call_id = ?",
                            call.id().value()))
                    .isZero();
        }

        @Test
        @DisplayName("their marks stay as a former delegate’s, and why they could not judge is forgotten")
        void reviewer() throws Exception {
            var call = open(false);
            var secret = whole(call, name("Lantern"));
            submit(secret);
            var id = application(secret).application().id();
            review(call, id, milo);
            change(
                    "UPDATE organisations.interest_review SET state = 'CONFLICT', reason = 'My sister' WHERE application_id = ?",
                    id.value());

            erase(milo);

            assertThat(rows("interest_mark", id, "reason = 'Well told'")).isOne();
            assertThat(rows("interest_review", id, "reason = 'erased'")).isOne();
        }
    }

    @Nested
    @DisplayName("of oneself one is given")
    class MyOwn {

        @Test
        @DisplayName("one’s reviews with marks and reasons, one’s remarks, and nobody else’s")
        void reviews() throws Exception {
            var call = open(false);
            var name = name("Lantern");
            var secret = whole(call, name);
            submit(secret);
            var id = application(secret).application().id();
            review(call, id, ada);
            review(call, id, nora);

            var data = data(ada);

            assertThat(data.of(DataPart.REVIEWS)).singleElement().satisfies(entry -> assertThat(entry.fields())
                    .containsEntry(DataField.ABOUT, name)
                    .containsEntry(DataField.CALL, "A call")
                    .containsEntry(DataField.WORDS, "All in all good")
                    .hasEntrySatisfying(DataField.MARKS, marks -> assertThat((List<?>) marks)
                            .singleElement()
                            .asString()
                            .endsWith(": 3 – Well told")));
            assertThat(data.of(DataPart.REVIEW_REMARKS)).singleElement().satisfies(entry -> assertThat(entry.fields())
                    .containsEntry(DataField.WORDS, "What about the statutes?"));
        }

        @Test
        @DisplayName("the applications that one’s address works on")
        void applications() throws Exception {
            var call = open(false);
            begin(call, address(milo));
            begin(call, address());

            assertThat(data(milo).of(DataPart.APPLICATIONS)).singleElement().satisfies(entry -> assertThat(
                            entry.fields())
                    .containsEntry(DataField.CALL, "A call")
                    .containsEntry(DataField.STATE, "DRAFT"));
            assertThat(data(nora).of(DataPart.APPLICATIONS)).isEmpty();
        }
    }

    private void review(InterestCall call, ApplicationId application, PersonId person) throws Exception {
        var review = UUID.randomUUID();
        change(
                "INSERT INTO organisations.interest_review (id, call_id, application_id, person_id, organisation_id, state,"
                        + " assigned_at, finished_at, turn, version) VALUES (?, ?, ?, ?, ?, 'FINISHED', now(), now(), 1, 1)",
                review,
                call.id().value(),
                application.value(),
                person.value(),
                harbour.value());
        change(
                "INSERT INTO organisations.interest_verdict (review_id, call_id, application_id, person_id, comment)"
                        + " VALUES (?, ?, ?, ?, 'All in all good')",
                review,
                call.id().value(),
                application.value(),
                person.value());
        change(
                "INSERT INTO organisations.interest_mark (review_id, criterion_id, call_id, application_id, person_id, mark,"
                        + " reason) VALUES (?, ?, ?, ?, ?, 3, 'Well told')",
                review,
                call.criteria().get(0).id().value(),
                call.id().value(),
                application.value(),
                person.value());
        change(
                "INSERT INTO organisations.interest_remark VALUES (?, ?, ?, ?, 'What about the statutes?', now())",
                UUID.randomUUID(),
                application.value(),
                person.value(),
                harbour.value());
    }

    private void decided(InterestCall call, ApplicationId application, String outcome) throws Exception {
        change(
                "INSERT INTO organisations.interest_decision (application_id, call_id, outcome, reasons, decided_at, sent_at,"
                        + " version) VALUES (?, ?, ?, 'Too new', ?, ?, 1)",
                application.value(),
                call.id().value(),
                outcome,
                before(Duration.ofDays(731)),
                before(Duration.ofDays(731)));
    }

    /** So long ago, as if the clock had gone on. */
    private void ended(InterestCall call, Duration ago) throws Exception {
        change(
                "UPDATE organisations.interest_call SET deadline = ? WHERE id = ?",
                before(ago),
                call.id().value());
    }

    private OffsetDateTime before(Duration ago) {
        return OffsetDateTime.ofInstant(stage.clock().instant().minus(ago), ZoneOffset.UTC);
    }

    private void round() throws Exception {
        stage.asVisitor(() -> {
            use(ApplicationsRound.class).run("");
            return null;
        });
    }

    private void erase(PersonId person) throws Exception {
        stage.as(person, harbour, () -> {
            use(EraseMyAccount.class).erase();
            return null;
        });
    }

    private String address(PersonId person) throws Exception {
        return stage.fenced(
                null,
                null,
                Duty.SIGN_IN,
                () -> use(People.class).find(person).orElseThrow().email().value());
    }

    private MyData data(PersonId person) throws Exception {
        return stage.as(person, harbour, () -> use(ExportMyData.class).export());
    }

    private long rows(String table, ApplicationId application) throws Exception {
        return rows(table, application, "true");
    }

    private long rows(String table, ApplicationId application, String condition) throws Exception {
        return count(
                "SELECT count(*) FROM organisations." + table + " WHERE application_id = ? AND (" + condition + ")",
                application.value());
    }
}
