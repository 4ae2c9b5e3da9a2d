package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.VersionTag;
import eu.koinon.organisations.membership.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One working group, who takes part in it, who convenes it and who asks to, for programs. */
@Path("/api/v1/working-groups/{group}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Working groups")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class WorkingGroupResource {

    @Inject
    private ReadWorkingGroup read;

    @Inject
    private EditWorkingGroup edit;

    @Inject
    private EndWorkingGroup end;

    @Inject
    private JoinWorkingGroup join;

    @Inject
    private LeaveWorkingGroup leave;

    @Inject
    private ChooseMail mail;

    @Inject
    private EnrolColleague enrol;

    @Inject
    private TakeOut takeOut;

    @Inject
    private AppointConvenor appoint;

    @Inject
    private EndConvening endConvening;

    @Inject
    private DecideRequest decide;

    @Inject
    private WithdrawRequest withdraw;

    /** @param result whether somebody takes part now or has asked to */
    @Schema(name = "Joined")
    public record Answer(Joined result) {}

    /**
     * Somebody who is to take part for an organisation.
     *
     * @param words why, where others decide
     */
    @Schema(name = "EnrolColleague")
    public record Colleague(
            @Nullable String organisation,
            @Nullable String person,
            @Nullable String words) {}

    @GET
    @Operation(
            operationId = "readWorkingGroup",
            summary = "One working group; who takes part, for those who do, and what waits, for those who decide")
    @APIResponseSchema(WorkingGroupPage.class)
    public Response read(@PathParam("group") String group) {
        return WorkingGroupsResource.tagged(Response.ok(), read.read(WorkingGroupId.parse(group)));
    }

    @PUT
    @Operation(
            operationId = "editWorkingGroup",
            summary = "Changes what a group is called, what it is for and how one comes to take part")
    @APIResponseSchema(WorkingGroupPage.class)
    public Response edit(
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            WorkingGroupDescription.Form form) {
        var id = WorkingGroupId.parse(group);
        return WorkingGroupsResource.tagged(
                Response.ok(), edit.edit(id, VersionTag.read(ifMatch), InvalidRequest.unlessGiven(form)));
    }

    @DELETE
    @Operation(operationId = "endWorkingGroup", summary = "Ends a working group; its page stays to be read")
    @APIResponse(responseCode = "204", description = "Nothing in it changes any more")
    public void end(
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Reason reason) {
        end.end(WorkingGroupId.parse(group), VersionTag.read(ifMatch), InvalidRequest.unlessGiven(reason));
    }

    @POST
    @Path("me")
    @Operation(operationId = "joinWorkingGroup", summary = "Takes part oneself, or asks to where convenors decide")
    @APIResponseSchema(Answer.class)
    public Answer join(@PathParam("group") String group, JoinWorkingGroup.Request request) {
        return new Answer(join.join(WorkingGroupId.parse(group), InvalidRequest.unlessGiven(request)));
    }

    @DELETE
    @Path("me")
    @Operation(operationId = "leaveWorkingGroup", summary = "Ends one’s own taking part")
    @APIResponse(responseCode = "204", description = "One takes part no longer")
    public void leave(@PathParam("group") String group) {
        leave.leave(WorkingGroupId.parse(group));
    }

    @PUT
    @Path("me/mail")
    @Operation(operationId = "chooseGroupMail", summary = "Says how much mail about the group one wants")
    @APIResponse(responseCode = "204", description = "It is noted")
    public void choose(@PathParam("group") String group, ChooseMail.Request request) {
        mail.choose(WorkingGroupId.parse(group), InvalidRequest.unlessGiven(request));
    }

    @POST
    @Path("participants")
    @Operation(
            operationId = "enrolColleague",
            summary = "Lets somebody of an organisation take part, or asks for them where convenors decide")
    @APIResponseSchema(Answer.class)
    public Answer enrol(@PathParam("group") String group, Colleague colleague) {
        var given = InvalidRequest.unlessGiven(colleague);
        var organisation = OrganisationId.parse(named(given.organisation()));
        var person = PersonId.parse(named(given.person()));
        return new Answer(enrol.enrol(organisation, person, WorkingGroupId.parse(group), given.words()));
    }

    private static String named(@Nullable String id) {
        if (id == null) {
            throw new Missing();
        }
        return id;
    }

    @DELETE
    @Path("participants/{organisation}/{person}")
    @Operation(operationId = "takeOutOfGroup", summary = "Ends somebody’s taking part")
    @APIResponse(responseCode = "204", description = "The person takes part no longer and can read the reason")
    public void takeOut(
            @PathParam("group") String group,
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            Reason reason) {
        takeOut.takeOut(
                WorkingGroupId.parse(group),
                OrganisationId.parse(organisation),
                PersonId.parse(person),
                InvalidRequest.unlessGiven(reason));
    }

    @PUT
    @Path("convenors/{organisation}/{person}")
    @Operation(operationId = "appointConvenor", summary = "Lets somebody who takes part convene the group")
    @APIResponse(responseCode = "204", description = "The person convenes it")
    public void appoint(
            @PathParam("group") String group,
            @PathParam("organisation") String organisation,
            @PathParam("person") String person) {
        appoint.appoint(WorkingGroupId.parse(group), OrganisationId.parse(organisation), PersonId.parse(person));
    }

    @DELETE
    @Path("convenors/{organisation}/{person}")
    @Operation(operationId = "endConvening", summary = "Ends that somebody convenes the group; they go on taking part")
    @APIResponse(responseCode = "204", description = "The person does not convene it any more")
    public void endConvening(
            @PathParam("group") String group,
            @PathParam("organisation") String organisation,
            @PathParam("person") String person) {
        endConvening.end(WorkingGroupId.parse(group), OrganisationId.parse(organisation), PersonId.parse(person));
    }

    @POST
    @Path("requests/{request}/decision")
    @Operation(operationId = "decideGroupRequest", summary = "Takes in somebody who asked, or declines with a reason")
    @APIResponse(responseCode = "204", description = "It is decided")
    public void decide(
            @PathParam("group") String group,
            @PathParam("request") String request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DecideRequest.Request decision) {
        decide.decide(
                WorkingGroupId.parse(group),
                RequestId.parse(request),
                VersionTag.read(ifMatch),
                InvalidRequest.unlessGiven(decision));
    }

    @DELETE
    @Path("requests/{request}")
    @Operation(operationId = "withdrawGroupRequest", summary = "Takes a request back that nobody has decided")
    @APIResponse(responseCode = "204", description = "It does not wait any more")
    public void withdraw(@PathParam("group") String group, @PathParam("request") String request) {
        withdraw.withdraw(WorkingGroupId.parse(group), RequestId.parse(request));
    }
}
