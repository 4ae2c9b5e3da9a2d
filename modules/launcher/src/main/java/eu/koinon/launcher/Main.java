package eu.koinon.launcher;

import eu.koinon.launcher.doctor.Doctor;
import eu.koinon.launcher.runtime.PlatformFolder;
import eu.koinon.launcher.settings.Settings;
import eu.koinon.launcher.settings.SettingsReader;
import eu.koinon.launcher.settings.SettingsTable;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Where {@code java -jar platform.jar} begins. */
public final class Main {

    private final Terminal terminal;
    private final Map<String, String> environment;

    Main(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    /** Runs the command and ends the process with its exit status. */
    public static void main(String... arguments) {
        // the process speaks no language and lives in no zone of its own; people's are told with each request
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        System.exit(new Main(Terminal.ofProcess(), System.getenv()).run(arguments));
    }

    int run(String... arguments) {
        try {
            CommandLine commandLine = CommandLine.parse(arguments);
            SettingsTable table = SettingsTable.packaged();
            if (commandLine.help()) {
                terminal.say(Help.text(table));
                return 0;
            }
            SettingsReader reader = new SettingsReader(table, environment);
            for (String name : reader.unknownInEnvironment()) {
                terminal.complain("%s in the environment is no setting and changes nothing.".formatted(name));
            }
            return run(commandLine, reader);
        } catch (LaunchProblem e) {
            terminal.complain(e.told());
            return e.exitStatus();
        } catch (InterruptedException e) {
            terminal.say("Koinon has stopped.");
            return 0;
        }
    }

    private int run(CommandLine commandLine, SettingsReader reader) throws InterruptedException {
        switch (commandLine.command()) {
            case RUN -> {
                Settings settings = reader.read(commandLine.settings());
                new RunPlatform(terminal, EndOfRun.bySignal(), settings).run();
                return 0;
            }
            case DOCTOR -> {
                return new Doctor(reader.read(commandLine.settings()), version()).examine(terminal);
            }
            case BACKUP -> {
                return offLine(commandLine, reader).backup(file(commandLine), version());
            }
            case RESTORE -> {
                return OffLine.restore(file(commandLine), reader, commandLine.settings(), auditLog(), terminal);
            }
            case AUDIT -> {
                return offLine(commandLine, reader).verifyAudit(commandLine.head());
            }
        }
        throw new IllegalStateException("every command has its case");
    }

    private OffLine offLine(CommandLine commandLine, SettingsReader reader) {
        return new OffLine(terminal, reader.read(commandLine.settings()), auditLog());
    }

    private static AuditLog auditLog() {
        return new AuditLog(PlatformFolder.ofThisLauncher().ear());
    }

    private static Path file(CommandLine commandLine) {
        return Path.of(commandLine.operands().get(0));
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
