package eu.koinon.web.pages.interest;

import eu.koinon.organisations.interest.applications.ReadFile;
import eu.koinon.web.pages.Attachment;
import jakarta.ws.rs.core.Response;

/** Hands out what applicants uploaded. */
final class Download {

    private Download() {}

    static Response of(ReadFile.Opened opened) {
        return Attachment.of(opened.file().name(), opened.content());
    }

    static String attachment(String name) {
        return Attachment.disposition(name);
    }
}
