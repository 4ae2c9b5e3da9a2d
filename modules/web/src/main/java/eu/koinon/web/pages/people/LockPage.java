package eu.koinon.web.pages.people;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.locking.LockPerson;
import eu.koinon.organisations.locking.ReadLock;
import eu.koinon.organisations.locking.UnlockPerson;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A coordinator locks the account of somebody they find among an organisation's people, or opens it again. */
@Path("/organisations/{organisation}/people/{person}/account")
@Produces("text/html")
public class LockPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private ReadLock read;

    @Inject
    private LockPerson lock;

    @Inject
    private UnlockPerson unlock;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    /** Shows the form, with the reason that was typed. */
    private interface Form {
        Page of(OrganisationId organisation, PersonHere person, String reason);
    }

    @GET
    @Path("lock")
    public Response showLock(@PathParam("organisation") String organisation, @PathParam("person") String person) {
        return show(organisation, person, Permission.PERSON_LOCK, this::locking);
    }

    @POST
    @Path("lock")
    public Response lock(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @FormParam("reason") @Nullable String reason) {
        return change(organisation, person, reason, lock::lock, "people.account-locked", this::locking);
    }

    @GET
    @Path("unlock")
    public Response showUnlock(@PathParam("organisation") String organisation, @PathParam("person") String person) {
        return show(organisation, person, Permission.PERSON_UNLOCK, this::unlocking);
    }

    @POST
    @Path("unlock")
    public Response unlock(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @FormParam("reason") @Nullable String reason) {
        return change(organisation, person, reason, unlock::unlock, "people.account-unlocked", this::unlocking);
    }

    private Response show(String organisation, String person, Permission needed, Form form) {
        var id = OrganisationId.parse(organisation);
        var here = find(id, PersonId.parse(person));
        powers.must(needed, null);
        return form.of(id, here, "").ok();
    }

    private Response change(
            String organisation,
            String person,
            @Nullable String reason,
            BiConsumer<PersonId, Reason> act,
            String notice,
            Form form) {
        var id = OrganisationId.parse(organisation);
        var who = PersonId.parse(person);
        try {
            act.accept(who, new Reason(reason));
            sessions.notice(notice);
            return toPeople(id);
        } catch (Problem problem) {
            return ComingBack.of(form.of(id, find(id, who), typed(reason)), frames.words(), problem);
        }
    }

    private PersonHere find(OrganisationId organisation, PersonId person) {
        return people.list(organisation).items().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Page locking(OrganisationId organisation, PersonHere person, String reason) {
        return page("pages/people/lock.jte", "people.lock-title", organisation, person, reason);
    }

    private Page unlocking(OrganisationId organisation, PersonHere person, String reason) {
        var page = page("pages/people/unlock.jte", "people.unlock-title", organisation, person, reason)
                .with("zone", ZoneId.of(frames.known().orElseThrow().timeZone()));
        try {
            return page.with("lock", read.read(person.person()));
        } catch (Missing byTheOperator) {
            return page;
        }
    }

    private Page page(String template, String titleKey, OrganisationId organisation, PersonHere person, String reason) {
        return Page.of(template, frames.of(frames.words().t(titleKey), sections.of(organisation)))
                .with("organisation", organisations.read(organisation))
                .with("person", person)
                .with("reason", reason);
    }

    private static String typed(@Nullable String reason) {
        return reason == null ? "" : reason;
    }

    private static Response toPeople(OrganisationId organisation) {
        return Response.seeOther(URI.create("/organisations/" + organisation + "/people"))
                .build();
    }
}
