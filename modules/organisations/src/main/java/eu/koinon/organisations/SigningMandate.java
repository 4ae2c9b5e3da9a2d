package eu.koinon.organisations;

import eu.koinon.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody may sign for an organisation today.
 *
 * @param signatory who signs, in their own name
 * @param inSteadOf whose mandate it is, when that is somebody else's
 * @param untilDay the last day on which they may, if there is one, where the organisation has its seat
 */
public record SigningMandate(
        PersonId signatory,
        @Nullable PersonId inSteadOf,
        @Nullable LocalDate untilDay) {}
