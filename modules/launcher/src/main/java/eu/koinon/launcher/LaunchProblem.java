package eu.koinon.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Something the person who starts the platform can put right: the message names what is wrong and the remedy.
 *
 * <p>Exit status 2 means that the command was wrong and nothing was touched, 1 that it could not be carried out.
 */
public final class LaunchProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String told;
    private final int exitStatus;

    private LaunchProblem(int exitStatus, String message) {
        super(message);
        this.told = message;
        this.exitStatus = exitStatus;
    }

    private LaunchProblem(int exitStatus, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.told = message;
        this.exitStatus = exitStatus;
    }

    /** The command line or a setting is wrong. */
    public static LaunchProblem usage(String message) {
        return new LaunchProblem(2, message);
    }

    /** The command is right but could not be carried out. */
    public static LaunchProblem failure(String message) {
        return new LaunchProblem(1, message);
    }

    /** The command is right but could not be carried out, for a reason that belongs into the log. */
    public static LaunchProblem failure(String message, @Nullable Throwable cause) {
        return new LaunchProblem(1, message, cause);
    }

    /** What the person is told. */
    public String told() {
        return told;
    }

    public int exitStatus() {
        return exitStatus;
    }
}
