package eu.koinon.web.pages.record;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.audit.ExportHead;
import eu.koinon.audit.ExportOwnLog;
import eu.koinon.audit.ExportWholeLog;
import eu.koinon.audit.LogExport;
import eu.koinon.audit.LogFilter;
import eu.koinon.audit.LogPage;
import eu.koinon.audit.ReadOwnLog;
import eu.koinon.audit.ReadWholeLog;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StepUpNeeded;
import eu.koinon.web.look.FieldErrors;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.problems.FieldSentences;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The record: an organisation's part for its admins, all of it for the auditor, filtered, and as CSV. Whoever may keep a
 * signed head gets one here.
 */
@Path("/record")
@Produces("text/html")
public class RecordPage {

    private static final int PART = 50;
    private static final LogPage NOTHING = new LogPage(List.of(), null, null);

    @Inject
    private ReadOwnLog readOwn;

    @Inject
    private ReadWholeLog readWhole;

    @Inject
    private ExportOwnLog exportOwn;

    @Inject
    private ExportWholeLog exportWhole;

    @Inject
    private ExportHead exportHead;

    @Inject
    private FilterChoices choices;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private CurrentActor current;

    /** Whose part of the record the reader may read. */
    private enum Part {
        OWN,
        WHOLE,
        /** None of it, but a signed head. */
        HEAD
    }

    @GET
    public Response show(@BeanParam RecordQuery query) {
        var part = part();
        if (part == Part.HEAD) {
            return page(part, query, NOTHING).ok();
        }
        var candidates = part == Part.WHOLE ? choices.resolve(query) : NamedOrganisations.NONE;
        if (candidates.isOpen()) {
            var page = page(part, query, NOTHING).with("candidates", candidates.found());
            return candidates.found().isEmpty()
                    ? page.comeBack(FieldErrors.of("named", frames.words().t("record.no-such-organisation")))
                    : page.ok();
        }
        try {
            return page(part, query, read(part, query)).ok();
        } catch (InvalidFields problem) {
            return page(part, query, NOTHING).comeBack(FieldSentences.of(frames.words(), problem));
        }
    }

    /** Needs a recent proof; who has none comes back to the page with it, and not to a file. */
    @GET
    @Path("export.csv")
    @Produces("text/csv")
    public Response export(@BeanParam RecordQuery query) throws IOException {
        var filter = query.form().read(zone());
        try {
            return download(
                    switch (part()) {
                        case OWN -> exportOwn.export(current.actor().actingFor(), filter);
                        case WHOLE -> exportWhole.export(filter);
                        case HEAD -> throw new Missing();
                    });
        } catch (StepUpNeeded needed) {
            var back = URLEncoder.encode(query.at("/record").base(), StandardCharsets.UTF_8);
            return Response.seeOther(URI.create("/prove?next=" + back)).build();
        }
    }

    @GET
    @Path("head.txt")
    @Produces("text/plain")
    public Response head() {
        var head = exportHead.export();
        return Response.ok(head.text(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(head.fileName()))
                .build();
    }

    private Part part() {
        if (frames.known().isEmpty()) {
            throw new SignInNeeded();
        }
        if (powers.may(Permission.AUDIT_READ_ALL)) {
            return Part.WHOLE;
        }
        if (powers.may(Permission.AUDIT_READ_OWN, current.organisation())) {
            return Part.OWN;
        }
        if (powers.may(Permission.AUDIT_HEAD_EXPORT)) {
            return Part.HEAD;
        }
        throw new Missing();
    }

    private LogPage read(Part part, RecordQuery query) {
        LogFilter filter = query.form().read(zone());
        return part == Part.WHOLE
                ? readWhole.read(filter, query.cursor, PART)
                : readOwn.read(current.actor().actingFor(), filter, query.cursor, PART);
    }

    private Page page(Part part, RecordQuery query, LogPage log) {
        var m = frames.words();
        var telling = new Telling(m, zone());
        var page = Page.of("pages/record/list.jte", frames.of(m.t("record.title"), Section.RECORD))
                .with("query", query)
                .with("days", Day.of(log.items().stream().map(telling::tell).toList()))
                .with("download", query.at("/record/export.csv").base())
                .with("reads", part != Part.HEAD)
                .with("whole", part == Part.WHOLE)
                .with("mayTakeHead", powers.may(Permission.AUDIT_HEAD_EXPORT))
                .with("choices", choices.of(query, part == Part.OWN, log))
                .with("zone", m.zone(zone()));
        Optional.ofNullable(query.at("/record").at(log.previous())).ifPresent(newer -> page.with("newer", newer));
        Optional.ofNullable(query.at("/record").at(log.next())).ifPresent(older -> page.with("older", older));
        return page;
    }

    private ZoneId zone() {
        return ZoneId.of(frames.known().orElseThrow(SignInNeeded::new).timeZone());
    }

    private static Response download(LogExport export) throws IOException {
        StreamingOutput body = out -> {
            try (export) {
                export.writeTo(out);
            }
        };
        return Response.ok(body, LogExport.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, export.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(export.fileName()))
                .build();
    }

    /** The names are our own: letters, digits and hyphens. */
    private static String attachment(String fileName) {
        return "attachment; filename=\"" + fileName + "\"";
    }
}
