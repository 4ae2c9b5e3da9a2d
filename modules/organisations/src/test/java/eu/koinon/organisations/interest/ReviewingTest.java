package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.interest.review.AddRemark;
import eu.koinon.organisations.interest.review.ApplicantsOutcome;
import eu.koinon.organisations.interest.review.AssignReviewers;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.DeclareConflict;
import eu.koinon.organisations.interest.review.EditLetters;
import eu.koinon.organisations.interest.review.LetterForm;
import eu.koinon.organisations.interest.review.ListMyReviews;
import eu.koinon.organisations.interest.review.ListReviews;
import eu.koinon.organisations.interest.review.MarkForm;
import eu.koinon.organisations.interest.review.NameReviewers;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.PlanReview;
import eu.koinon.organisations.interest.review.ReadReview;
import eu.koinon.organisations.interest.review.ReviewFilter;
import eu.koinon.organisations.interest.review.ReviewLine;
import eu.koinon.organisations.interest.review.ReviewPage;
import eu.koinon.organisations.interest.review.ReviewProblem;
import eu.koinon.organisations.interest.review.SaveMarks;
import eu.koinon.organisations.interest.review.SendLetters;
import eu.koinon.organisations.interest.review.TakeIn;
import eu.koinon.organisations.interest.review.TrialForm;
import eu.koinon.organisations.interest.review.TryBalance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Reviewing a call")
class ReviewingTest extends Reviewed {

    @Nested
    @DisplayName("as a reviewer")
    class AsReviewer {

        @Test
        @DisplayName("the application waits in one's list, and one was written to")
        void list() throws Exception {
            var mine = asAda(() -> use(ListMyReviews.class).list());

            assertThat(mine.items()).extracting(line -> line.application()).contains(application);
            assertThat(mine.waiting()).isPositive();
            assertThat(stage.letters().all().stream().map(letter -> letter.kind()))
                    .contains("review-assigned");
        }

        @Test
        @DisplayName("others' marks are seen once one's own are finished, and not before")
        void blindUntilFinished() throws Exception {
            finish(nora, quay, 5, true);

            var before = asAda(() -> use(ReadReview.class).own(application));
            assertThat(before.seesMarks()).isFalse();
            assertThat(before.verdicts()).isEmpty();
            assertThat(before.reviews()).hasSize(1);

            finish(ada, harbour, 4, true);

            var after = asAda(() -> use(ReadReview.class).own(application));
            assertThat(after.verdicts()).hasSize(2);
            assertThat(after.reviews()).extracting(review -> review.person()).containsExactlyInAnyOrder(ada, nora);
        }

        @Test
        @DisplayName("a draft is kept with its gaps and counts for nothing")
        void draft() throws Exception {
            var criterion = call.criteria().get(0).id();
            var page = asAda(() -> use(ReadReview.class).own(application));

            asAda(() -> use(SaveMarks.class)
                    .save(
                            application,
                            page.own().version(),
                            page.turn(),
                            new MarkForm(Map.of(criterion.toString(), "3"), Map.of(), "", "", false)));

            var kept = asAda(() -> use(ReadReview.class).own(application));
            assertThat(kept.verdict(ada)
                            .orElseThrow()
                            .mark(criterion)
                            .orElseThrow()
                            .mark())
                    .isEqualTo(3);
            assertThat(line().score()).isNull();
        }

        @Test
        @DisplayName("a mark without a reason, or beyond the scale, is named and nothing is finished")
        void whole() throws Exception {
            var criterion = call.criteria().get(0).id();
            var marks = new HashMap<String, String>();
            call.criteria().forEach(each -> marks.put(each.id().toString(), "4"));
            marks.put(criterion.toString(), "6");

            assertThatThrownBy(() -> save(ada, harbour, new MarkForm(marks, Map.of(), "", "", true)))
                    .isInstanceOfSatisfying(InvalidFields.class, wrong -> assertThat(wrong.fields())
                            .extracting(field -> field.field())
                            .contains("mark-" + criterion, "reason-" + criterion, "eligible"));
            assertThat(line().finished()).isZero();
        }

        @Test
        @DisplayName("who holds the organisation to be ineligible says why")
        void ineligible() {
            assertThatThrownBy(() -> save(ada, harbour, form(4, MarkForm.NO, "")))
                    .satisfies(thrown -> assertThat(wrong(thrown)).containsExactly("required"));
        }

