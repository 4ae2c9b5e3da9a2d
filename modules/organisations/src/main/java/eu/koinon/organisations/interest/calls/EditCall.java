package eu.koinon.organisations.interest.calls;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import jakarta.inject.Inject;
import java.time.Clock;

/** Changes what a call says. Once it is published, only its texts: the deadline is put off with a reason. */
@UseCase
@Needs(Permission.INTEREST_EDIT)
public class EditCall {

    @Inject
    private Calls calls;

    @Inject
    private CallWriting writing;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    public InterestCall edit(@About CallId call, long version, CallForm form) {
        var held = calls.change(call, version, form);
        var problems = new InvalidFields.Gathering();
        var asked = held.isDraft() ? form : textsOnly(held, form);
        var read = asked.read(
                problems, messages.offered().stream().map(Language::tag).toList());
        problems.orThrow();
        if (held.isDraft()) {
            read.deadline().mustLieAhead(clock.instant());
            writing.frame(call, read);
        }
        writing.texts(call, read);
        return calls.get(call);
    }

    private static CallForm textsOnly(InterestCall held, CallForm form) {
        return new CallForm(
                held.renewal(),
                held.languages(),
                held.deadlineLocal().toLocalDate().toString(),
                held.deadlineLocal().toLocalTime().toString(),
                held.zone().getId(),
                form.title(),
                form.summary(),
                form.body());
    }
}
