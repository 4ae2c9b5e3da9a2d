package eu.koinon.organisations.interest.calls;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import jakarta.inject.Inject;
import java.time.Clock;

/** Begins a call as a draft, with the questions that most calls ask. */
@UseCase
@Needs(Permission.INTEREST_EDIT)
public class CreateCall {

    @Inject
    private Calls calls;

    @Inject
    private CallWriting writing;

    @Inject
    private UsualQuestions usual;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    public InterestCall create(CallForm form) {
        var problems = new InvalidFields.Gathering();
        var call = form.read(
                problems, messages.offered().stream().map(Language::tag).toList());
        problems.orThrow();
        call.deadline().mustLieAhead(clock.instant());
        var id = writing.add(call);
        usual.addTo(id, call.languages());
        return calls.get(id);
    }
}
