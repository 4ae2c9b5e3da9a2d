package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.StepUpNeeded;
import eu.koinon.organisations.profile.ExportDirectory;
import eu.koinon.organisations.profile.ExportResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the directory has found, as a file. It needs a recent proof; who has none comes back to the list with it. */
@Path("/organisations/export.csv")
@Produces("text/csv")
public class ExportPage {

    @Inject
    private ExportDirectory export;

    @GET
    public Response export(@BeanParam DirectoryQuery query) throws IOException {
        try {
            return ExportResource.answer(export.export(query.search(null)));
        } catch (StepUpNeeded needed) {
            var back = URLEncoder.encode(query.at("/organisations").base(), StandardCharsets.UTF_8);
            return Response.seeOther(URI.create("/prove?next=" + back)).build();
        }
    }
}
