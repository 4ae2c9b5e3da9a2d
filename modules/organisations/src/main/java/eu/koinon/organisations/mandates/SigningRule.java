package eu.koinon.organisations.mandates;

import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.SigningMandate;
import eu.koinon.organisations.SigningProblem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule of who may sign: by a signatory's mandate that covers today, and is proven today if it must be. */
final class SigningRule {

    private SigningRule() {}

    /**
     * A signatory's mandate, one's own or that of whom one stands in for.
     *
     * @param today where the organisation has its seat
     * @param proven whether a document proves it for today
     */
    record Claim(
            @Nullable PersonId inSteadOf,
            LocalDate fromDay,
            @Nullable LocalDate untilDay,
            boolean proofNeeded,
            boolean proven,
            LocalDate today) {

        private boolean isOver() {
            return untilDay != null && untilDay.isBefore(today);
        }

        private boolean isToCome() {
            return fromDay.isAfter(today);
        }

        private boolean isUnproven() {
            return proofNeeded && !proven;
        }

        private boolean isGood() {
            return !isOver() && !isToCome() && !isUnproven();
        }
    }

    /**
     * @param claims one's own at the head, so that nobody signs in another's stead who may in their own right
     * @throws SigningProblem when none of them is good, naming what is nearest to being mended
     */
    static SigningMandate judge(PersonId signing, List<Claim> claims) {
        for (var claim : claims) {
            if (claim.isGood()) {
                return new SigningMandate(signing, claim.inSteadOf, claim.untilDay);
            }
        }
        if (claims.stream().anyMatch(claim -> !claim.isOver() && !claim.isToCome())) {
            throw new SigningProblem.MandateUnproven();
        }
        if (claims.stream().anyMatch(Claim::isToCome)) {
            throw new SigningProblem.MandateToCome();
        }
        if (!claims.isEmpty()) {
            throw new SigningProblem.MandateOver();
        }
        throw new SigningProblem.NoSignatory();
    }
}
