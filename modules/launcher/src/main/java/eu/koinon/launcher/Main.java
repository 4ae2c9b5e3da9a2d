package eu.koinon.launcher;

import eu.koinon.launcher.settings.Settings;
import eu.koinon.launcher.settings.SettingsReader;
import eu.koinon.launcher.settings.SettingsTable;

/** Where {@code java -jar platform.jar} begins. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String... arguments) {
        Terminal terminal = Terminal.ofProcess();
        System.exit(new Main().run(terminal, arguments));
    }

    private int run(Terminal terminal, String... arguments) {
        try {
            CommandLine commandLine = CommandLine.parse(arguments);
            SettingsTable table = SettingsTable.packaged();
            if (commandLine.help()) {
                return 0;
            }
            Settings settings = new SettingsReader(table, System.getenv()).read(commandLine.settings());
            new RunPlatform(terminal, EndOfRun.bySignal(), settings).run();
            return 0;
        } catch (LaunchProblem e) {
            terminal.complain(e.told());
            return e.exitStatus();
        } catch (InterruptedException e) {
            terminal.say("Koinon has stopped.");
            return 0;
        }
    }
}
