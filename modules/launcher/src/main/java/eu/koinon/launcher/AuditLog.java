package eu.koinon.launcher;

import eu.koinon.launcher.database.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The audit log's own verification, taken out of {@code platform.ear}: the launcher knows its class by name only, so that
 * no class of the domain is on the launcher's class path, where the platform would find it a second time.
 */
final class AuditLog {

    private static final String JAR = "lib/koinon-audit.jar";
    private static final String VERIFICATION = "eu.koinon.audit.verify.VerifyCommand";

    private final Path ear;

    AuditLog(Path ear) {
        this.ear = ear;
    }

    /** Verifies the chain and says what was found, in lines; 0 means that it is intact. */
    int verify(Database database, Optional<Path> head, Path keys, Terminal terminal) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        int status;
        try (Connection connection = database.connectAsOwner();
                PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8)) {
            Path jar = extract();
            try (URLClassLoader classes =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
                status = (int) classes.loadClass(VERIFICATION)
                        .getMethod("run", Connection.class, Optional.class, Path.class, PrintStream.class)
                        .invoke(null, connection, head, keys, out);
            } finally {
                Files.deleteIfExists(jar);
            }
        } catch (SQLException | IOException | ReflectiveOperationException e) {
            throw LaunchProblem.failure("The audit log cannot be verified: %s.".formatted(e), e);
        }
        report.toString(StandardCharsets.UTF_8).lines().forEach(line -> terminal.say("  " + line));
        return status;
    }

    private Path extract() throws IOException {
        try (JarFile file = new JarFile(ear.toFile())) {
            ZipEntry entry = file.getEntry(JAR);
            if (entry == null) {
                throw new IOException(ear + " lacks " + JAR);
            }
            Path jar = Files.createTempFile("koinon-audit-", ".jar");
            try (InputStream in = file.getInputStream(entry)) {
                Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            return jar;
        }
    }
}