        @Test
        @DisplayName("after a conflict of interest the application is gone and its marks are not seen")
        void conflict() throws Exception {
            finish(nora, quay, 5, true);

            asAda(() -> {
                use(DeclareConflict.class).declare(application, new DeclareConflict.Request("My sister works there."));
                return null;
            });

            assertThatThrownBy(() -> asAda(() -> use(ReadReview.class).own(application)))
                    .isInstanceOf(Missing.class);
            assertThat(line().lacking()).isEqualTo(1);
            shareOut();
            assertThat(line().counting())
                    .as("nobody else is on the panel, and never the same again")
                    .hasSize(1);
        }

        @Test
        @DisplayName("what the applicant changed meanwhile is to be read before one finishes")
        void changedMeanwhile() throws Exception {
            var page = asAda(() -> use(ReadReview.class).own(application));
            change("Another town");

            assertThatThrownBy(() -> asAda(() -> use(SaveMarks.class)
                            .save(application, page.own().version(), page.turn(), form(4, MarkForm.YES, ""))))
                    .isInstanceOf(ReviewProblem.ApplicationChanged.class);
            finish(ada, harbour, 4, true);
            assertThat(line().changed()).isFalse();
            change("A third town");
            assertThat(line().changed()).isTrue();
        }

        @Test
        @DisplayName("two windows do not overwrite each other")
        void twoWindows() throws Exception {
            var page = asAda(() -> use(ReadReview.class).own(application));
            finish(ada, harbour, 4, true);

            assertThatThrownBy(() -> asAda(() -> use(SaveMarks.class)
                            .save(application, page.own().version(), page.turn(), form(1, MarkForm.YES, ""))))
                    .isInstanceOf(StaleVersion.class);
        }

        @Test
        @DisplayName("one takes part in the discussion once one has finished")
        void discussion() throws Exception {
            assertThatThrownBy(() -> asAda(() ->
                            use(AddRemark.class).add(application, new AddRemark.Request("What about the statutes?"))))
                    .isInstanceOf(ReviewProblem.FinishFirst.class);
            finish(ada, harbour, 4, true);
            finish(nora, quay, 1, true);

            asAda(() -> use(AddRemark.class).add(application, new AddRemark.Request("What about the statutes?")));

            var seen = stage.as(nora, quay, () -> use(ReadReview.class).own(application));
            assertThat(seen.remarks()).extracting(remark -> remark.words()).containsExactly("What about the statutes?");
        }

        @Test
        @DisplayName("marks change after a discussion, and what they were at first stays known")
        void revised() throws Exception {
            finish(ada, harbour, 1, true);
            finish(ada, harbour, 4, true);

            var verdict = asAda(() -> use(ReadReview.class).own(application))
                    .verdict(ada)
                    .orElseThrow();
            assertThat(verdict.points()).isEqualTo(4 * 100);
            assertThat(verdict.firstPoints()).isEqualTo(100);
        }

