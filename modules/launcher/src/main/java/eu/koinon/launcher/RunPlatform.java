package eu.koinon.launcher;

import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.DataLock;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.database.Database;
import eu.koinon.launcher.database.EmbeddedPostgres;
import eu.koinon.launcher.database.Login;
import eu.koinon.launcher.database.Migrations;
import eu.koinon.launcher.runtime.PlatformFolder;
import eu.koinon.launcher.runtime.PlatformRuntime;
import eu.koinon.launcher.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts all that the platform stands on, waits for the end, and ends it in the reverse order. */
final class RunPlatform {

    private static final Logger LOG = Logger.getLogger(RunPlatform.class.getName());

    private final Terminal terminal;
    private final EndOfRun end;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    RunPlatform(Terminal terminal, EndOfRun end) {
        this.terminal = terminal;
        this.end = end;
    }

    void run(Settings given) throws InterruptedException {
        Settings settings = FreePorts.settle(given);
        DataFolder data = DataFolder.open(settings.dataFolder(), settings.keysFolder());
        try {
            start(settings, data);
            announce(settings, data);
            end.await();
            terminal.say("Koinon is stopping ...");
        } finally {
            stop();
        }
        terminal.say("Koinon has stopped.");
    }

    private void start(Settings settings, DataFolder data) throws InterruptedException {
        PlatformFolder folder = PlatformFolder.ofThisLauncher();
        running.push(DataLock.take(data));
        redirectOutput(data);
        Keys keys = new Keys(data.keys());
        keys.createMissing();
        settings.forTheApplication().forEach(System::setProperty);

        PlatformRuntime runtime = new PlatformRuntime(folder, data, settings);
        terminal.step("Starting the database");
        Database database = database(settings, data, keys);
        end.orStop();
        terminal.step("Bringing its tables up to date");
        new Migrations(database).apply();
        end.orStop();
        terminal.step("Starting the runtime");
        running.push(runtime);
        runtime.boot();
        end.orStop();
        terminal.step("Starting the platform");
        runtime.deploy(database);
        end.orStop();
    }

    private Database database(Settings settings, DataFolder data, Keys keys) {
        if (settings.has("koinon.database.url")) {
            return new Database(
                    Database.jdbcUrl(settings.text("koinon.database.url")),
                    new Login(settings.text("koinon.database.owner-user"), settings.text("koinon.database.owner-password")),
                    new Login(settings.text("koinon.database.user"), settings.text("koinon.database.password")));
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                data,
                keys,
                settings.text("koinon.database.owner-user"),
                settings.text("koinon.database.user"),
                settings.number("koinon.database.port"));
        running.push(postgres);
        return postgres.database();
    }

    private void announce(Settings settings, DataFolder data) {
        terminal.say("Koinon is ready at " + settings.publicUrl());
        if (Files.isReadable(data.setUpLink())) {
            try {
                terminal.say("Nobody can sign in yet. The first coordinator starts here, once: "
                        + Files.readString(data.setUpLink(), StandardCharsets.UTF_8).strip());
            } catch (IOException e) {
                terminal.complain("The link for the first coordinator is in " + data.setUpLink() + ".");
            }
        }
    }

    /** What libraries print belongs into a file, not between the lines a person reads. */
    private void redirectOutput(DataFolder data) {
        try {
            PrintStream file = new PrintStream(
                    Files.newOutputStream(data.log().resolve("output.log")), true, StandardCharsets.UTF_8);
            System.setOut(file);
            System.setErr(file);
        } catch (IOException e) {
            throw LaunchProblem.failure("The log folder %s cannot be written.".formatted(data.log()), e);
        }
    }

    private void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "something did not end well", e);
            }
        }
    }
}
