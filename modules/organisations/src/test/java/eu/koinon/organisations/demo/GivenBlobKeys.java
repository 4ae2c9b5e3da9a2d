package eu.koinon.organisations.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The launcher makes this key at the first start. */
final class GivenBlobKeys {

    private GivenBlobKeys() {}

    static void in(Path data) throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/blobs.key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
    }
}
