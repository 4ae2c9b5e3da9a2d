package eu.koinon.web.pages.notices;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.notices.Notice;
import eu.koinon.organisations.notices.NoticeForm;
import eu.koinon.organisations.notices.NoticeKind;
import eu.koinon.organisations.notices.PublishNotice;
import eu.koinon.organisations.notices.ReadNotices;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A coordinator writes a new version of a text, beginning with the present one; {@link NoticesPage} has the addresses. */
@RequestScoped
class NewNotice {

    static final List<String> LANGUAGES = List.of("en", "de", "fr");

    @Inject
    private ReadNotices read;

    @Inject
    private PublishNotice publish;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    Response show(String kind) {
        must();
        var of = NoticeKind.parse(kind);
        var latest = latest(of);
        var filled = new NoticeForm(
                latest.map(Notice::number).orElse(0), latest.map(Notice::texts).orElse(Map.of()), Map.of());
        return page(of, filled, Optional.empty()).ok();
    }

    Response publish(String kind, MultivaluedMap<String, String> sent) {
        must();
        var of = NoticeKind.parse(kind);
        var typed = new NoticeForm(
                (int) FormVersion.read(sent.getFirst("version")), texts(sent, "texts."), texts(sent, "changes."));
        try {
            publish.publish(of, typed);
        } catch (Problem problem) {
            var stored = problem instanceof StaleVersion ? latest(of) : Optional.<Notice>empty();
            var after = stored.map(Notice::number).orElse(typed.after());
            var again = new NoticeForm(after, typed.texts(), typed.changes());
            return ComingBack.of(page(of, again, stored), frames.words(), problem);
        }
        sessions.notice("notices.published");
        return Response.seeOther(URI.create("/notices/" + of.slug())).build();
    }

    /** Powers know what the gate has found in this request: so whoever reads is found first. */
    private void must() {
        frames.known();
        powers.must(Permission.NOTICE_PUBLISH, null);
    }

    private Optional<Notice> latest(NoticeKind kind) {
        return read.current().items().stream()
                .filter(notice -> notice.kind() == kind)
                .findFirst();
    }

    private static Map<String, String> texts(MultivaluedMap<String, String> sent, String prefix) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            var text = sent.getFirst(prefix + language);
            if (text != null) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private Page page(NoticeKind kind, NoticeForm form, Optional<Notice> published) {
        var m = frames.words();
        return Page.of("pages/notices/new.jte", frames.of(m.t("notices.write-title"), null))
                .with("kind", kind)
                .with("form", form)
                .with("published", published)
                .with("languages", LANGUAGES);
    }
}
