package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Links;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes to who works on an application. */
@ApplicationScoped
class ApplicationLetters {

    @Inject
    private Links links;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Messages messages;

    /**
     * A new link, to begin or to go on with.
     *
     * @param person whose membership the link ends with; nothing for those without an account
     */
    URI sendLink(InterestCall call, HolderId holder, @Nullable PersonId person, EmailAddress email, String language) {
        var link = links.issue(Links.Kind.APPLICATION, person, email, holder.value());
        letters.send(new Letter(
                "application-link",
                email,
                language,
                Map.of(
                        "call", call.title().in(language),
                        "deadline", deadline(call, language),
                        "network", settings.networkName()),
                link));
        return link;
    }

    void sendInvitation(
            InterestCall call, HolderId holder, EmailAddress email, String language, String by, String name) {
        var link = links.issue(Links.Kind.APPLICATION, null, email, holder.value());
        letters.send(new Letter(
                "application-colleague",
                email,
                language,
                Map.of(
                        "call", call.title().in(language),
                        "by", by,
                        "name", name.isEmpty() ? "–" : name,
                        "deadline", deadline(call, language),
                        "network", settings.networkName()),
                link));
    }

    void sendReceipt(InterestCall call, Holder to, int number, String copy) {
        letters.send(new Letter(
                "application-received",
                new EmailAddress(to.email()),
                to.language(),
                Map.of(
                        "call", call.title().in(to.language()),
                        "number", Integer.toString(number),
                        "deadline", deadline(call, to.language()),
                        "copy", copy),
                null));
    }

    /** To whoever has not opened their link: without the applicant's words, for perhaps they know nothing of it. */
    void sendUnread(InterestCall call, Holder to, int number) {
        letters.send(new Letter(
                "application-received-unread",
                new EmailAddress(to.email()),
                to.language(),
                Map.of(
                        "call", call.title().in(to.language()),
                        "number", Integer.toString(number),
                        "deadline", deadline(call, to.language()),
                        "network", settings.networkName()),
                null));
    }

    void sendWithdrawn(InterestCall call, Holder to, @Nullable Integer number) {
        letters.send(new Letter(
                "application-withdrawn",
                new EmailAddress(to.email()),
                to.language(),
                Map.of(
                        "call", call.title().in(to.language()),
                        "number", number == null ? "–" : number.toString(),
                        "deadline", deadline(call, to.language())),
                null));
    }

    void sendAdmitted(InterestCall call, Holder to, Instant until) {
        var email = new EmailAddress(to.email());
        var link = links.issue(Links.Kind.APPLICATION, null, email, to.id().value());
        letters.send(new Letter(
                "application-admitted",
                email,
                to.language(),
                Map.of(
                        "call", call.title().in(to.language()),
                        "until", messages.in(to.language()).dateTime(until, call.zone())),
                link));
    }

    /** With a link of their own: the first one may lie far down in the mailbox. */
    void sendExtended(InterestCall call, Holder to, Instant before) {
        var email = new EmailAddress(to.email());
        var link = links.issue(Links.Kind.APPLICATION, null, email, to.id().value());
        letters.send(new Letter(
                "application-extended",
                email,
                to.language(),
                Map.of(
                        "call", call.title().in(to.language()),
                        "before", messages.in(to.language()).dateTime(before, call.zone()),
                        "deadline", deadline(call, to.language())),
                link));
    }

    private String deadline(InterestCall call, String language) {
        var words = messages.in(language);
        return words.dateTime(call.deadline(), call.zone()) + " (" + words.zone(call.zone()) + ")";
    }
}
