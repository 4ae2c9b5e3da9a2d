package eu.koinon.organisations.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Counts the organisations that the secretariat should turn to, as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class OrganisationsInNeed {

    @Inject
    private OrganisationRows rows;

    public OrganisationCount count(Attention attention) {
        var filter = new OrganisationRows.Filter(List.of(), null, null, Map.of(), attention);
        return OrganisationCount.of(rows.count(filter, OrganisationCount.FURTHEST + 1));
    }
}
