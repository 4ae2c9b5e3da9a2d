package eu.koinon.acceptance.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The platform's folder once more, with another EAR in it: the launcher, the runtime and the rest are what is shipped. */
public final class AnotherBuild {

    private static final String EAR = "platform.ear";

    private AnotherBuild() {}

    /** Puts the EAR into place. */
    @FunctionalInterface
    public interface Assembly {
        void write(Path ear) throws IOException;
    }

    /** @param name what the folder is called, for whoever looks at what a test left */
    public static Path make(String name, Assembly assembly) throws IOException {
        var original = RunningPlatform.folder();
        var copy = RunningPlatform.newFolder(name);
        try (var files = Files.walk(original)) {
            for (var file : files.toList()) {
                var target = copy.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().equals(EAR)) {
                    Files.createLink(target, file);
                }
            }
        }
        assembly.write(copy.resolve(EAR));
        return copy;
    }

    /** The EAR as it is shipped. */
    public static Path shippedEar() {
        return RunningPlatform.folder().resolve(EAR);
    }
}
