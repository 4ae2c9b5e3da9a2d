package eu.koinon.web.look;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The built files in memory, some 200 KB, each also as the build compressed it. */
public final class AssetFiles {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon");

    private final Map<String, byte[]> files;

    private AssetFiles(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Where the files come from: the web application's own folder. */
    public interface Source {
        byte[] read(String path) throws IOException;
    }

    /**
     * One file as it goes out.
     *
     * @param encoding the value of Content-Encoding, or null when it is not compressed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and not copied on each request
    public record Asset(String type, @Nullable String encoding, byte[] content) {}

    public static AssetFiles read(Set<String> paths, Source source) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String path : paths) {
            files.put(path, source.read(path));
        }
        return new AssetFiles(Map.copyOf(files));
    }

    /** The file of this path in the best form that the browser takes; none for a path that the build did not make. */
    public Optional<Asset> find(String path, @Nullable String acceptEncoding) {
        byte[] plain = files.get(path);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (plain == null || type == null) {
            return Optional.empty();
        }
        for (String[] form : new String[][] {{"br", ".br"}, {"gzip", ".gz"}}) {
            byte[] compressed = files.get(path + form[1]);
            if (compressed != null && compressed.length < plain.length && takes(acceptEncoding, form[0])) {
                return Optional.of(new Asset(type, form[0], compressed));
            }
        }
        return Optional.of(new Asset(type, null, plain));
    }

    /** Whether an Accept-Encoding header (RFC 9110 section 12.5.3) names this coding and does not refuse it. */
    private static boolean takes(@Nullable String acceptEncoding, String coding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String each : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = each.replace(" ", "").split(";");
            if (parts.length > 0 && parts[0].equals(coding)) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
