package eu.koinon.organisations.directory;

import eu.koinon.audit.OrganisationNames;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells the audit log what organisations are called, those that were removed too. */
@ApplicationScoped
public class NamesInTheLog implements OrganisationNames {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Override
    public Map<OrganisationId, String> of(Collection<OrganisationId> organisations) {
        var names = new HashMap<OrganisationId, String>();
        if (organisations.isEmpty()) {
            return names;
        }
        var ids = organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
        database.all(
                within,
                row -> names.put(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)),
                "SELECT id, name FROM organisations.organisation WHERE id = ANY (?)",
                (Object) ids);
        return names;
    }
}
