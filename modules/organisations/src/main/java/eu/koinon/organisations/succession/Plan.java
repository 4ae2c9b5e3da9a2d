package eu.koinon.organisations.succession;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a merger, split, return or undo would bring, before anybody decides.
 *
 * @param organisation which would merge, be split or come back
 * @param successor into which, or what would come out of it; an organisation that is yet to come has no id
 * @param mark to be sent with the decision: it tells whether this is still what would happen
 */
public record Plan(
        OrganisationId organisation,
        String name,
        @Nullable OrganisationId successor,
        @Nullable String successorName,
        List<Foreseen> foreseen,
        String mark) {

    private static final int MARK_LENGTH = 32;

    public Plan {
        foreseen = List.copyOf(foreseen);
    }

    /** @param standing what else it rests on, such as the versions of the organisations */
    static Plan of(
            OrganisationId organisation,
            String name,
            @Nullable OrganisationId successor,
            @Nullable String successorName,
            List<Foreseen> foreseen,
            String standing) {
        var sorted =
                foreseen.stream().sorted(Comparator.comparing(Foreseen::fate)).toList();
        var lines = sorted.stream()
                .map(each -> each.fate() + " " + each.id() + " " + each.name())
                .sorted()
                .collect(Collectors.joining("\n"));
        var mark = digest(organisation + "\n" + successor + "\n" + successorName + "\n" + standing + "\n" + lines);
        return new Plan(organisation, name, successor, successorName, sorted, mark);
    }

    public boolean isPrevented() {
        return foreseen.stream().anyMatch(each -> each.fate().weight() == Fate.Weight.PREVENTS);
    }

    /**
     * @throws SuccessionProblem.Changed when it is not what was shown under this mark
     * @throws SuccessionProblem.Prevented when it cannot be done
     */
    void mustBe(@Nullable String shown) {
        if (!mark.equals(shown)) {
            throw new SuccessionProblem.Changed(this);
        }
        if (isPrevented()) {
            throw new SuccessionProblem.Prevented(this);
        }
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
