package eu.koinon.organisations.profile;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** Changes what an organisation says of itself, all of it at once. */
@UseCase
@Needs(Permission.ORGANISATION_EDIT)
public class EditDetails {

    @Inject
    private Organisations organisations;

    @Inject
    private Profiles profiles;

    @Inject
    private Entries entries;

    /**
     * @param version the one that the person had before them
     * @throws StaleVersion when somebody else has changed it since; nothing is overwritten
     */
    public Details edit(@On OrganisationId organisation, long version, DetailsForm form) {
        var problems = new InvalidFields.Gathering();
        var said = form.read(problems);
        problems.orThrow();

        var seat = organisations.get(organisation).page().country().code();
        if (said.stream()
                .anyMatch(entry ->
                        entry.field() == EntryField.REGION && !entry.item().startsWith(seat + "-"))) {
            throw InvalidFields.of("region", "choose-one");
        }
        if (!profiles.next(organisation, version)) {
            throw new StaleVersion(stored(organisation), form);
        }
        entries.replace(organisation, said);
        return stored(organisation);
    }

    private Details stored(OrganisationId organisation) {
        var head = profiles.of(organisation);
        return Details.of(organisation, entries.of(organisation), head.confirmedAt(), head.version());
    }
}
