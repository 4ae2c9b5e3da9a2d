package eu.koinon.access;

import eu.koinon.kernel.Actor;
import eu.koinon.kernel.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the gate writes what was done. The audit module keeps it; this port is all that the gate knows of it. */
public interface ActLog {

    /** Writes within the running transaction: the act and its record stand or fall together. */
    void record(Act act);

    /** Writes in a transaction of its own: for what was refused, whose own transaction is gone. */
    void recordApart(Act act);

    /**
     * @param what the permission's words, or {@code sign-in:password} and the like
     * @param on the organisation that it was done to, if any
     * @param about what else it was about, such as a person's id
     * @param outcome {@code done}, {@code denied}, or the slug of the problem that ended it
     * @param address the network address that the request came from, if any
     */
    record Act(
            Actor actor,
            String what,
            @Nullable OrganisationId on,
            @Nullable String about,
            String outcome,
            @Nullable String address) {

        public static final String DONE = "done";
        public static final String DENIED = "denied";

        /** What {@code about} says of refusals that are not written each by itself. */
        public static String more(long count, Instant minute) {
            return count + " more in the minute from " + minute;
        }
    }
}
