package eu.koinon.web.pages.account;

import eu.koinon.access.ExportMyData;
import eu.koinon.access.accounts.ReadAccount;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.StepUpNeeded;
import eu.koinon.web.api.Json;
import eu.koinon.web.api.MyDataDocument;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What the platform keeps about me: to look at, or as a file (GDPR Articles 15 and 20). */
@Path(DataPage.PATH)
@Produces("text/html")
public class DataPage {

    static final String PATH = "/account/data";

    @Inject
    private Frames frames;

    @Inject
    private ReadAccount account;

    @Inject
    private ExportMyData export;

    @Inject
    private Settings settings;

    @GET
    public Response show() {
        account.read();
        return Page.of("pages/account/data.jte", frames.of(frames.words().t("my-data.title"), null))
                .ok();
    }

    @GET
    @Path("all")
    public Response all() {
        var words = frames.words();
        var zone = ZoneId.of(account.read().timeZone());
        return Page.of("pages/account/allData.jte", frames.of(words.t("my-data.all"), null))
                .with("parts", DataPartView.of(export.export(), words, zone))
                .ok();
    }

    /** Needs a recent proof; who has none comes back to the page with it, and not to a file. */
    @GET
    @Path("my-data.json")
    @Produces("application/json")
    public Response download() {
        try {
            var data = export.export();
            var day = LocalDate.ofInstant(data.madeAt(), ZoneOffset.UTC);
            return Response.ok(Json.MAPPER
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(
                                    MyDataDocument.of(data, settings.publicUrl().toString())))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data-" + day + ".json\"")
                    .build();
        } catch (StepUpNeeded needed) {
            return Onward.to(PATH).turn("/prove").build();
        }
    }
}
