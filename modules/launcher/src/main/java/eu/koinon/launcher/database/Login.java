package eu.koinon.launcher.database;

/**
 * A name and a password for the database.
 *
 * @param user the role
 * @param password its password, never printed
 */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "Login[" + user + ", [REDACTED]]";
    }
}
