package eu.koinon.web.pages.succession;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.centres.ListPlaces;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.succession.PlanSuccession;
import eu.koinon.organisations.succession.SplitOrganisation;
import eu.koinon.organisations.succession.SplitRequest;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.organisations.ProfileForm;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new organisation comes out of another: first with whom and what, then what that would bring, then the decision. */
@Path("/organisations/{organisation}/split")
@Produces("text/html")
public class SplitPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private ListPlaces places;

    @Inject
    private PlanSuccession plans;

    @Inject
    private SplitOrganisation split;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var stored = organisations.read(OrganisationId.parse(organisation));
        powers.must(Permission.ORGANISATION_SPLIT, stored.id());
        return form(
                        stored,
                        new SplitRequest(
                                null,
                                null,
                                stored.country().code(),
                                stored.city(),
                                stored.level().name(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                .ok();
    }

    /** Shows what it would bring; nothing is changed. */
    @POST
    @Path("look")
    public Response look(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        var stored = organisations.read(OrganisationId.parse(organisation));
        var typed = read(sent);
        try {
            return plan(stored, typed).ok();
        } catch (Problem problem) {
            return back(stored, typed, problem);
        }
    }

    @POST
    public Response split(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        var id = OrganisationId.parse(organisation);
        var typed = read(sent);
        try {
            var done = split.split(id, typed);
            sessions.notice("succession.split-done");
            return Response.seeOther(URI.create("/organisations/" + Objects.requireNonNull(done.successor())))
                    .build();
        } catch (DirectoryProblem problem) {
            return back(organisations.read(id), typed, problem);
        } catch (Problem problem) {
            return ComingBack.of(plan(organisations.read(id), typed), frames.words(), problem);
        }
    }

    private Response back(OrganisationPage stored, SplitRequest typed, Problem problem) {
        return ComingBack.of(
                form(stored, typed),
                frames.words(),
                problem,
                field -> problem instanceof DirectoryProblem.NameTaken ? "name" : field);
    }

    private static SplitRequest read(MultivaluedMap<String, String> sent) {
        return new SplitRequest(
                sent.getFirst("name"),
                sent.getFirst("shortName"),
                sent.getFirst("country"),
                sent.getFirst("city"),
                sent.getFirst("level"),
                sent.get("people"),
                sent.getFirst("admin"),
                sent.get("places"),
                sent.getFirst("shelters") != null,
                sent.getFirst("reason"),
                sent.getFirst("mark"));
    }

    private Page form(OrganisationPage stored, SplitRequest typed) {
        var m = frames.words();
        var here = people.list(stored.id()).items();
        var going = set(typed.people());
        var taken = set(typed.places());
        return Page.of("pages/succession/split.jte", frames.of(m.t("succession.split"), Section.ORGANISATIONS))
                .with("organisation", stored)
                .with(
                        "form",
                        ProfileForm.ofSeat(
                                m, typed.name(), typed.shortName(), typed.country(), typed.city(), typed.level()))
                .with(
                        "people",
                        here.stream()
                                .map(each -> Choice.of(
                                                each.person().toString(),
                                                each.name(),
                                                going.contains(each.person().toString()))
                                        .withHint(m.list(each.roles().stream()
                                                .sorted()
                                                .map(m::of)
                                                .toList())))
                                .toList())
                .with(
                        "admins",
                        here.stream()
                                .map(each -> Choice.of(
                                        each.person().toString(),
                                        each.name(),
                                        each.person().toString().equals(typed.admin())))
                                .toList())
                .with(
                        "places",
                        places.list(stored.id()).items().stream()
                                .map(each -> Choice.of(
                                                each.id().toString(),
                                                each.name(),
                                                taken.contains(each.id().toString()))
                                        .withHint(each.town()))
                                .toList())
                .with("shelters", Boolean.TRUE.equals(typed.shelters()));
    }

    private Page plan(OrganisationPage stored, SplitRequest typed) {
        var m = frames.words();
        var plan = plans.split(stored.id(), typed);
        return Page.of("pages/succession/splitPlan.jte", frames.of(m.t("succession.split"), Section.ORGANISATIONS))
                .with("organisation", stored)
                .with("plan", plan)
                .with("effects", Effects.of(m, plan))
                .with("typed", typed)
                .with("reason", typed.reason() == null ? "" : typed.reason());
    }

    private static Set<String> set(@Nullable List<String> some) {
        return some == null ? Set.of() : Set.copyOf(some);
    }
}
