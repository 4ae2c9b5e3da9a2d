package eu.koinon.web.pages.organisations;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.centres.ListPlaces;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.profile.Confirmation;
import eu.koinon.organisations.profile.ReadDetails;
import eu.koinon.organisations.succession.Formerly;
import eu.koinon.organisations.succession.ReadFormer;
import eu.koinon.organisations.workinggroups.ListWorkingGroups;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the network knows of one organisation. */
@Path("/organisations/{organisation}")
@Produces("text/html")
public class ProfilePage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ReadDetails details;

    @Inject
    private ListPlaces places;

    @Inject
    private ReadFormer former;

    @Inject
    private Clock clock;

    @Inject
    private ListWorkingGroups groups;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        try {
            return show(id, organisations.read(id));
        } catch (Missing gone) {
            return former(former.read(id));
        }
    }

    private Response show(OrganisationId id, OrganisationPage profile) {
        var said = details.read(id);
        var reader = frames.known().orElseThrow();
        return Page.of("pages/organisations/show.jte", frames.of(profile.name(), sections.of(id)))
                .with("organisation", profile)
                .with("summary", Summary.of(profile, frames.words().language().tag()))
                .with(
                        "since",
                        profile.since().atZone(ZoneId.of(reader.timeZone())).toLocalDate())
                .with("groups", groups(id, id.equals(reader.actingFor())))
                .with("details", Optional.of(said))
                .with("places", places.list(id).items())
                .with(
                        "age",
                        Optional.of(ProfileAge.of(
                                frames.words(),
                                Confirmation.of(said.confirmedAt(), clock.instant()),
                                reader.timeZone())))
                .with("mayConfirm", powers.may(Permission.ORGANISATION_CONFIRM, id))
                .with("tabs", Tabs.of(profile, Tabs.Tab.PROFILE, powers))
                .with("mine", id.equals(reader.actingFor()))
                .with("mayEdit", powers.may(Permission.ORGANISATION_EDIT, id))
                .with("formerly", former.before(id))
                .with("mayMerge", profile.kind() == Kind.MEMBER && powers.may(Permission.ORGANISATION_MERGE))
                .with("mayRemove", profile.kind() == Kind.MEMBER && powers.may(Permission.ORGANISATION_REMOVE))
                .ok();
    }

    /** The record of an organisation that merged into another, and where it leads. */
    private Response former(Formerly record) {
        var reader = frames.known().orElseThrow();
        var zone = ZoneId.of(reader.timeZone());
        return Page.of("pages/succession/former.jte", frames.of(record.record().name(), Section.ORGANISATIONS))
                .with("former", record)
                .with(
                        "summary",
                        Summary.of(record.record(), frames.words().language().tag()))
                .with("since", record.record().since().atZone(zone).toLocalDate())
                .with("until", record.until().atZone(zone).toLocalDate())
                .ok();
    }

    /** Of one's own organisation all that it takes part in; of another what it convenes, which the network knows. */
    private List<WorkingGroupLine> groups(OrganisationId organisation, boolean mine) {
        if (!powers.may(Permission.WORKING_GROUP_LIST)) {
            return List.of();
        }
        return groups.list().items().stream()
                .filter(group -> group.isConvenedBy(organisation) || (mine && group.ours()))
                .toList();
    }
}
