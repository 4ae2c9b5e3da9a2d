package eu.koinon.web.pages.interest;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.calls.CallForm;
import eu.koinon.organisations.interest.calls.CreateCall;
import eu.koinon.web.look.Frames;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.account.TimeZones;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** Where a coordinator begins a call. */
@Path("/interest/new")
@Produces("text/html")
public class NewCallPage {

    @Inject
    private CreateCall create;

    @Inject
    private CallTexts texts;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response begin() {
        var zone = TimeZones.likely(frames.words());
        powers.must(Permission.INTEREST_EDIT, null);
        return texts.page(null, new CallForm(false, texts.offered(), "", "17:00", zone, Map.of(), Map.of(), Map.of()))
                .ok();
    }

    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        var typed = texts.read(sent);
        try {
            var call = create.create(typed);
            sessions.notice("interest.created");
            return Response.seeOther(URI.create("/interest/" + call.id() + "/set-up"))
                    .build();
        } catch (Problem problem) {
            return ComingBack.of(texts.page(null, typed), frames.words(), problem);
        }
    }
}
