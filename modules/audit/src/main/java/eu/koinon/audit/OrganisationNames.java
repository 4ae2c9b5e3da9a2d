package eu.koinon.audit;

import eu.koinon.kernel.OrganisationId;
import java.util.Collection;
import java.util.Map;

/**
 * What organisations are called today. The organisations module answers, as far as the fence shows it to whoever acts.
 */
public interface OrganisationNames {

    Map<OrganisationId, String> of(Collection<OrganisationId> organisations);
}
