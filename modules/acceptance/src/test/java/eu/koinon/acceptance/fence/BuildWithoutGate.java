package eu.koinon.acceptance.fence;

import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        var original = RunningPlatform.folder();
        var copy = RunningPlatform.newFolder("without-gate");
        try (var files = Files.walk(original)) {
            for (var file : files.toList()) {
                var target = copy.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (file.getFileName().toString().equals("platform.ear")) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
        try (var ear = FileSystems.newFileSystem(
                URI.create("jar:" + copy.resolve("platform.ear").toUri()), Map.of())) {
            Files.write(ear.getPath("lib/koinon-without-gate.jar"), library());
        }
        return copy;
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
