package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.messages.Messages;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lets a colleague work on the same application by a link of their own, or no longer. */
@UseCase
@Open(value = "whoever applies has no account: the link in their mail is what they come by", duty = Duty.APPLICATION)
public class InviteColleague {

    static final int MOST = 10;

    @Inject
    private Desk desk;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ApplicationWriting writing;

    @Inject
    private ApplicationLetters letters;

    @Inject
    private Links links;

    @Inject
    private RateLimits limits;

    @Inject
    private Messages messages;

    /** @param language BCP 47 tag of the language to write to them in */
    @Schema(name = "InviteColleague")
    public record Request(@Nullable String email, @Nullable String language) {}

    /** @throws ApplicationProblem.ThereAlready when the address works on it already */
    public void invite(String secret, Request request) {
        var work = desk.open(secret);
        var email = EmailAddress.read(request.email() == null ? "" : request.email())
                .orElseThrow(() -> InvalidFields.of("email", "email"));
        var language = messages.offered(request.language())
                .orElseThrow(() -> InvalidFields.of("language", "choose-one"))
                .tag();
        limits.take(RateLimit.APPLICATION_INVITE, work.application().id().toString());
        var there = applications.holders(work.application().id());
        if (there.stream()
                .anyMatch(holder -> new EmailAddress(holder.email()).key().equals(email.key()))) {
            throw new ApplicationProblem.ThereAlready();
        }
        if (there.size() >= MOST) {
            throw new ApplicationProblem.TooManyPeople();
        }
        var holder = writing.addHolder(
                work.call().id(),
                work.application().id(),
                email,
                language,
                work.by().holder());
        letters.sendInvitation(
                work.call(),
                holder,
                email,
                language,
                work.by().email(),
                work.application().name());
    }

    /** The colleague's links end at once, at any time; what they wrote stays. */
    public void end(String secret, HolderId holder) {
        var work = desk.hold(secret);
        var there = applications.holders(work.application().id());
        if (there.stream().noneMatch(each -> each.id().equals(holder))) {
            throw new Missing();
        }
        if (there.size() == 1) {
            throw new ApplicationProblem.LastHolder();
        }
        writing.endHolder(holder);
        links.endAbout(holder.value());
    }
}
