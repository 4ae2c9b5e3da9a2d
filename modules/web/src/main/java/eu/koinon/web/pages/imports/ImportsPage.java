package eu.koinon.web.pages.imports;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.kernel.blobs.UploadProblem;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.imports.FileEncoding;
import eu.koinon.organisations.imports.ImportColumn;
import eu.koinon.organisations.imports.ImportKind;
import eu.koinon.organisations.imports.ImportPage;
import eu.koinon.organisations.imports.ReadImport;
import eu.koinon.organisations.imports.UploadImport;
import eu.koinon.organisations.profile.ExportResource;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/** Where a file is brought, what it may hold, and what has been imported before. */
@Path("/organisations/{organisation}/imports")
@Produces("text/html")
public class ImportsPage {

    /** What surrounds a file in a form, at most. */
    private static final long WRAPPING = 65_536;

    private static final int LONGEST_FIELD = 1_000;

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ReadImport read;

    @Inject
    private UploadImport upload;

    @Inject
    private Blobs blobs;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation, @QueryParam("kind") @Nullable String kind) {
        var id = OrganisationId.parse(organisation);
        return page(id, new UploadImport.Announced(kind, null, null)).ok();
    }

    /** The fields come before the file, so that it is known what the file is before its first byte is read. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response upload(@PathParam("organisation") String organisation, @Context HttpServletRequest request)
            throws IOException {
        var id = OrganisationId.parse(organisation);
        read.kinds(id);
        powers.must(Permission.IMPORT_UPLOAD, id);
        var typed = new Typed();
        try {
            var brought = receive(id, request, typed);
            sessions.notice("import.uploaded");
            return Response.seeOther(URI.create("/organisations/" + id + "/imports/" + brought.id()))
                    .build();
        } catch (Problem problem) {
            var answer = ComingBack.of(page(id, typed.announced(null)), frames.words(), problem);
            // the rest of it is not worth reading
            return Response.fromResponse(answer).header("Connection", "close").build();
        }
    }

    /** What was typed beside the file. */
    private static final class Typed {

        private @Nullable String kind;
        private @Nullable String encoding;

        void take(String field, String value) {
            switch (field) {
                case "kind" -> kind = value;
                case "encoding" -> encoding = value;
                default -> {}
            }
        }

        UploadImport.Announced announced(@Nullable String fileName) {
            return new UploadImport.Announced(kind, encoding, fileName);
        }
    }

    private ImportPage receive(OrganisationId organisation, HttpServletRequest request, Typed typed)
            throws IOException {
        if (request.getContentLengthLong() > UploadImport.LARGEST + WRAPPING) {
            throw UploadProblem.tooLarge(UploadImport.LARGEST);
        }
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw new UploadProblem.NoFile();
        }
        var parts = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
        while (parts.hasNext()) {
            var part = parts.next();
            try (var content = part.getInputStream()) {
                if (part.isFormField()) {
                    typed.take(
                            String.valueOf(part.getFieldName()),
                            new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
                } else if ("file".equals(part.getFieldName())) {
                    var announced = typed.announced(part.getName());
                    upload.check(organisation, announced);
                    try (var incoming = blobs.receive(content, UploadImport.LARGEST, UploadImport.TAKEN)) {
                        return upload.upload(organisation, announced, incoming);
                    }
                }
            }
        }
        throw new UploadProblem.NoFile();
    }

    @GET
    @Path("template.csv")
    @Produces("text/csv")
    public Response template(@PathParam("organisation") String organisation, @QueryParam("kind") @Nullable String kind)
            throws IOException {
        var id = OrganisationId.parse(organisation);
        read.kinds(id);
        var wanted = Arrays.stream(ImportKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> InvalidFields.of("kind", "choose-one"));
        return ExportResource.answer(read.template(id, wanted));
    }

    private Page page(OrganisationId id, UploadImport.Announced typed) {
        var m = frames.words();
        var kinds = read.kinds(id);
        return Page.of("pages/imports/list.jte", frames.of(m.t("import.title"), sections.of(id)))
                .with("organisation", organisations.read(id))
                .with("imports", read.list(id).items())
                .with("kinds", kinds(kinds, typed.kind()))
                .with("encodings", encodings(typed.encoding()))
                .with("columns", columns(kinds))
                .with("megabytes", UploadImport.LARGEST / 1_048_576)
                .with("zone", ZoneId.of(frames.known().orElseThrow().timeZone()));
    }

    private List<Choice> kinds(Set<ImportKind> offered, @Nullable String typed) {
        var m = frames.words();
        var chosen = offered.stream()
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(offered.iterator().next());
        return offered.stream()
                .map(kind -> Choice.of(kind.name(), m.of(kind), kind == chosen).withHint(m.of(kind, "hint")))
                .toList();
    }

    private List<Choice> encodings(@Nullable String typed) {
        var m = frames.words();
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", m.t("import.encoding-recognise"), typed == null || typed.isEmpty()));
        for (var encoding : FileEncoding.values()) {
            choices.add(
                    Choice.of(encoding.name(), m.of(encoding), encoding.name().equals(typed)));
        }
        return choices;
    }

    private static Map<ImportKind, List<ImportColumn>> columns(Set<ImportKind> kinds) {
        var columns = new EnumMap<ImportKind, List<ImportColumn>>(ImportKind.class);
        kinds.forEach(kind -> columns.put(kind, ImportColumn.of(kind)));
        return columns;
    }
}
