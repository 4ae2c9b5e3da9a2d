package eu.koinon.web.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a page comes from (RFC 6454): scheme, host and port, however they are written.
 *
 * @param host in lower case
 * @param port the scheme's own where none is written
 */
record Origin(String scheme, String host, int port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Nothing for what is no web address's origin, such as {@code null}, which a browser says of a page without one. */
    static Optional<Origin> read(String written) {
        try {
            var uri = new URI(written);
            var nothingElse = uri.getRawPath() == null || uri.getRawPath().isEmpty();
            return nothingElse && uri.getRawQuery() == null && uri.getRawFragment() == null
                    ? of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The origin of the pages at an address. */
    static Optional<Origin> of(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var usual =
                switch (scheme) {
                    case "http" -> HTTP;
                    case "https" -> HTTPS;
                    default -> 0;
                };
        if (usual == 0 || address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.empty();
        }
        return Optional.of(new Origin(
                scheme, address.getHost().toLowerCase(Locale.ROOT), address.getPort() < 0 ? usual : address.getPort()));
    }
}
