package eu.koinon.launcher.runtime;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.database.Database;
import eu.koinon.launcher.settings.Settings;
import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Payara Micro with the platform in it.
 *
 * <p>Micro refuses an EAR on its command line and lacks two jars for it; booted through its classes, with those jars on
 * its class loader, it takes one by the deploy command.
 */
public final class PlatformRuntime implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PlatformRuntime.class.getName());
    private static final String APPLICATION = "koinon";

    private final PlatformFolder folder;
    private final DataFolder data;
    private final Settings settings;
    private @Nullable PayaraMicroBoot micro;
    private @Nullable AdminCommandRunner commands;

    public PlatformRuntime(PlatformFolder folder, DataFolder data, Settings settings) {
        this.folder = folder;
        this.data = data;
        this.settings = settings;
    }

    /** Boots the runtime with its listeners; nothing is deployed yet, so nothing is answered. */
    public void boot() {
        try {
            data.createWork();
            prepareLog();
            // one CDI container for the EAR's libraries and its WAR; without it the runtime starts the same one twice
            System.setProperty("fish.payara.ear-combined-cdi-deployment", "true");
            // nameless, the runtime's own error page shows neither exceptions nor versions
            System.setProperty("product.name", "");
            trustWhatTheSystemTrusts();
            System.setProperty(
                    "fish.payara.micro.BootJar", folder.runtimeJar().toUri().toString());
            System.setProperty("fish.payara.micro.tmpdir", data.work().toString());
            System.setProperty("fish.payara.micro.UnpackDir", folder.root().toString());
            ClassLoader classes = RuntimeClasses.over(folder.runtimeJars(), List.of(folder.driver()));
            Thread.currentThread().setContextClassLoader(classes);
            Class<?> implementation = classes.loadClass("fish.payara.micro.impl.PayaraMicroImpl");
            PayaraMicroBoot created =
                    (PayaraMicroBoot) implementation.getMethod("getInstance").invoke(null);
            PayaraMicroLauncher.registerLaunchedInstance(created);
            created.setRootDir(data.work().toFile())
                    // not setNoCluster besides: it would win, and Hazelcast listen to the network all the same
                    .setNoHazelcast(true)
                    .setPrintLogo(false)
                    .setPreBootHandler(runner -> Listeners.configure(settings, runner))
                    .setPostBootHandler(runner -> commands = runner);
            Listeners.choosePort(settings, created);
            micro = created;
            created.bootStrap();
        } catch (IOException | ReflectiveOperationException | BootstrapException e) {
            throw LaunchProblem.failure(
                    "The runtime does not start: %s. %s says more.".formatted(e.getMessage(), logFile()), e);
        }
    }

    /** The runtime brings certificates of its own, frozen at its release; the JDK's are the administrator's to mend. */
    private static void trustWhatTheSystemTrusts() {
        Path certificates = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        if (System.getProperty("javax.net.ssl.trustStore") == null && Files.isReadable(certificates)) {
            System.setProperty("javax.net.ssl.trustStore", certificates.toString());
        }
    }

    /** Makes the two pools, then deploys the platform. */
    public void deploy(Database database) {
        Listeners.assign(commands());
        Pools.create(database, settings.number("koinon.database.pool"), commands());
        ClusterCommandResult result = commands()
                .run(
                        "deploy",
                        "--name",
                        APPLICATION,
                        "--contextroot",
                        "/",
                        "--virtualservers",
                        "server",
                        folder.ear().toString());
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            LOG.log(Level.SEVERE, "deploy: {0}", result.getOutput());
            throw LaunchProblem.failure(
                    "The platform does not start in its runtime. %s says why.".formatted(logFile()),
                    result.getFailureCause());
        }
        Listeners.open(settings, commands());
    }

    /** Runs a command of the runtime or says what it answered. */
    static void run(AdminCommandRunner runner, String command, String... arguments) {
        ClusterCommandResult result = runner.run(command, arguments);
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw LaunchProblem.failure(
                    "The runtime refuses to %s: %s"
                            .formatted(
                                    command, String.valueOf(result.getOutput()).strip()),
                    result.getFailureCause());
        }
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.WARNING) {
            LOG.log(Level.WARNING, "{0}: {1}", new Object[] {command, result.getOutput()});
        }
    }

    private AdminCommandRunner commands() {
        if (commands == null) {
            throw new IllegalStateException("the runtime is not booted");
        }
        return commands;
    }

    private Path logFile() {
        return data.log().resolve(LogFile.NAME);
    }

    private void prepareLog() throws IOException {
        Path configuration = data.work().resolve("logging.properties");
        try (InputStream packaged = PlatformRuntime.class.getResourceAsStream(LogFile.CONFIGURATION)) {
            if (packaged == null) {
                throw new IOException("the launcher was packed without logging.properties");
            }
            Files.copy(packaged, configuration);
        }
        System.setProperty("java.util.logging.config.file", configuration.toString());
    }

    /** Undeploys, so that requests under way end and the scheduler stops, then ends the runtime. */
    @Override
    public void close() {
        if (micro == null) {
            return;
        }
        try {
            if (commands != null) {
                commands.run("undeploy", APPLICATION);
            }
            micro.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            LOG.log(Level.FINE, "the runtime had ended already", e);
        }
        micro = null;
    }
}
