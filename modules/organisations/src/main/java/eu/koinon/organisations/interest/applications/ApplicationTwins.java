package eu.koinon.organisations.interest.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other applications to the same call that may be of the same organisation. */
public record ApplicationTwins(List<Twin> items) {

    public ApplicationTwins {
        items = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param sameAddress whether somebody works on both; otherwise they are of the same name in the same country
     */
    public record Twin(
            ApplicationId id,
            ApplicationState state,
            @Nullable Integer number,
            String name,
            boolean sameAddress) {}
}
