package eu.koinon.web.pages.mail;

import eu.koinon.access.Sessions;
import eu.koinon.access.mail.ResendMail;
import eu.koinon.access.mail.WatchMail;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.MailLine;
import eu.koinon.kernel.MailState;
import eu.koinon.kernel.Settings;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;

/** Which mails have not left, to be sent again; in a demonstration the mails themselves, since nobody receives them. */
@Path("/mail")
@Produces("text/html")
public class MailPage {

    @Inject
    private WatchMail watch;

    @Inject
    private ResendMail resend;

    @Inject
    private Frames frames;

    @Inject
    private Settings settings;

    @Inject
    private Sessions sessions;

    @GET
    public Response show() {
        var board = watch.watch();
        var m = frames.words();
        var links = new MailText(settings.publicUrl());
        return Page.of("pages/mail/list.jte", frames.of(m.t("mail-log.title"), Section.MAIL))
                .with(
                        "stuck",
                        board.unsent().stream().filter(MailPage::needsSomebody).toList())
                .with(
                        "waiting",
                        board.unsent().stream()
                                .filter(mail -> !needsSomebody(mail))
                                .toList())
                .with("more", board.more())
                .with("sentLately", board.sentLately())
                .with("failingJobs", board.failingJobs())
                .with(
                        "written",
                        board.written().stream()
                                .map(mail -> new WrittenView(mail, links.lines(mail.text())))
                                .toList())
                .with("toFiles", settings.text("koinon.mail.host").isEmpty())
                .with("zone", ZoneId.of(frames.known().orElseThrow().timeZone()))
                .ok();
    }

    @POST
    @Path("{mail}/resend")
    public Response resend(@PathParam("mail") String mail) {
        resend.resend(Ids.parse(mail));
        sessions.notice("mail-log.sent-again");
        return Response.seeOther(URI.create("/mail")).build();
    }

    private static boolean needsSomebody(MailLine mail) {
        return mail.state() == MailState.FAILED || mail.state() == MailState.UNCLEAR;
    }
}
