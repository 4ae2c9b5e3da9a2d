package eu.koinon.web.pages.people;

import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.deputies.DeputyLine;
import eu.koinon.organisations.mandates.Proof;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person in the list of an organisation's people.
 *
 * @param mandates those that are held, and those to come
 * @param me whether it is the reader
 * @param deputies who stands in for them, now and later
 */
public record PersonView(PersonHere person, List<MandateView> mandates, boolean me, List<DeputyLine> deputies) {

    /**
     * A mandate, and where today lies with it.
     *
     * @param proven whether a document proves it for today; only known to who may know
     */
    public record MandateView(Mandate mandate, Phase phase, boolean proven) {

        /** Whether whoever holds it cannot sign for want of a document. */
        public boolean lacksProof() {
            return mandate.proofNeeded() && !proven;
        }

        /** As addresses name the role. */
        public String roleName() {
            return mandate.role().name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether coordinators alone may remove them. */
    public boolean isOfTheNetwork() {
        return mandates.stream().anyMatch(view -> view.mandate().role().ofTheNetwork());
    }

    /** Where today lies with a mandate. */
    public enum Phase {
        TO_COME,
        HELD,
        ENDING_SOON,
        OVER
    }

    static final int SOON_DAYS = 60;

    static PersonView of(
            PersonHere person,
            LocalDate today,
            @Nullable PersonId reader,
            List<Proof> proofs,
            List<DeputyLine> deputies) {
        return new PersonView(
                person,
                person.mandates().stream()
                        .map(mandate -> new MandateView(
                                mandate, phase(mandate, today), isProven(person, mandate, today, proofs)))
                        .filter(view -> view.phase != Phase.OVER)
                        .toList(),
                person.person().equals(reader),
                deputies.stream()
                        .filter(line -> line.person().equals(person.person()))
                        .toList());
    }

    private static boolean isProven(PersonHere person, Mandate mandate, LocalDate today, List<Proof> proofs) {
        return proofs.stream()
                .anyMatch(proof -> proof.person().equals(person.person())
                        && proof.role() == mandate.role()
                        && proof.covers(today));
    }

    static Phase phase(Mandate mandate, LocalDate today) {
        var until = mandate.untilDay();
        if (until != null && until.isBefore(today)) {
            return Phase.OVER;
        }
        if (mandate.fromDay().isAfter(today)) {
            return Phase.TO_COME;
        }
        return until != null && until.isBefore(today.plusDays(SOON_DAYS + 1)) ? Phase.ENDING_SOON : Phase.HELD;
    }
}
