package eu.koinon.web.pages;

import eu.koinon.kernel.blobs.Blobs;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Hands out what somebody uploaded: always to be saved, never to be shown in our name. */
public final class Attachment {

    private Attachment() {}

    public static Response of(String name, Blobs.Content content) {
        StreamingOutput body = out -> {
            try (var stream = content.stream()) {
                stream.transferTo(out);
            }
        };
        return Response.ok(body, content.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, content.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 6266 with the name in UTF-8 (RFC 8187), and a plain one for who cannot read that. */
    public static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
