package eu.koinon.web.pages.groups;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.workinggroups.EnrolColleague;
import eu.koinon.organisations.workinggroups.JoinWorkingGroup;
import eu.koinon.organisations.workinggroups.Joined;
import eu.koinon.organisations.workinggroups.ReadWorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Participant;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One takes part in a working group or asks to; an organisation's admin can do both for a colleague. */
@Path("/groups/{group}/join")
@Produces("text/html")
public class JoinGroupPage {

    @Inject
    private ReadWorkingGroup groups;

    @Inject
    private JoinWorkingGroup join;

    @Inject
    private EnrolColleague enrol;

    @Inject
    private ListPeople people;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @GET
    public Response show(@PathParam("group") String group) {
        var stored = groups.read(WorkingGroupId.parse(group));
        powers.must(Permission.WORKING_GROUP_JOIN, null);
        if (!stored.isActive()) {
            return Response.seeOther(URI.create("/groups/" + stored.id())).build();
        }
        return page(stored, null, "").ok();
    }

    @POST
    public Response join(
            @PathParam("group") String group,
            @FormParam("person") @Nullable String person,
            @FormParam("words") @Nullable String words) {
        var id = WorkingGroupId.parse(group);
        try {
            sessions.notice(joined(id, person, words));
            return Response.seeOther(URI.create("/groups/" + id)).build();
        } catch (Problem problem) {
            return ComingBack.of(page(groups.read(id), person, words == null ? "" : words), frames.words(), problem);
        }
    }

    /** What to say when it has worked. */
    private String joined(WorkingGroupId group, @Nullable String person, @Nullable String words) {
        if (person == null || person.isBlank() || person.equals(String.valueOf(current.person()))) {
            return join.join(group, new JoinWorkingGroup.Request(words)) == Joined.ASKED
                    ? "groups.asked"
                    : "groups.joined";
        }
        var organisation = current.actor().actingFor();
        return enrol.enrol(organisation, PersonId.parse(person), group, words) == Joined.ASKED
                ? "groups.asked-for"
                : "groups.enrolled";
    }

    private Page page(WorkingGroupPage stored, @Nullable String chosen, String words) {
        var m = frames.words();
        var acting = current.actor().actingFor();
        var atOnce = stored.open() || stored.mayConvene();
        var title = atOnce ? m.t("groups.join") : m.t("groups.ask");
        return Page.of("pages/groups/join.jte", frames.of(title, Section.GROUPS))
                .with("group", stored)
                .with("atOnce", atOnce)
                .with(
                        "people",
                        powers.may(Permission.WORKING_GROUP_ENROL, acting)
                                ? choices(stored, acting, chosen)
                                : List.of())
                .with("words", words);
    }

    /** Oneself, and the colleagues who could and do not take part yet. */
    private List<Choice> choices(WorkingGroupPage stored, OrganisationId acting, @Nullable String chosen) {
        var m = frames.words();
        var there = stored.participants().stream()
                .filter(participant -> participant.organisation().equals(acting))
                .map(Participant::person)
                .collect(Collectors.toSet());
        var choices = new ArrayList<Choice>();
        for (var person : people.list(acting).items()) {
            if (there.contains(person.person()) || !person.active() || !couldTakePart(person)) {
                continue;
            }
            var me = person.person().equals(current.person());
            var value = person.person().toString();
            var choice = Choice.of(
                    value,
                    me ? m.t("groups.myself", "name", person.name()) : person.name(),
                    chosen == null ? me : value.equals(chosen));
            choices.add(me ? 0 : choices.size(), choice);
        }
        return choices;
    }

    private static boolean couldTakePart(PersonHere person) {
        return !Collections.disjoint(person.roles(), Permission.WORKING_GROUP_JOIN.roles());
    }
}
