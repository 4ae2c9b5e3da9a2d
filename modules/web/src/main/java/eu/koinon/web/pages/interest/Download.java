package eu.koinon.web.pages.interest;

import eu.koinon.organisations.interest.applications.ReadFile;
import eu.koinon.web.pages.Attachment;
import jakarta.ws.rs.core.Response;

/** Hands out what applicants uploaded. */
public final class Download {

    private Download() {}

    public static Response of(ReadFile.Opened opened) {
        return Attachment.of(opened.file().name(), opened.content());
    }

    public static String attachment(String name) {
        return Attachment.disposition(name);
    }
}
