package eu.koinon.launcher.database;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.data.PrivateFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The passwords of the built-in PostgreSQL, made up at the first start.
 *
 * @param superuser for making roles and the database
 * @param owner for the migrations
 * @param application for the platform
 */
record DatabasePasswords(Login superuser, Login owner, Login application) {

    static DatabasePasswords readOrCreate(Keys keys, String ownerRole, String applicationRole) {
        Path file = keys.databasePasswords();
        try {
            if (!Files.exists(file)) {
                String content = "superuser=%s%nowner=%s%napplication=%s%n"
                        .formatted(keys.newPassword(), keys.newPassword(), keys.newPassword());
                PrivateFile.write(file, content.getBytes(StandardCharsets.US_ASCII));
            }
            return read(keys, ownerRole, applicationRole);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static DatabasePasswords read(Keys keys, String ownerRole, String applicationRole) {
        Path file = keys.databasePasswords();
        try {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
                properties.load(reader);
            }
            return new DatabasePasswords(
                    new Login("postgres", require(properties, "superuser", file)),
                    new Login(ownerRole, require(properties, "owner", file)),
                    new Login(applicationRole, require(properties, "application", file)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static LaunchProblem unreadable(Path file, IOException e) {
        return LaunchProblem.failure(
                "The database's passwords in %s cannot be read or written: %s.".formatted(file, e.getMessage()), e);
    }

    private static String require(Properties properties, String name, Path file) {
        String password = properties.getProperty(name);
        if (password == null || password.isBlank()) {
            throw LaunchProblem.failure(
                    "%s lacks the password '%s'. Put the file back from a backup.".formatted(file, name));
        }
        return password;
    }
}
