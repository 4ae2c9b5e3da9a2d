package eu.koinon.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the person at the keyboard reads: a line per step, problems on the error stream. */
public final class Terminal {

    private final PrintStream out;
    private final PrintStream err;

    public Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The process's own streams, in UTF-8, kept before anything redirects them. */
    public static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A step that takes a moment. */
    public void step(String what) {
        say("  " + what + " ...");
    }

    public void complain(String line) {
        err.println(line);
        err.flush();
    }
}
