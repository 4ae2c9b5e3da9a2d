package eu.koinon.launcher.doctor;

import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.DataLock;
import eu.koinon.launcher.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Memory, disk, ports, folders and the clock. */
final class ThisComputer {

    private static final long MEGABYTE = 1_000_000;
    private static final long LEAST_MEMORY = 1_500 * MEGABYTE;
    private static final long LITTLE_DISK = 5_000 * MEGABYTE;
    private static final long LEAST_DISK = 1_000 * MEGABYTE;
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    ThisComputer(Settings settings) {
        this.settings = settings;
    }

    List<Finding> examine() {
        memory();
        disk();
        folders();
        boolean running = isRunning();
        port("koinon.http.port", settings.address(), running);
        port("koinon.admin.port", InetAddress.getLoopbackAddress(), running);
        clock();
        return findings;
    }

    private void memory() {
        long memory = availableMemory();
        if (memory > 0) {
            findings.add(
                    memory >= LEAST_MEMORY
                            ? Finding.ok("Memory: %,d MB to be had".formatted(memory / MEGABYTE))
                            : Finding.warn(
                                    "Memory: %,d MB to be had".formatted(memory / MEGABYTE),
                                    "The platform and its database want 1,500 MB."));
        }
    }

    /** In bytes; 0 where the system does not say. */
    private static long availableMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private void disk() {
        Path place = settings.dataFolder();
        while (!Files.exists(place)) {
            place = Optional.ofNullable(place.getParent()).orElse(Path.of("/"));
        }
        try {
            long free = Files.getFileStore(place).getUsableSpace();
            String what = "Disk: %,d MB free for %s".formatted(free / MEGABYTE, settings.dataFolder());
            if (free < LEAST_DISK) {
                findings.add(Finding.fail(what, "Make room, or choose another folder with --data."));
            } else if (free < LITTLE_DISK) {
                findings.add(Finding.warn(what, "Make room soon."));
            } else {
                findings.add(Finding.ok(what));
            }
        } catch (IOException e) {
            findings.add(Finding.warn("Disk: free space unknown (%s)".formatted(e.getMessage()), ""));
        }
    }

    private void folders() {
        Path data = settings.dataFolder();
        if (!Files.exists(data)) {
            findings.add(Finding.ok("Data folder: %s, made at the first start".formatted(data)));
            return;
        }
        if (!Files.isWritable(data)) {
            findings.add(Finding.fail(
                    "Data folder: %s cannot be written by %s".formatted(data, System.getProperty("user.name")),
                    "Give it to the user who runs the platform: chown -R %s %s"
                            .formatted(System.getProperty("user.name"), data)));
            return;
        }
        List<Path> open = new ArrayList<>();
        for (Path folder : List.of(data, settings.keysFolder())) {
            if (Files.exists(folder) && isOpen(folder)) {
                open.add(folder);
            }
        }
        open.addAll(openKeys());
        findings.add(
                open.isEmpty()
                        ? Finding.ok("Data folder: %s, closed to others".formatted(data))
                        : Finding.warn(
                                "Data folder: other users can read %s".formatted(open),
                                "Close it: chmod -R go= %s".formatted(data)));
    }

    private List<Path> openKeys() {
        Path keys = settings.keysFolder();
        if (!Files.isDirectory(keys)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(keys)) {
            return inside.filter(ThisComputer::isOpen).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isOpen(Path path) {
        try {
            return Files.getPosixFilePermissions(path).stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isRunning() {
        if (!Files.isDirectory(settings.dataFolder())) {
            return false;
        }
        Optional<DataLock> lock = DataLock.tryTake(new DataFolder(settings.dataFolder(), settings.keysFolder()));
        lock.ifPresent(DataLock::close);
        return lock.isEmpty();
    }

    private void port(String key, InetAddress address, boolean running) {
        int port = settings.number(key);
        String what = "Port %d on %s (%s)".formatted(port, address.getHostAddress(), key);
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            findings.add(Finding.ok(what + ": free" + (socket.getLocalPort() == port ? "" : " ones there are")));
        } catch (IOException e) {
            findings.add(
                    running
                            ? Finding.ok(what + ": in use, the platform runs on this data folder")
                            : Finding.fail(
                                    what + ": " + e.getMessage(), "Stop what uses it, or set another " + key + "."));
        }
    }

    /** One-time codes and sessions hang on the clock. */
    private void clock() {
        switch (synchronised()) {
            case "yes" -> findings.add(Finding.ok("Clock: kept right over the network"));
            case "no" ->
                findings.add(Finding.warn(
                        "Clock: not kept right over the network",
                        "One-time codes fail when it is half a minute off: timedatectl set-ntp true"));
            default -> findings.add(Finding.ok("Clock: nobody here to ask whether it is kept right"));
        }
    }

    private static String synchronised() {
        try {
            Process process = new ProcessBuilder("timedatectl", "show", "--property=NTPSynchronized", "--value")
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
