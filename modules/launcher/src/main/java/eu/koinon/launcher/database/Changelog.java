package eu.koinon.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The migrations that are packed into this version.
 *
 * @param root the resource that names them all
 * @param fingerprint the SHA-256 of all their files, in hexadecimal
 */
public record Changelog(String root, String fingerprint) {

    private static final String PACKAGED = "koinon/db/changelog.xml";

    /** The platform's own. */
    public static Changelog packaged() {
        return at(PACKAGED);
    }

    /** Reads the files beside a root, from a jar or from a build folder. */
    static Changelog at(String root) {
        URL url = Changelog.class.getClassLoader().getResource(root);
        if (url == null) {
            throw new IllegalStateException("the launcher was packed without " + root);
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return of(root, Path.of(uri).resolveSibling(""));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return of(root, jar.getPath(root).resolveSibling(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Changelog of(String root, Path folder) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                String head = folder.relativize(file) + " " + content.length + "\n";
                digest.update(head.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
        }
        return new Changelog(root, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
