package eu.koinon.launcher.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The note a server leaves in its folder while it runs: its process on the first line, its port on the fourth.
 *
 * @param file where it is, if it is
 */
record PostmasterNote(Path file) {

    static PostmasterNote in(Path cluster) {
        return new PostmasterNote(cluster.resolve("postmaster.pid"));
    }

    /** The process that has the number now, which need not be the one that wrote it. */
    Optional<ProcessHandle> process() {
        return line(0).map(Long::valueOf).flatMap(ProcessHandle::of);
    }

    Optional<Integer> port() {
        return line(3).map(Integer::valueOf);
    }

    void remove() {
        file.toFile().delete();
    }

    private Optional<String> line(int place) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(place)
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,9}"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
