package eu.koinon.web.pages.interest;

import eu.koinon.kernel.StepUpNeeded;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.ExportApplications;
import eu.koinon.organisations.interest.applications.ListApplications;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.ReadCall;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What came of a call, for coordinators: the list, and all of it as CSV. */
@Path("/interest/{call}")
@Produces("text/html")
public class ApplicationsPage {

    @Inject
    private ReadCall calls;

    @Inject
    private ListApplications list;

    @Inject
    private ExportApplications export;

    @Inject
    private Frames frames;

    @GET
    @Path("applications")
    public Response list(
            @PathParam("call") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("country") @Nullable String country) {
        var m = frames.words();
        var call = CallId.parse(id);
        var wanted = Arrays.stream(ApplicationState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        var from = country == null || country.isBlank() ? null : country;
        var found = list.list(call, wanted, from);
        return Page.of("pages/interest/applications.jte", frames.of(m.t("interest.applications"), Section.INTEREST))
                .with("call", calls.read(call))
                .with("found", found)
                .with(
                        "states",
                        Arrays.stream(ApplicationState.values())
                                .map(each -> Choice.of(each.name(), m.of(each), each == wanted))
                                .toList())
                .with(
                        "countries",
                        found.byCountry().keySet().stream()
                                .map(code -> Choice.of(code, m.country(code), code.equals(from)))
                                .toList())
                .ok();
    }

    @GET
    @Path("applications.csv")
    @Produces("text/csv")
    public Response export(@PathParam("call") String id) {
        var call = CallId.parse(id);
        try {
            var csv = export.export(call, frames.words().language().tag());
            return Response.ok(csv, new MediaType("text", "csv").withCharset("utf-8"))
                    .header(HttpHeaders.CONTENT_DISPOSITION, Download.attachment("applications-" + call + ".csv"))
                    .build();
        } catch (StepUpNeeded needed) {
            // with the proof they come back to the page, and not to a file
            return Response.seeOther(URI.create("/prove?next=%2Finterest%2F" + call + "%2Fapplications"))
                    .build();
        }
    }
}
