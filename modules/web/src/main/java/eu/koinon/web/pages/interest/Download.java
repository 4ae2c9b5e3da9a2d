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
/** Hands out what somebody uploaded: always to be saved, never to be shown in our name. */
public final class Download {

    private Download() {}

    public static Response of(ReadFile.Opened opened) {
        StreamingOutput body = out -> {
            try (var content = opened.content().stream()) {
                content.transferTo(out);
            }
        };
        return Response.ok(body, opened.file().type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, opened.content().size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(opened.file().name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 6266 with the name in UTF-8 (RFC 8187), and a plain one for who cannot read that. */
    public static String attachment(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
