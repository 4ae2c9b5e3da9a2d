package eu.koinon.web.pages.notices;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Conflict;
import eu.koinon.organisations.notices.AgreeToNotice;
import eu.koinon.organisations.notices.CountAgreements;
import eu.koinon.organisations.notices.ListOpenNotices;
import eu.koinon.organisations.notices.Notice;
import eu.koinon.organisations.notices.NoticeKind;
import eu.koinon.organisations.notices.ReadNotices;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notices and terms of the network, for everybody to read and for its people to agree to. */
@Path("/notices")
@Produces("text/html")
public class NoticesPage {

    @Inject
    private ReadNotices read;

    @Inject
    private ListOpenNotices open;

    @Inject
    private AgreeToNotice agree;

    @Inject
    private CountAgreements agreements;

    @Inject
    private NewNotice writing;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show() {
        var m = frames.words();
        var mayPublish = powers.may(Permission.NOTICE_PUBLISH);
        var current = read.current().items();
        var missing = Arrays.stream(NoticeKind.values())
                .filter(kind -> mayPublish && current.stream().noneMatch(notice -> notice.kind() == kind))
                .toList();
        return Page.of("pages/notices/list.jte", frames.open(m.t("notices.title")))
                .with("notices", current)
                .with("missing", missing)
                .with("zone", zone())
                .ok();
    }

    @GET
    @Path("{notice}")
    public Response current(@PathParam("notice") String kind) {
        var all = read.all(NoticeKind.parse(kind)).items();
        return page(all.get(0), all.get(0)).ok();
    }

    @GET
    @Path("{notice}/new")
    public Response write(@PathParam("notice") String kind) {
        return writing.show(kind);
    }

    @POST
    @Path("{notice}/new")
    public Response publish(@PathParam("notice") String kind, MultivaluedMap<String, String> sent) {
        return writing.publish(kind, sent);
    }

    @GET
    @Path("{notice}/versions/{number}")
    public Response version(@PathParam("notice") String kind, @PathParam("number") String number) {
        var of = NoticeKind.parse(kind);
        return page(
                        read.read(of, Notice.parseNumber(number)),
                        read.all(of).items().get(0))
                .ok();
    }

    @POST
    @Path("{notice}/agree")
    public Response agree(@PathParam("notice") String kind, @FormParam("number") @Nullable String number) {
        powers.must(Permission.NOTICE_AGREE, null);
        var of = NoticeKind.parse(kind);
        try {
            agree.agree(of, Notice.parseNumber(number == null ? "" : number));
            sessions.notice("notices.agreed");
            return Response.seeOther(URI.create("/")).build();
        } catch (Conflict newer) {
            sessions.notice("notices.newer");
            return Response.seeOther(URI.create("/notices/" + of.slug())).build();
        }
    }

    private Page page(Notice notice, Notice latest) {
        var m = frames.words();
        var known = frames.known().isPresent();
        var all = read.all(notice.kind()).items();
        var page = Page.of("pages/notices/show.jte", frames.open(m.of(notice.kind())))
                .with("notice", notice)
                .with("latest", latest)
                .with("all", all)
                .with("zone", zone())
                .with("mayPublish", powers.may(Permission.NOTICE_PUBLISH))
                .with("toAgree", known && notice.equals(latest) && isOpen(notice))
                .with("known", known);
        var counted = powers.may(Permission.NOTICE_WATCH)
                ? Optional.of(agreements.count(notice.kind(), notice.number()))
                : Optional.<CountAgreements.Agreements>empty();
        return page.with("agreements", counted);
    }

    private boolean isOpen(Notice notice) {
        return open.list().items().stream().anyMatch(each -> each.equals(notice));
    }

    private ZoneId zone() {
        return frames.known().map(reader -> ZoneId.of(reader.timeZone())).orElse(ZoneOffset.UTC);
    }
}
