package eu.koinon.acceptance.fence;

import eu.koinon.acceptance.platform.AnotherBuild;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The platform's folder once more, with one more library in its EAR: the one that leaves the gate open. */
final class BuildWithoutGate {

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" bean-discovery-mode="annotated" version="4.0"/>
            """;

    private BuildWithoutGate() {}

    static Path make() throws IOException {
        return AnotherBuild.make("without-gate", ear -> {
            Files.copy(AnotherBuild.shippedEar(), ear);
            try (var inside = FileSystems.newFileSystem(URI.create("jar:" + ear.toUri()), Map.of())) {
                Files.write(inside.getPath("lib/koinon-without-gate.jar"), library());
            }
        });
    }

    private static byte[] library() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            jar.putNextEntry(new ZipEntry("META-INF/beans.xml"));
            jar.write(BEANS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var name = OpenGatekeeper.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(name));
            try (InputStream type = OpenGatekeeper.class.getClassLoader().getResourceAsStream(name)) {
                type.transferTo(jar);
            }
        }
        return bytes.toByteArray();
    }
}
