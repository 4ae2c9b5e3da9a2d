package eu.koinon.launcher;

import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.DataLock;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.database.Beginning;
import eu.koinon.launcher.database.DatabaseServer;
import eu.koinon.launcher.database.Migrations;
import eu.koinon.launcher.runtime.LogFile;
import eu.koinon.launcher.runtime.PlatformFolder;
import eu.koinon.launcher.runtime.PlatformRuntime;
import eu.koinon.launcher.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts all that the platform stands on, waits for the end, and ends it in the reverse order. */
final class RunPlatform {

    private static final Logger LOG = Logger.getLogger(RunPlatform.class.getName());

    private final Terminal terminal;
    private final EndOfRun end;
    private final Settings settings;
    private final DataFolder data;

    private volatile @Nullable PlatformRuntime runtime;
    private volatile @Nullable DatabaseServer server;

    RunPlatform(Terminal terminal, EndOfRun end, Settings settings) {
        this.terminal = terminal;
        this.end = end;
        this.settings = FreePorts.settle(settings);
        this.data = DataFolder.open(settings.dataFolder(), settings.keysFolder());
    }

    void run() throws InterruptedException {
        DataLock lock = DataLock.take(data);
        try {
            end.otherwise(this::stopByForce);
            try {
                start();
                announce();
                end.await();
                terminal.say("Koinon is stopping ...");
            } catch (LaunchProblem e) {
                LOG.log(Level.SEVERE, "Koinon does not start", e);
                throw e;
            } catch (RuntimeException | Error e) {
                LOG.log(Level.SEVERE, "Koinon does not start", e);
                throw LaunchProblem.failure(
                        "Koinon does not start: %s. %s says more."
                                .formatted(e, data.log().resolve(LogFile.NAME)),
                        e);
            } finally {
                stop();
            }
        } finally {
            lock.close();
        }
        terminal.say("Koinon has stopped.");
        end.done();
    }

    private void start() throws InterruptedException {
        PlatformFolder folder = PlatformFolder.ofThisLauncher();
        LogFile.open(data.log());
        Keys keys = new Keys(data.keys());
        keys.createMissing();
        settings.forTheApplication().forEach(System::setProperty);

        terminal.step("Starting the database");
        DatabaseServer started = DatabaseServer.start(settings, data, keys);
        server = started;
        end.orStop();
        // before the runtime boots, not beside it: both bend the process's XML parsers and logging
        Migrations migrations = new Migrations(started.database());
        if (!migrations.areApplied()) {
            terminal.step("Bringing its tables up to date");
            migrations.apply();
            end.orStop();
        }
        Beginning.check(started.database(), settings.yes("koinon.demo"));
        terminal.step("Starting the runtime");
        PlatformRuntime booted = new PlatformRuntime(folder, data, settings);
        runtime = booted;
        booted.boot();
        end.orStop();
        terminal.step("Starting the platform");
        booted.deploy(started.database());
        end.orStop();
        if (settings.yes("koinon.demo")) {
            Beginning.settle(started.database());
        }
    }

    private void announce() {
        terminal.say("Koinon is ready at " + settings.publicUrl());
        if (!settings.address().isLoopbackAddress() && !settings.publicUrl().startsWith("https:")) {
            terminal.complain("Everybody on the way can read along: set koinon.tls.keystore, or put a reverse proxy"
                    + " before the platform and set koinon.public-url to its https address.");
        }
        sayWhatIsIn(
                data.setUpLink(),
                "Nobody can sign in yet. The first coordinator starts here, once: ",
                // written at the first start; the address may be another one since
                link -> settings.publicUrl() + link.replaceFirst("^https?://[^/]+", ""),
                "The link for the first coordinator is in ");
        if (settings.yes("koinon.demo")) {
            sayWhatIsIn(data.demoSignIns(), "", UnaryOperator.identity(), "The demonstration's sign-ins are in ");
        }
    }

    private void sayWhatIsIn(Path file, String before, UnaryOperator<String> put, String otherwise) {
        if (!Files.isReadable(file)) {
            return;
        }
        try {
            terminal.say(before
                    + put.apply(Files.readString(file, StandardCharsets.UTF_8).strip()));
        } catch (IOException e) {
            terminal.complain(otherwise + file + ".");
        }
    }

    private void stop() {
        PlatformRuntime booted = runtime;
        if (booted != null) {
            booted.close();
        }
        DatabaseServer started = server;
        if (started != null) {
            started.close();
        }
    }

    private void stopByForce() {
        DatabaseServer started = server;
        if (started != null) {
            started.closeAtOnce();
        }
        terminal.complain("Koinon did not end in time and was cut short; nothing is lost by that.");
        Runtime.getRuntime().halt(1);
    }
}
