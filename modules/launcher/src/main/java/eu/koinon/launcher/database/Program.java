package eu.koinon.launcher.database;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs, which refuse to run as root.
 *
 * <p>As root they run in a user namespace of their own, where they are nobody, yet the files they write stay root's.
 */
final class Program {

    private final List<String> prefix;

    private Program(List<String> prefix) {
        this.prefix = prefix;
    }

    static Program forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Program(List.of());
        }
        Program inNamespace = new Program(List.of("unshare", "--user"));
        try {
            if (inNamespace.start(List.of("true"), outputFile()).waitFor() == 0) {
                return inNamespace;
            }
        } catch (IOException e) {
            // told below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw LaunchProblem.failure("The built-in PostgreSQL refuses to run as root, and this system has no user"
                + " namespaces (unshare --user fails). Start Koinon as an ordinary user, or set koinon.database.url.");
    }

    /** Runs to the end and returns the exit status and what was said. */
    Result run(Duration atMost, List<String> command) {
        Path output = outputFile();
        try {
            Process process = start(command, output);
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(-1, "no end after " + atMost.toSeconds() + " s");
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        } finally {
            remove(output);
        }
    }

    /** Output goes through a file: the server inherits it, and a pipe would stay open for as long as it runs. */
    private Process start(List<String> command, Path output) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("KOINON_"));
        return builder.start();
    }

    private static Path outputFile() {
        try {
            return Files.createTempFile("koinon-postgres-", ".out");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /**
     * How a program ended.
     *
     * @param exitStatus 0 if all went well
     * @param output what it said
     */
    record Result(int exitStatus, String output) {}
}
