package eu.koinon.launcher.runtime;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that {@code platform.jar} lies in, as {@code platform-ear} puts it together.
 *
 * @param root the folder
 */
public record PlatformFolder(Path root) {

    /** Where the running launcher was started from. */
    public static PlatformFolder ofThisLauncher() {
        try {
            Path jar = Path.of(PlatformFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            PlatformFolder folder = new PlatformFolder(jar.resolveSibling(""));
            for (Path needed : List.of(folder.ear(), folder.runtimeJar(), folder.runtimeJars())) {
                if (!Files.exists(needed)) {
                    throw LaunchProblem.failure("%s is missing. Build it with ./koinon run.".formatted(needed));
                }
            }
            return folder;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The platform itself. */
    public Path ear() {
        return root.resolve("platform.ear");
    }

    Path runtimeJar() {
        return root.resolve("payara-micro.jar");
    }

    Path runtimeJars() {
        return root.resolve("runtime");
    }

    Path driver() {
        Path libraries = root.resolve("lib");
        try (Stream<Path> jars = Files.list(libraries)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow(() -> LaunchProblem.failure("The database's driver is missing in " + libraries + "."));
        } catch (IOException e) {
            throw LaunchProblem.failure("%s cannot be read: %s.".formatted(libraries, e.getMessage()), e);
        }
    }
}
