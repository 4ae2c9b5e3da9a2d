package eu.koinon.organisations.succession;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.util.List;

/** Shows what an organisation that merged into another was, and what an organisation grew from. */
@UseCase
@Needs(Permission.ORGANISATION_READ)
public class ReadFormer {

    @Inject
    private FormerNames names;

    @Inject
    private Organisations organisations;

    /** @throws Missing when there is none, or it did not merge into another */
    public Formerly read(@On OrganisationId organisation) {
        var led = names.of(organisation).orElseThrow(Missing::new);
        var record = organisations.getEvenRemoved(organisation);
        if (record.isActive()) {
            throw new Missing();
        }
        return new Formerly(record.page(), led.until(), led.into().orElse(null));
    }

    /** Those that merged into it, the latest first. */
    public List<Formerly.Predecessor> before(@On OrganisationId organisation) {
        return names.before(organisation);
    }
}
