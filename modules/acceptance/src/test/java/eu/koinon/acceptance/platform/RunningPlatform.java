package eu.koinon.acceptance.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The platform as people run it: its own process, its own folder, its own ports, on loopback. */
public final class RunningPlatform implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration END = Duration.ofSeconds(10);

    private final Path folder;
    private final Path data;
    private final int port;
    private final int adminPort;
    private final List<String> options;
    private Process process;

    /** How much an earlier start has said, in bytes. */
    private long saidBefore;

    private RunningPlatform(Path folder, Path data, int port, int adminPort, List<String> options) {
        this.folder = folder;
        this.data = data;
        this.port = port;
        this.adminPort = adminPort;
        this.options = options;
    }

    /** Starts one over a folder, which may be new. */
    public static RunningPlatform over(Path data, Map<String, String> settings) {
        return of(folder(), data, settings);
    }

    /** The same of another build. */
    public static RunningPlatform of(Path folder, Path data, Map<String, String> settings) {
        var options = new ArrayList<String>();
        settings.forEach((key, value) -> options.add("--" + key + "=" + value));
        var platform = new RunningPlatform(folder, data, freePort(), freePort(), options);
        platform.start();
        return platform;
    }

    /** A folder for a platform that has never run. */
    public static Path newFolder(String name) {
        try {
            return Files.createTempDirectory(Path.of(System.getProperty("koinon.scratch")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        var command = new ArrayList<String>();
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                compiler(),
                "-jar",
                folder.resolve("platform.jar").toString(),
                "run",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--koinon.admin.port=" + adminPort));
        command.addAll(options);
        try {
            saidBefore = Files.exists(output()) ? Files.size(output()) : 0;
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the platform's ready line")
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the platform ended: " + output(), () -> !process.isAlive())
                .until(() -> saidReady());
    }

    /** Tests start often and run shortly; what is measured runs as {@code ./koinon run} does. */
    private static String compiler() {
        return Boolean.getBoolean("koinon.bench") ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1";
    }

    private boolean saidReady() throws IOException {
        try (var said = Files.newInputStream(output())) {
            said.skipNBytes(saidBefore);
            return new String(said.readAllBytes(), UTF_8).contains("Koinon is ready at");
        }
    }

    /** The power cut. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    /** Ends it as an operator does; whether it ended in the time that it promises. */
    public boolean endsInTime() {
        process.destroy();
        try {
            return process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public URI adminAddress() {
        return URI.create("http://localhost:" + adminPort);
    }

    public Path data() {
        return data;
    }

    /** What it has said on the terminal. */
    public Path output() {
        return data.resolveSibling(data.getFileName() + ".out.txt");
    }

    /** What it has logged. */
    public String log() throws IOException {
        return Files.readString(data.resolve("log/koinon.log"));
    }

    public long pid() {
        return process.pid();
    }

    public static Path folder() {
        return Path.of(System.getProperty("koinon.platform")).toAbsolutePath().normalize();
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
