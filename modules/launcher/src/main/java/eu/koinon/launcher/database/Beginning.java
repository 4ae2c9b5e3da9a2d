package eu.koinon.launcher.database;

import eu.koinon.launcher.LaunchProblem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whether a database was begun as a demonstration, whose sign-ins everybody can read, or for real people. The first start
 * decides it for good.
 */
public final class Beginning {

    private Beginning() {}

    /** Writes it down at the first start; later, refuses to go on as the other. */
    public static void check(Database database, boolean demo) {
        boolean begunAsDemo = begunAsDemo(database, demo);
        if (begunAsDemo == demo) {
            return;
        }
        throw LaunchProblem.failure(
                demo
                        ? "This database was begun for real people, whom a demonstration must not join."
                                + " Give the demonstration a folder of its own: --demo --data ./demo"
                        : "This database holds a demonstration, whose sign-ins everybody can read."
                                + " Start it with --demo, or begin the real network in another folder: --data DIR");
    }

    /** After a demonstration has been filled in, which the planner has not seen coming. */
    public static void settle(Database database) {
        try {
            database.analyze();
        } catch (SQLException e) {
            throw LaunchProblem.failure("The demonstration's tables cannot be counted: " + e.getMessage(), e);
        }
    }

    private static boolean begunAsDemo(Database database, boolean demo) {
        try (Connection connection = database.connectAsOwner();
                PreparedStatement write = connection.prepareStatement(
                        "INSERT INTO kernel.installation (demo) VALUES (?) ON CONFLICT DO NOTHING");
                PreparedStatement read = connection.prepareStatement("SELECT demo FROM kernel.installation")) {
            write.setBoolean(1, demo);
            write.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw LaunchProblem.failure("The database cannot say what it was begun as: " + e.getMessage(), e);
        }
    }
}
