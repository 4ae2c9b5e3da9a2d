package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.kernel.Writing;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;

/** Coordinators write the letters for each outcome, in each language that applicants are written to in. */
@UseCase
@Needs(Permission.REVIEW_DECIDE)
public class EditLetters {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 10_000;

    @Inject
    private Calls calls;

    @Inject
    private OutcomeLetters letters;

    @Inject
    private Messages messages;

    /** @throws Missing when there is no such letter */
    @Needs(Permission.REVIEW_LIST)
    public OutcomeLetter read(CallId call, Outcome outcome, String language) {
        calls.get(call);
        mustExist(outcome, language);
        return letters.of(call, outcome, language);
    }

    /** @throws StaleVersion when somebody else has changed it since */
    public OutcomeLetter edit(@About CallId call, Outcome outcome, String language, long version, LetterForm form) {
        calls.get(call);
        mustExist(outcome, language);
        var problems = new InvalidFields.Gathering();
        var subject = Writing.line(problems, "subject", form.subject(), LONGEST_SUBJECT);
        var body = Writing.optionalText(problems, "body", form.body(), LONGEST_BODY);
        if (body == null) {
            problems.add("body", "required");
        }
        OutcomeLetter.check(problems, "subject", subject);
        OutcomeLetter.check(problems, "body", body == null ? "" : body);
        problems.orThrow();
        var now = letters.of(call, outcome, language);
        if (now.version() != version
                || !letters.keep(call, new OutcomeLetter(outcome, language, subject, String.valueOf(body), version))) {
            throw new StaleVersion(letters.of(call, outcome, language), form);
        }
        return letters.of(call, outcome, language);
    }

    private void mustExist(Outcome outcome, String language) {
        if (!outcome.isForCoordinators() || messages.offered(language).isEmpty()) {
            throw new Missing();
        }
    }
}
