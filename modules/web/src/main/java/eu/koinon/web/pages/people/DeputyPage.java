package eu.koinon.web.pages.people;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.deputies.DeputyForm;
import eu.koinon.organisations.deputies.DeputyId;
import eu.koinon.organisations.deputies.EndDeputy;
import eu.koinon.organisations.deputies.ListDeputies;
import eu.koinon.organisations.deputies.NameDeputy;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.DayFields;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Who stands in for me while I am away, and for whom I stand in. */
@Path("/organisations/{organisation}/deputy")
@Produces("text/html")
public class DeputyPage {

    private static final Typed NOTHING = new Typed("", DayFields.EMPTY, DayFields.EMPTY, "");

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private ListDeputies list;

    @Inject
    private NameDeputy name;

    @Inject
    private EndDeputy end;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private CurrentActor current;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    /** The form as it was filled in. */
    public record Typed(String deputy, DayFields from, DayFields until, String reason) {

        static Typed of(MultivaluedMap<String, String> sent) {
            return new Typed(
                    given(sent, "deputy"),
                    DayFields.sent(sent, "fromDay"),
                    DayFields.sent(sent, "untilDay"),
                    given(sent, "reason"));
        }

        DeputyForm form() {
            return new DeputyForm(deputy, from.text(), until.text(), reason);
        }

        private static String given(MultivaluedMap<String, String> sent, String field) {
            var typed = sent.getFirst(field);
            return typed == null ? "" : typed;
        }
    }

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        // told as not there to who does not belong to it, before anybody is asked for a proof
        people.list(id);
        powers.must(Permission.DEPUTY_NAME, id);
        return page(id, NOTHING).ok();
    }

    @POST
    public Response name(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        var id = OrganisationId.parse(organisation);
        var typed = Typed.of(sent);
        try {
            name.name(id, typed.form());
            sessions.notice("deputy.named");
            return back(id);
        } catch (Problem problem) {
            return ComingBack.of(page(id, typed), frames.words(), problem);
        }
    }

    @POST
    @Path("{deputy}/end")
    public Response end(@PathParam("organisation") String organisation, @PathParam("deputy") String deputy) {
        var id = OrganisationId.parse(organisation);
        end.end(id, DeputyId.parse(deputy));
        sessions.notice("deputy.ended");
        return back(id);
    }

    private static Response back(OrganisationId id) {
        return Response.seeOther(URI.create("/organisations/" + id + "/deputy")).build();
    }

    private Page page(OrganisationId id, Typed typed) {
        var m = frames.words();
        var me = current.person();
        var all = list.list(id).items();
        return Page.of("pages/people/deputy.jte", frames.of(m.t("deputy.title"), sections.of(id)))
                .with("organisation", organisations.read(id))
                .with(
                        "mine",
                        all.stream().filter(line -> line.person().equals(me)).toList())
                .with(
                        "others",
                        all.stream().filter(line -> line.deputy().equals(me)).toList())
                .with("colleagues", colleagues(id, typed.deputy()))
                .with("typed", typed);
    }

    private List<Choice> colleagues(OrganisationId id, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frames.words().t("deputy.choose"), chosen.isEmpty()));
        people.list(id).items().stream()
                .filter(person -> !person.person().equals(current.person()))
                .filter(person -> person.active() && !person.roles().isEmpty())
                .map(person -> Choice.of(
                        person.person().toString(),
                        person.name(),
                        person.person().toString().equals(chosen)))
                .forEach(choices::add);
        return choices;
    }
}
