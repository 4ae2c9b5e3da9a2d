package eu.koinon.organisations.demo;

import eu.koinon.access.DemoSignIns;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Tells whoever tries the demonstration as whom they can sign in and with what, in a file that only they can read. */
@ApplicationScoped
class DemoSignInFile {

    private static final String NAME = "demo-sign-ins.txt";

    @Inject
    private Settings settings;

    @Inject
    private FindDemoPeople people;

    @Inject
    private Instance<DemoSignIns> signIns;

    /**
     * A file that is there is still right; one that was lost, or never written by a start that broke off, is made anew.
     */
    void writeIfMissing() {
        var file = settings.data().resolve(NAME);
        if (Files.exists(file)) {
            return;
        }
        var text = new StringBuilder("Sign in at " + settings.publicUrl() + "/sign-in as\n");
        for (var person : people.find()) {
            text.append('\n')
                    .append(person.name())
                    .append(" <")
                    .append(person.email())
                    .append(">\n");
            text.append("    ").append(person.why()).append('\n');
            for (var means : signIns) {
                means.give(person.id())
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        write(file, text.toString());
    }

    private static void write(Path file, String text) {
        var unfinished = file.resolveSibling(NAME + ".new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, text, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