        @Test
        @DisplayName("nobody else's application is there")
        void foreign() {
            assertThatThrownBy(() ->
                            stage.as(milo, harbour, () -> use(ReadReview.class).own(application)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> asAda(() -> use(ListReviews.class).list(call.id(), ReviewFilter.ALL)))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    @DisplayName("as a coordinator")
    class AsCoordinator {

        @Test
        @DisplayName("nobody reviews their own organisation's application")
        void ownOrganisation() throws Exception {
            change(
                    "UPDATE organisations.interest_application SET organisation_id = ? WHERE id = ?",
                    harbour.value(),
                    application.value());
            asCora(() -> use(AssignReviewers.class).takeAway(application, ada));

            assertThat(asCora(() -> use(AssignReviewers.class).choices(application)))
                    .extracting(each -> each.person())
                    .doesNotContain(ada, nora);
            assertThatThrownBy(() -> asCora(() -> use(AssignReviewers.class).assign(application, ada)))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
            shareOut();
            assertThat(line().counting()).extracting(review -> review.person()).containsExactly(nora);
        }

        @Test
        @DisplayName("a reviewer from whom it was taken can have it again")
        void backAgain() throws Exception {
            asCora(() -> use(AssignReviewers.class).takeAway(application, ada));
            asCora(() -> use(AssignReviewers.class).assign(application, ada));

            assertThat(line().counting()).hasSize(2);
        }

        @Test
        @DisplayName("disagreements on a mark and on eligibility are shown")
        void disagreements() throws Exception {
            finish(ada, harbour, 4, true);
            finish(nora, quay, 3, true);
            assertThat(line().disagreement()).isFalse();

            finish(nora, quay, 2, true);
            assertThat(line().disagreement()).isTrue();
            assertThat(page().disagreements()).isEqualTo(call.criteria().size());

            finish(nora, quay, 4, false);
            assertThat(line().disagreement()).isTrue();
            assertThat(line().eligible()).isFalse();
        }

        @Test
        @DisplayName("applications are ranked by their weighted mean, and equals share a place")
        void ranking() throws Exception {
            finish(ada, harbour, 4, true);
            finish(nora, quay, 3, true);
            var other = another();
            mark(other, ada, harbour, 3);
            mark(other, nora, quay, 4);

            assertThat(list(ReviewFilter.ALL).items())
                    .extracting(ReviewLine::rank, ReviewLine::tied, each -> each.score()
                            .hundredths())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, true, 350L),
                            org.assertj.core.groups.Tuple.tuple(1, true, 350L));
        }

        @Test
        @DisplayName("who reviews it as well sees no marks before their own, nor after a conflict, wherever they look")
        void coordinatorBlind() throws Exception {
            panel(cora);
            var other = coordinator();
            stage.as(other, secretariat, () -> use(AssignReviewers.class).assign(application, cora));
            finish(ada, harbour, 4, true);

            assertThat(line().hidden()).isTrue();
            assertThat(line().score()).isNull();
            assertThat(page().verdicts()).isEmpty();
            asCora(() -> {
                use(DeclareConflict.class).declare(application, new DeclareConflict.Request("A friend"));
                return null;
            });
            assertThat(page().verdicts()).isEmpty();
            assertThatThrownBy(() -> decide(application, 0, Outcome.ACCEPTED))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
        }

        @Test
        @DisplayName("the scale stays once marks are given on it")
        void scale() throws Exception {
            asCora(() -> use(PlanReview.class).plan(call.id(), 0, new PlanReview.Form("10", "3", "5", false)));
            finish(ada, harbour, 10, true);

            assertThatThrownBy(() -> asCora(
                            () -> use(PlanReview.class).plan(call.id(), 1, new PlanReview.Form("5", "3", "5", false))))
                    .isInstanceOf(ReviewProblem.ScaleInUse.class);
        }

        @Test
        @DisplayName("somebody without an account cannot be a reviewer")
        void unknown() {
            assertThatThrownBy(() -> asCora(() -> use(NameReviewers.class)
                            .name(call.id(), new NameReviewers.Request("nobody@there.example"))))
                    .satisfies(thrown -> assertThat(wrong(thrown)).containsExactly("nobody-there"));
        }

        @Test
        @DisplayName("of two who decide about the same at once the second is told")
        void atTheSameTime() throws Exception {
            var results = atOnce(List.of(
                    () -> decide(application, 0, Outcome.ACCEPTED), () -> decide(application, 0, Outcome.DECLINED)));

            assertThat(results).filteredOn(StaleVersion.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(ReviewPage.class::isInstance).hasSize(1);
        }

        @Test
        @DisplayName("a decision that was taken back and made again is not taken for the one that was read before")
        void neverTheSameVersion() throws Exception {
            var first = decide(application, 0, Outcome.ACCEPTED).decision().version();
            decide(application, first, null);
            decide(application, 0, Outcome.RESERVE);

            assertThatThrownBy(() -> decide(application, first, Outcome.DECLINED))
                    .isInstanceOf(StaleVersion.class);
        }

        @Test
        @DisplayName("a trial begins with the best, is changed, counted and compared")
        void trials() throws Exception {
            finish(ada, harbour, 4, true);
            var other = another();
            mark(other, ada, harbour, 5);

            var trial = asCora(() -> use(TryBalance.class).begin(call.id(), new TrialForm("Best one", "1", null)));
            assertThat(trial.trial().picks()).containsExactly(other);
            assertThat(trial.balance().dimensions().get(0).row("BE").chosen()).isEqualTo(1);
            assertThat(trial.balance().dimensions().get(0).row("BE").applicants())
                    .isEqualTo(2);

            var both = List.of(application.toString(), other.toString());
            asCora(() -> use(TryBalance.class)
                    .change(call.id(), trial.trial().id(), trial.trial().version(), new TrialForm("Both", "", both)));
            assertThatThrownBy(() -> asCora(() -> use(TryBalance.class)
                            .change(
                                    call.id(),
                                    trial.trial().id(),
                                    trial.trial().version(),
                                    new TrialForm("Mine", "", both))))
                    .isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() ->
                            asCora(() -> use(TryBalance.class).begin(call.id(), new TrialForm("both", "1", null))))
                    .isInstanceOf(ReviewProblem.TrialNameTaken.class);
            var compared = asCora(() -> use(TryBalance.class).compare(call.id()));
            assertThat(compared.trials()).hasSize(1);
            assertThat(compared.trials().get(0).balance().chosen()).isEqualTo(2);
            assertThat(compared.trials().get(0).score().hundredths()).isEqualTo(450);
        }

        @Test
        @DisplayName("a trial becomes the decisions, unless somebody has decided since it was read")
        void byTrial() throws Exception {
            finish(ada, harbour, 4, true);
            var other = another();
            mark(other, ada, harbour, 3);
            var third = another();
            mark(third, nora, quay, 1);
            var trial = asCora(() -> use(TryBalance.class).begin(call.id(), new TrialForm("One", "1", null)));
            var read = list(ReviewFilter.ALL).plan().decided();
            decide(third, 0, Outcome.ACCEPTED);

            assertThatThrownBy(() -> asCora(() -> use(Decide.class)
                            .byTrial(
                                    call.id(),
                                    trial.trial().id(),
                                    read,
                                    trial.trial().version(),
                                    "1")))
                    .isInstanceOf(StaleVersion.class);
            var now = list(ReviewFilter.ALL).plan().decided();
            asCora(() -> use(Decide.class)
                    .byTrial(call.id(), trial.trial().id(), now, trial.trial().version(), "1"));

            assertThat(list(ReviewFilter.ALL).items())
                    .extracting(ReviewLine::application, each -> each.decision().outcome())
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(application, Outcome.ACCEPTED),
                            org.assertj.core.groups.Tuple.tuple(other, Outcome.RESERVE),
                            org.assertj.core.groups.Tuple.tuple(third, Outcome.DECLINED));
        }

