package eu.koinon.acceptance.inside;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import java.util.function.Supplier;

/** A use case like any other: what it does is said by the test, where it can be read. */
@UseCase
public class Undertaking {

    /** What an administrator may do, and what is recorded. */
    @Needs(Permission.ORGANISATION_EDIT)
    public <T> T change(@On OrganisationId organisation, Supplier<T> work) {
        return work.get();
    }

    /** What every member may do, and what is not recorded. */
    @Needs(Permission.MEMBERSHIP_LIST)
    public <T> T look(@On OrganisationId organisation, Supplier<T> work) {
        return work.get();
    }
}
