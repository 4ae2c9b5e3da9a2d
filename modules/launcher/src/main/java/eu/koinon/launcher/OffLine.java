package eu.koinon.launcher;

import eu.koinon.launcher.backup.RestoreBackup;
import eu.koinon.launcher.backup.RestoredFiles;
import eu.koinon.launcher.backup.WriteBackup;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.DataLock;
import eu.koinon.launcher.data.FolderTree;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.database.DatabaseServer;
import eu.koinon.launcher.database.Migrations;
import eu.koinon.launcher.runtime.LogFile;
import eu.koinon.launcher.settings.Settings;
import eu.koinon.launcher.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The commands that work on the data without the platform: they need the database, not the runtime. */
final class OffLine {

    private final Terminal terminal;
    private final Settings settings;
    private final AuditLog auditLog;

    OffLine(Terminal terminal, Settings settings, AuditLog auditLog) {
        this.terminal = terminal;
        this.settings = settings;
        this.auditLog = auditLog;
    }

    int backup(Path file, String version) {
        DataFolder data = DataFolder.existing(settings.dataFolder(), settings.keysFolder());
        LogFile.quiet();
        try (DatabaseServer server = DatabaseServer.reach(settings, data, new Keys(data.keys()))) {
            new WriteBackup(server.database(), data, version, Clock.systemUTC(), terminal).to(file.toAbsolutePath());
        }
        return 0;
    }

    int verifyAudit(Optional<Path> head) {
        DataFolder data = DataFolder.existing(settings.dataFolder(), settings.keysFolder());
        LogFile.quiet();
        try (DatabaseServer server = DatabaseServer.reach(settings, data, new Keys(data.keys()))) {
            return auditLog.verify(server.database(), head, data.keys(), terminal);
        }
    }

    /** The settings saved with the backup count as those in the folder's own file do. */
    static int restore(
            Path file, SettingsReader reader, Map<String, String> commandLine, AuditLog auditLog, Terminal terminal) {
        try (RestoreBackup backup = RestoreBackup.open(file, terminal)) {
            Settings settings = reader.read(commandLine, backup.configuration());
            DataFolder data = DataFolder.empty(settings.dataFolder(), settings.keysFolder());
            terminal.say("Restoring %s, %s, into %s ...".formatted(file, backup.origin(), data.root()));
            LogFile.quiet();
            try {
                return new OffLine(terminal, settings, auditLog).restore(backup, data);
            } catch (RuntimeException e) {
                takeBack(data, terminal);
                throw e;
            }
        }
    }

    private int restore(RestoreBackup backup, DataFolder data) {
        DataLock lock = DataLock.take(data);
        try {
            backup.files(new RestoredFiles(data));
            try (DatabaseServer server = DatabaseServer.start(settings, data, new Keys(data.keys()))) {
                backup.database(server.database(), new Migrations(server.database()));
                int status = auditLog.verify(server.database(), Optional.empty(), data.keys(), terminal);
                terminal.say(
                        status == 0
                                ? "Restored. What stands in %s is what was saved.".formatted(data.root())
                                : "Restored as it was saved, but its audit log is not intact: see above.");
                return status;
            }
        } finally {
            lock.close();
        }
    }

    /** The folder was empty before and is so again, that the next try finds it as this one did. */
    private static void takeBack(DataFolder data, Terminal terminal) {
        try {
            FolderTree.clear(data.keys());
            FolderTree.clear(data.root());
        } catch (IOException e) {
            terminal.complain("What was restored so far is left in %s: %s.".formatted(data.root(), e.getMessage()));
        }
    }
}