        @Test
        @DisplayName("the reserve list has an order, which can be changed, and its first moves up")
        void reserve() throws Exception {
            var second = another();
            decide(application, 0, Outcome.RESERVE);
            decide(second, 0, Outcome.RESERVE);
            assertThat(reserved()).containsExactly(application, second);

            var version = outcomes().reserve().get(1).decision().version();
            asCora(() -> {
                use(Decide.class).move(second, version, true);
                return null;
            });
            assertThat(reserved()).containsExactly(second, application);

            var decided = outcomes().plan().decided();
            assertThat(asCora(() -> use(Decide.class).moveUp(call.id(), decided)))
                    .isEqualTo(second);
            assertThat(reserved()).containsExactly(application);
            assertThat(outcomes().reserve().get(0).decision().place()).isEqualTo(1);
        }

        @Test
        @DisplayName(
                "letters go out together, once, in each applicant's language; and the organisation comes into being")
        void sending() throws Exception {
            var name = application(secret).application().name();
            var declined = another();
            decide(application, 0, Outcome.ACCEPTED);
            decide(declined, 0, Outcome.DECLINED);
            asCora(() -> use(EditLetters.class)
                    .edit(
                            call.id(),
                            Outcome.ACCEPTED,
                            "en",
                            0,
                            new LetterForm("Welcome, {name}", "Number {number}\n\n{reasons}\n\nTo {call}.")));
            var before = outcomes();
            assertThat(before.waiting()).extracting(letter -> letter.subject()).contains("Welcome, " + name);
            assertThat(before.waiting().get(0).body()).doesNotContain("\n\n\n");

            var decided = before.plan().decided();
            var results = atOnce(List.of(
                    () -> asCora(() -> use(SendLetters.class).send(call.id(), decided)),
                    () -> asCora(() -> use(SendLetters.class).send(call.id(), decided))));

            assertThat(results).filteredOn(SendLetters.Result.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(StaleVersion.class::isInstance).hasSize(1);
            assertThat(stage.letters().all().stream()
                            .filter(letter -> letter.kind().equals("interest-outcome"))
                            .filter(letter -> letter.arguments().get("subject").equals("Welcome, " + name)))
                    .hasSize(1);
            assertThat(count(
                            "SELECT count(*) FROM organisations.organisation o JOIN organisations.invitation i"
                                    + " ON i.organisation_id = o.id WHERE o.name = ? AND o.state = 'ACTIVE'",
                            name))
                    .isEqualTo(1);
            assertThat(outcomes().waiting()).isEmpty();
            assertThatThrownBy(() -> save(ada, harbour, form(4, MarkForm.YES, "")))
                    .isInstanceOf(ReviewProblem.ToldAlready.class);
        }

        @Test
        @DisplayName("an organisation whose name is taken is told, and taken in under another name")
        void nameTaken() throws Exception {
            stage.network().member(application(secret).application().name());
            decide(application, 0, Outcome.ACCEPTED);
            var decided = outcomes().plan().decided();

            var sent = asCora(() -> use(SendLetters.class).send(call.id(), decided));

            assertThat(sent.notTakenIn()).isEqualTo(1);
            assertThat(outcomes().notTakenIn()).hasSize(1);
            asCora(() -> use(TakeIn.class).under(application, new TakeIn.Request(name("Lantern by the river"))));
            assertThat(outcomes().notTakenIn()).isEmpty();
        }

        @Test
        @DisplayName("a place that stands in no list of places is not written into a letter")
        void unknownPlace() {
            assertThatThrownBy(() -> asCora(() -> use(EditLetters.class)
                            .edit(call.id(), Outcome.DECLINED, "fr", 0, new LetterForm("Hello {nam}", "Body"))))
                    .satisfies(thrown -> assertThat(wrong(thrown)).containsExactly("unknown-place"));
        }

        @Test
        @DisplayName("what was accepted and told is not taken back by a click")
        void told() throws Exception {
            decide(application, 0, Outcome.ACCEPTED);
            send();
            var version = page().decision().version();

            assertThatThrownBy(() -> decide(application, version, Outcome.DECLINED))
                    .isInstanceOf(ReviewProblem.ToldAlready.class);
        }
    }

