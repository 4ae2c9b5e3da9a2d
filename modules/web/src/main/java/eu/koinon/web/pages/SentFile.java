package eu.koinon.web.pages;

import eu.koinon.kernel.blobs.UploadProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/** The one file that a form sends, read while it comes: it is never whole in memory, nor on the disk unencrypted. */
public final class SentFile {

    private SentFile() {}

    /** What is done with the file. */
    @FunctionalInterface
    public interface Taking {

        /** @param name as the browser sent it, which may be anything */
        void take(@Nullable String name, InputStream content) throws IOException;
    }

    /** @throws UploadProblem.NoFile when there is none */
    public static void take(HttpServletRequest request, String field, Taking taking) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw new UploadProblem.NoFile();
        }
        var parts = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>().getItemIterator(request);
        while (parts.hasNext()) {
            var part = parts.next();
            if (!part.isFormField() && field.equals(part.getFieldName())) {
                try (var content = part.getInputStream()) {
                    taking.take(part.getName(), content);
                }
                return;
            }
        }
        throw new UploadProblem.NoFile();
    }
}
