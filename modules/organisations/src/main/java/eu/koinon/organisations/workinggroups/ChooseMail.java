package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** I say how much mail about a working group I want. */
@UseCase
@Needs(Permission.WORKING_GROUP_CHOOSE_MAIL)
public class ChooseMail {

    @Inject
    private Participants participants;

    @Inject
    private CurrentActor current;

    /** @param mail one of {@link MailChoice} */
    @Schema(name = "ChooseMail")
    public record Request(@Nullable String mail) {}

    /**
     * @throws Missing when I do not take part
     * @throws InvalidFields when it is none of the choices
     */
    public void choose(WorkingGroupId group, Request request) {
        var actor = current.actor();
        participants.mail(group, actor.actingFor(), actor.signedIn(), MailChoice.read(request.mail()));
    }
}
