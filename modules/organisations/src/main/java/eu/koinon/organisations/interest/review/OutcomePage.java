package eu.koinon.organisations.interest.review;

import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.InterestCall;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about the applications to a call, and what is still to be told.
 *
 * @param waiting the letters that would be sent now, one for each of those who work on an application
 * @param notTakenIn accepted and told, but no organisation came into being: its name is taken or cannot stand
 * @param changed decided about, and changed since by the applicant: it is told once it is decided about anew
 * @param givenUp those that had a place and do not take it
 * @param notRenewed in a renewal, the sitting members that are not accepted
 */
public record OutcomePage(
        InterestCall call,
        ReviewPlan plan,
        ReviewList.Figures figures,
        List<ReviewLine> accepted,
        List<ReviewLine> reserve,
        List<Waiting> waiting,
        List<ReviewLine> notTakenIn,
        List<ReviewLine> changed,
        List<GivenUp> givenUp,
        List<NotRenewed> notRenewed) {

    public OutcomePage {
        accepted = List.copyOf(accepted);
        reserve = List.copyOf(reserve);
        waiting = List.copyOf(waiting);
        notTakenIn = List.copyOf(notTakenIn);
        changed = List.copyOf(changed);
        givenUp = List.copyOf(givenUp);
        notRenewed = List.copyOf(notRenewed);
    }

    /** @param comesToBe whether an organisation comes into being by it, and its first admin is invited */
    public record Waiting(
            ApplicationId application,
            String name,
            Outcome outcome,
            String recipient,
            String language,
            String subject,
            String body,
            boolean comesToBe) {}

    /** @param organisation what came into being by it and is still in the network: to be removed, or to stay all the same */
    @Schema(name = "GivenUpPlace")
    public record GivenUp(
            ApplicationId application, String name, eu.koinon.kernel.@Nullable OrganisationId organisation) {}

    /**
     * @param application nothing when it did not reapply
     * @param outcome nothing while it is undecided
     */
    public record NotRenewed(
            eu.koinon.kernel.OrganisationId organisation,
            String name,
            String country,
            @Nullable ApplicationId application,
            @Nullable Outcome outcome) {}
}
