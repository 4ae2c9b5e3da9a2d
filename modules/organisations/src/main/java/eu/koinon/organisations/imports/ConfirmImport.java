package eu.koinon.organisations.imports;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.Role;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that a file that was looked at is to be imported. Whoever says so acts from here on, and answers for it. */
@UseCase
@Needs(Permission.IMPORT_CONFIRM)
public class ConfirmImport {

    @Inject
    private Imports imports;

    @Inject
    private ImportStates states;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentActor current;

    /**
     * @param leaveOutWrong whether wrong rows are left out and the others imported; otherwise nothing is imported unless
     * all rows are right
     * @param invite whether persons are written to at once, in their language
     */
    @Schema(name = "ConfirmImport")
    public record Request(boolean leaveOutWrong, boolean invite) {}

    /** @throws ImportProblem when it cannot be confirmed, or not like this */
    public ImportPage confirm(@On OrganisationId organisation, @About ImportId id, Request request) {
        var page = imports.page(organisation, id);
        var actor = current.actor();
        if (page.kind().isOfTheNetwork() && !actor.has(Role.COORDINATOR)) {
            throw new Missing();
        }
        if (page.state() != ImportState.CHECKED) {
            throw new ImportProblem.NotToBeConfirmed();
        }
        if (page.wrong() > 0 && !request.leaveOutWrong()) {
            throw new ImportProblem.RowsAreWrong();
        }
        var invite = request.invite() && page.kind().isAboutPeople();
        if (!states.confirm(
                id,
                request.leaveOutWrong(),
                invite,
                actor.signedIn(),
                actor.actingFor().value())) {
            throw new ImportProblem.NotToBeConfirmed();
        }
        outbox.soon(CarryOutImport.class, id.toString());
        return imports.page(organisation, id);
    }
}
