package eu.koinon.organisations.network;

import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The file in the data folder that shows the set-up link to whoever runs the platform, and to nobody else on the machine.
 * It is there only while the link is good.
 */
@ApplicationScoped
public class SetUpLinkFile {

    private static final String NAME = "set-up-link.txt";

    private final Path file;

    @Inject
    public SetUpLinkFile(Settings settings) {
        this(settings.data());
    }

    SetUpLinkFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected SetUpLinkFile() {
        this.file = null;
    }

    /** The secret of the link that an earlier start has written. */
    public Optional<String> secret() {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8).strip();
            return Optional.of(text.substring(text.lastIndexOf('/') + 1)).filter(secret -> !secret.isEmpty());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Puts a link in place of any former one; a reader never finds half of it. */
    public void write(URI link) {
        try {
            var fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    NAME,
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, link + "\n", StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the set-up link could not be written to " + file, e);
        }
    }

    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the used set-up link could not be removed: " + file, e);
        }
    }
}
