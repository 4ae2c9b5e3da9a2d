package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says who reviews a call's applications: people of the secretariat or of any member organisation. */
@UseCase
@Needs(Permission.REVIEW_MANAGE)
public class NameReviewers {

    private static final Set<Role> WHO_CAN =
            EnumSet.of(Role.ADMIN, Role.SIGNATORY, Role.DELEGATE, Role.MEMBER, Role.COORDINATOR);

    @Inject
    private Calls calls;

    @Inject
    private Panels panels;

    @Inject
    private Reviews reviews;

    @Inject
    private Assigning assigning;

    @Inject
    private ReviewPlans plans;

    @Inject
    private People people;

    @Inject
    private Memberships memberships;

    @Inject
    private Today today;

    /** @param email of somebody with an account */
    @Schema(name = "NameReviewer")
    public record Request(@Nullable String email) {}

    public ReviewPanel name(@About CallId call, Request request) {
        calls.get(call);
        var typed = request.email() == null ? "" : request.email().strip();
        if (typed.isEmpty()) {
            throw InvalidFields.of("email", "required");
        }
        var address = EmailAddress.read(typed).orElseThrow(() -> InvalidFields.of("email", "email"));
        var person = people.byEmail(address)
                .filter(PersonCard::active)
                .orElseThrow(() -> InvalidFields.of("email", "nobody-there"));
        var seat = memberships.of(person.id()).stream()
                .filter(this::canReview)
                .min(Comparator.comparing(this::secretariatFirst))
                .orElseThrow(() -> InvalidFields.of("email", "nobody-there"));
        panels.add(call, person.id(), seat.organisation());
        return panel(call);
    }

    /** What they have not finished waits for somebody else; what they have finished counts. */
    public ReviewPanel remove(@About CallId call, PersonId person) {
        var there = panels.of(call).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(Missing::new);
        panels.end(call, there.person());
        reviews.of(call).stream()
                .filter(review -> review.person().equals(person) && review.state() == ReviewState.OPEN)
                .forEach(review -> reviews.takeAway(review.id()));
        return panel(call);
    }

    @Needs(Permission.REVIEW_LIST)
    public ReviewPanel read(CallId call) {
        return panel(calls.get(call).id());
    }

    private ReviewPanel panel(CallId call) {
        return new ReviewPanel(
                plans.of(call),
                panels.of(call),
                assigning.waiting(call).stream()
                        .mapToLong(SharingOut.Task::missing)
                        .sum());
    }

    private boolean canReview(Membership membership) {
        return membership.rolesOn(today.day()).stream().anyMatch(WHO_CAN::contains);
    }

    private boolean secretariatFirst(Membership membership) {
        return !membership.rolesOn(today.day()).contains(Role.COORDINATOR);
    }
}
