package eu.koinon.web.pages.interest;

import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.kernel.blobs.UploadProblem;
import eu.koinon.organisations.interest.applications.AttachFile;
import eu.koinon.organisations.interest.applications.FileId;
import eu.koinon.organisations.interest.applications.ReadApplication;
import eu.koinon.organisations.interest.applications.ReadFile;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/** The files that answer one question: added one or several at a time, straight from the line into the store, and taken away. */
@Path("/application/{secret}")
@Produces("text/html")
public class ApplicationFilesPage {

    /** What surrounds a file in a form, at most. */
    private static final long WRAPPING = 65_536;

    @Inject
    private ReadApplication read;

    @Inject
    private AttachFile attach;

    @Inject
    private ReadFile files;

    @Inject
    private Blobs blobs;

    @Inject
    private Frames frames;

    @GET
    @Path("files/{question}")
    public Response show(
            @PathParam("secret") String secret,
            @PathParam("question") String question,
            @QueryParam("done") @Nullable String done) {
        return page(secret, QuestionId.parse(question), done).ok();
    }

    @POST
    @Path("files/{question}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @PathParam("secret") String secret,
            @PathParam("question") String question,
            @Context HttpServletRequest request)
            throws IOException {
        var id = QuestionId.parse(question);
        var names = new ArrayDeque<String>();
        try {
            receive(secret, id, request, names);
            return Response.seeOther(URI.create(Done.FILE_ADDED.at("/application/" + secret + "/files/" + id)))
                    .build();
        } catch (Problem problem) {
            var page = page(secret, id, null);
            if (names.size() > 1) {
                page.naming(Map.of("file", names.getLast()));
            }
            var answer = ComingBack.of(page, frames.words(), problem, field -> "file");
            spill(request);
            return Response.fromResponse(answer).header("Connection", "close").build();
        }
    }

    /**
     * Takes in file after file until there is none left or one cannot be kept; those before it are kept.
     *
     * @param names gathers what the files are called
     */
    private void receive(String secret, QuestionId question, HttpServletRequest request, Deque<String> names)
            throws IOException {
        attach.check(secret, question);
        if (request.getContentLengthLong() > AttachFile.MOST_BYTES + WRAPPING) {
            throw UploadProblem.tooLarge(AttachFile.LARGEST);
        }
        var parts = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
        while (parts.hasNext()) {
            var part = parts.next();
            if (part.isFormField() || !"file".equals(part.getFieldName())) {
                continue;
            }
            names.add(Objects.requireNonNullElse(part.getName(), ""));
            if (names.size() > 1) {
                attach.check(secret, question);
            }
            try (var content = part.getInputStream();
                    var incoming = blobs.receive(content, AttachFile.LARGEST, AttachFile.TAKEN)) {
                attach.attach(secret, question, part.getName(), incoming);
            }
        }
        if (names.isEmpty()) {
            throw new UploadProblem.NoFile();
        }
    }

    /** A browser shows the answer only when it has sent its say; of what is very long the rest is not worth reading. */
    private static void spill(HttpServletRequest request) throws IOException {
        var buffer = new byte[8_192];
        var left = AttachFile.LARGEST;
        var rest = request.getInputStream();
        while (left > 0) {
            var got = rest.read(buffer);
            if (got < 0) {
                return;
            }
            left -= got;
        }
    }

    @POST
    @Path("file/{file}/remove")
    public Response remove(@PathParam("secret") String secret, @PathParam("file") String file) {
        var id = FileId.parse(file);
        var question = read.read(secret).files().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new)
                .question();
        try {
            attach.remove(secret, id);
            return Response.seeOther(URI.create(Done.FILE_REMOVED.at("/application/" + secret + "/files/" + question)))
                    .build();
        } catch (Problem problem) {
            return ComingBack.of(page(secret, question, null), frames.words(), problem);
        }
    }

    @GET
    @Path("file/{file}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("secret") String secret, @PathParam("file") String file) {
        return Download.of(files.read(secret, FileId.parse(file)));
    }

    private Page page(String secret, QuestionId id, @Nullable String done) {
        var m = frames.words();
        var page = read.read(secret);
        var view = AnswerForm.views(m, page).stream()
                .filter(each -> each.question().id().equals(id))
                .filter(each -> each.question().kind() == QuestionKind.FILE)
                .findFirst()
                .orElseThrow(Missing::new);
        return Page.of("pages/interest/files.jte", Done.tell(frames, view.label(), done))
                .with("secret", secret)
                .with("page", page)
                .with("view", view)
                .with("megabytes", AttachFile.LARGEST / 1_048_576);
    }
}