    @Nested
    @DisplayName("as an applicant")
    class AsApplicant {

        @Test
        @DisplayName("nothing of a decision is seen before the letter")
        void notBefore() throws Exception {
            decide(application, 0, Outcome.ACCEPTED);

            assertThatThrownBy(() ->
                            stage.asVisitor(() -> use(ApplicantsOutcome.class).read(secret)))
                    .isInstanceOf(Missing.class);
            send();
            assertThat(stage.asVisitor(() -> use(ApplicantsOutcome.class).read(secret))
                            .outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }

        @Test
        @DisplayName("a place is given up by the link, and where the call says so the reserve list moves up by itself")
        void givesUp() throws Exception {
            asCora(() -> use(PlanReview.class).plan(call.id(), 0, new PlanReview.Form("5", "2", "1", true)));
            var second = another();
            decide(application, 0, Outcome.ACCEPTED);
            decide(second, 0, Outcome.RESERVE);
            send();

            stage.asVisitor(() -> {
                use(ApplicantsOutcome.class).giveUp(secret);
                return null;
            });

            assertThat(page().decision().outcome()).isEqualTo(Outcome.GIVEN_UP);
            assertThat(outcomes().accepted())
                    .extracting(ReviewLine::application)
                    .containsExactly(second);
            assertThat(outcomes().waiting())
                    .extracting(letter -> letter.application())
                    .containsExactly(second);
            assertThatThrownBy(() -> stage.asVisitor(() -> {
                        use(ApplicantsOutcome.class).giveUp(secret);
                        return null;
                    }))
                    .isInstanceOf(ReviewProblem.NoPlace.class);
        }

        @Test
        @DisplayName("a place is not given up by whoever has none")
        void noPlace() throws Exception {
            decide(application, 0, Outcome.DECLINED);
            send();

            assertThatThrownBy(() -> stage.asVisitor(() -> {
                        use(ApplicantsOutcome.class).giveUp(secret);
                        return null;
                    }))
                    .isInstanceOf(ReviewProblem.NoPlace.class);
        }
    }

    @Nested
    @DisplayName("behind the fence but past the gate")
    class PastTheGate {

        @Test
        @DisplayName("whoever reviews nothing sees no application, mark, decision or trial")
        void nothing() throws Exception {
            finish(ada, harbour, 4, true);
            decide(application, 0, Outcome.ACCEPTED);
            asCora(() -> use(TryBalance.class).begin(call.id(), new TrialForm(name("Trial"), "1", null)));

            for (var table : List.of(
                    "interest_application",
                    "interest_review",
                    "interest_reviewer",
                    "interest_verdict",
                    "interest_mark",
                    "interest_decision",
                    "interest_trial",
                    "interest_trial_pick",
                    "interest_letter_sent")) {
                assertThat(seen(milo, harbour, table)).as(table).isZero();
            }
        }

        @Test
        @DisplayName("a reviewer acting for another organisation sees nothing of it")
        void elsewhere() throws Exception {
            join(ada, quay, Role.MEMBER);

            assertThat(seen(ada, quay, "interest_application")).isZero();
            assertThat(seen(ada, harbour, "interest_application")).isEqualTo(1);
        }

        private long seen(PersonId person, OrganisationId organisation, String table) throws Exception {
            return stage.fenced(person, organisation, eu.koinon.kernel.Duty.NONE, () -> {
                var database = use(eu.koinon.kernel.Database.class);
                return database.first(
                                database.within(), row -> row.getLong(1), "SELECT count(*) FROM organisations." + table)
                        .orElseThrow();
            });
        }
    }
}
