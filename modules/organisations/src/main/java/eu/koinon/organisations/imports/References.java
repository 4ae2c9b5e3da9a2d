package eu.koinon.organisations.imports;

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
import org.jspecify.annotations.Nullable;

/** What those who bring files call organisations and persons in lists of their own. Needs a transaction. */
@ApplicationScoped
class References {

    static final int LONGEST = 100;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** @param email the person's address by its key; nothing for an organisation */
    record Referred(OrganisationId organisation, @Nullable String email) {}

    Map<String, Referred> find(OrganisationId owner, ImportKind kind, Collection<String> references) {
        var found = new HashMap<String, Referred>();
        if (references.isEmpty()) {
            return found;
        }
        database.all(
                within,
                row -> found.put(
                        row.getString(1),
                        new Referred(new OrganisationId(row.getObject(2, UUID.class)), row.getString(3))),
                "SELECT reference, about_organisation_id, email_key FROM organisations.import_reference"
                        + " WHERE organisation_id = ? AND kind = ? AND reference = ANY (?)",
                owner.value(),
                kind.name(),
                references.toArray(String[]::new));
        return found;
    }

    void keep(OrganisationId owner, ImportKind kind, String reference, Referred about) {
        database.change(
                within,
                "INSERT INTO organisations.import_reference (organisation_id, kind, reference, about_organisation_id,"
                        + " email_key) VALUES (?, ?, ?, ?, ?) ON CONFLICT (organisation_id, kind, reference) DO UPDATE SET"
                        + " about_organisation_id = excluded.about_organisation_id, email_key = excluded.email_key",
                owner.value(),
                kind.name(),
                reference,
                about.organisation.value(),
                about.email);
    }
}
