package eu.koinon.organisations.mandates;

import eu.koinon.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether I may sign for the organisation that I act for.
 *
 * @param why not: the key of the problem that signing would end with
 * @param inSteadOf whose mandate it is, when that is somebody else's
 * @param untilDay the last day on which I may, if there is one
 */
public record MySigning(
        boolean may,
        @Nullable String why,
        @Nullable PersonId inSteadOf,
        @Nullable LocalDate untilDay) {}
