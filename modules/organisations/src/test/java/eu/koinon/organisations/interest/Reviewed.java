package eu.koinon.organisations.interest;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.SubmitApplication;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.review.AssignReviewers;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.DecisionForm;
import eu.koinon.organisations.interest.review.ListReviews;
import eu.koinon.organisations.interest.review.MarkForm;
import eu.koinon.organisations.interest.review.NameReviewers;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.ReadOutcomes;
import eu.koinon.organisations.interest.review.ReadReview;
import eu.koinon.organisations.interest.review.ReviewFilter;
import eu.koinon.organisations.interest.review.ReviewLine;
import eu.koinon.organisations.interest.review.ReviewList;
import eu.koinon.organisations.interest.review.ReviewPage;
import eu.koinon.organisations.interest.review.SaveMarks;
import eu.koinon.organisations.interest.review.SendLetters;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A submitted application under review, for the tests of what may happen to it. */
abstract class Reviewed extends Interested {

    InterestCall call;
    String secret;
    ApplicationId application;

    /** A submitted application, reviewed by Ada and Nora. */
    @BeforeEach
    void underReview() throws Exception {
        call = open(false);
        secret = submitted(call, name("Lantern"));
        application = application(secret).application().id();
        panel(ada, nora);
        shareOut();
    }

    interface Work<T> extends java.util.concurrent.Callable<T> {}

    <T> T asCora(Work<T> work) throws Exception {
        return stage.as(cora, secretariat, work);
    }

    <T> T asAda(Work<T> work) throws Exception {
        return stage.as(ada, harbour, work);
    }

    String submitted(InterestCall to, String name) throws Exception {
        var link = begin(to, address());
        save(link, everything(to, name));
        var version = application(link).application().version();
        stage.asVisitor(() -> use(SubmitApplication.class).submit(link, version));
        return link;
    }

    ApplicationId another() throws Exception {
        var id = application(submitted(call, name("Beacon"))).application().id();
        shareOut();
        return id;
    }

    void change(String town) throws Exception {
        var question = asks(call, Meaning.TOWN);
        var answer = application(secret).answer(question.id()).orElseThrow();
        save(secret, given(question, town, answer.version()));
    }

    void panel(PersonId... people) throws Exception {
        for (var person : people) {
            named(email(person));
        }
    }

    EmailAddress email(PersonId person) throws Exception {
        return stage.fenced(
                cora, secretariat, eu.koinon.kernel.Duty.NONE, () -> use(eu.koinon.access.accounts.Persons.class)
                        .find(person)
                        .orElseThrow()
                        .email());
    }

    void named(EmailAddress email) throws Exception {
        asCora(() -> use(NameReviewers.class).name(call.id(), new NameReviewers.Request(email.value())));
    }

    void shareOut() throws Exception {
        asCora(() -> use(AssignReviewers.class).shareOut(call.id()));
    }

    ReviewList list(ReviewFilter filter) throws Exception {
        return asCora(() -> use(ListReviews.class).list(call.id(), filter));
    }

    ReviewLine line() throws Exception {
        return list(ReviewFilter.ALL).items().stream()
                .filter(line -> line.application().equals(application))
                .findFirst()
                .orElseThrow();
    }

    ReviewPage page() throws Exception {
        return asCora(() -> use(ReadReview.class).read(application));
    }

    eu.koinon.organisations.interest.review.OutcomePage outcomes() throws Exception {
        return asCora(() -> use(ReadOutcomes.class).read(call.id()));
    }

    List<ApplicationId> reserved() throws Exception {
        return outcomes().reserve().stream().map(ReviewLine::application).toList();
    }

    ReviewPage decide(ApplicationId id, long version, Outcome outcome) throws Exception {
        var turn = asCora(() -> use(ReadReview.class).read(id)).turn();
        return asCora(() -> use(Decide.class)
                .decide(id, version, turn, new DecisionForm(outcome == null ? "" : outcome.name(), "")));
    }

    void send() throws Exception {
        var decided = outcomes().plan().decided();
        asCora(() -> use(SendLetters.class).send(call.id(), decided));
    }

    MarkForm form(int mark, String eligible, String comment) {
        var marks = new HashMap<String, String>();
        var reasons = new HashMap<String, String>();
        call.criteria().forEach(criterion -> {
            marks.put(criterion.id().toString(), Integer.toString(mark));
            reasons.put(criterion.id().toString(), "Because of what they write.");
        });
        return new MarkForm(marks, reasons, eligible, comment, true);
    }

    void finish(PersonId person, OrganisationId organisation, int mark, boolean eligible) throws Exception {
        save(person, organisation, form(mark, eligible ? MarkForm.YES : MarkForm.NO, eligible ? "" : "Not a charity"));
    }

    ReviewPage save(PersonId person, OrganisationId organisation, MarkForm form) throws Exception {
        return save(application, person, organisation, form);
    }

    void mark(ApplicationId id, PersonId person, OrganisationId organisation, int mark) throws Exception {
        save(id, person, organisation, form(mark, MarkForm.YES, ""));
    }

    ReviewPage save(ApplicationId id, PersonId person, OrganisationId organisation, MarkForm form) throws Exception {
        var page = stage.as(person, organisation, () -> use(ReadReview.class).own(id));
        return stage.as(person, organisation, () -> use(SaveMarks.class)
                .save(id, page.own().version(), page.turn(), form));
    }

    /** A second coordinator. */
    PersonId coordinator() throws Exception {
        var second = person("Carl");
        join(second, secretariat, Role.COORDINATOR);
        return second;
    }

    /** An application that was begun with somebody's own address, submitted. */
    ApplicationId applicationOf(PersonId person) throws Exception {
        var link = begin(call, email(person).value());
        save(link, everything(call, name("Beacon")));
        submit(link);
        return application(link).application().id();
    }

    ReviewLine line(ApplicationId id) throws Exception {
        return list(ReviewFilter.ALL).items().stream()
                .filter(line -> line.application().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
