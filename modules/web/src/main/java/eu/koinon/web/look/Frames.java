package eu.koinon.web.look;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.ReadReader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the frame of a page: who reads it, in which language, what they may enter, and what there is to say once.
 *
 * <p>A page asks {@link #of} with its title; a public page {@link #open}, which also shows the way out.
 */
@RequestScoped
public class Frames {

    /** The language that a visitor chose; a signed-in person's is kept with the person. */
    public static final String LANGUAGE_COOKIE = "language";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    @Inject
    private Sessions sessions;

    @Inject
    private ReadReader readReader;

    private @Nullable Words words;
    private @Nullable Optional<ReadReader.Known> known;

    /** The words in this reader's language. */
    public Words words() {
        if (words == null) {
            var chosen = known().map(ReadReader.Known::language).or(this::cookie);
            words = chosen.flatMap(messages::offered)
                    .map(messages::in)
                    .orElseGet(() -> messages.in(messages.negotiate(request.getHeader("Accept-Language"))));
        }
        return words;
    }

    /** The reader has just chosen this language: this page is in it already. */
    public void speak(Language language) {
        words = messages.in(language);
    }

    /** A page for people who are signed in. */
    public Frame of(String title, @Nullable Section section) {
        return plain().withTitle(title).withSection(section).withNotice(notice());
    }

    /** A page that visitors read too: it shows the way out (quick exit). */
    public Frame open(String title) {
        return of(title, null).withExit(exit());
    }

    /** A frame that asks the database nothing, for when something has gone wrong. */
    public Frame bare(String title) {
        var language = cookie().flatMap(messages::offered)
                .map(messages::in)
                .orElseGet(() -> messages.in(messages.negotiate(request.getHeader("Accept-Language"))));
        return Frame.of(language, messages.offered(), settings.networkName(), "/")
                .withTitle(title)
                .withExit(exit())
                .withDemo(settings.demo());
    }

    /** Where "Leave this site" leads. */
    private String exit() {
        return settings.text("koinon.quick-exit.url").orElse("https://www.wikipedia.org/");
    }

    /** The person who reads, if signed in. */
    public Optional<ReadReader.Known> known() {
        if (known == null) {
            known = current.person() == null ? Optional.empty() : read();
        }
        return known;
    }

    /** Nobody for a session whose person has been locked since: they read what visitors read. */
    private Optional<ReadReader.Known> read() {
        try {
            return readReader.read();
        } catch (SignInNeeded locked) {
            return Optional.empty();
        }
    }

    private Frame plain() {
        return Frame.of(words(), messages.offered(), settings.networkName(), here())
                .withReader(known().map(Frames::reader).orElse(null), sections())
                .withDemo(settings.demo());
    }

    private static Reader reader(ReadReader.Known known) {
        var seats = known.seats().stream()
                .map(seat -> new Reader.Seat(seat.organisation().toString(), seat.name()))
                .toList();
        var acting = known.actingFor() == null ? null : known.actingFor().toString();
        return new Reader(
                known.name(),
                seats.stream()
                        .filter(s -> s.organisationId().equals(acting))
                        .findFirst()
                        .orElse(null),
                seats.stream().filter(s -> !s.organisationId().equals(acting)).toList());
    }

    private List<Section> sections() {
        var open = new ArrayList<Section>();
        known().filter(k -> k.actingFor() != null).ifPresent(k -> {
            for (var section : Section.values()) {
                if (section.isFor(k.roles())) {
                    open.add(section);
                }
            }
        });
        return open;
    }

    private @Nullable Notice notice() {
        return sessions.takeNotice().map(key -> Notice.success(words().t(key))).orElse(null);
    }

    private Optional<String> cookie() {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (var cookie : cookies) {
            if (cookie.getName().equals(LANGUAGE_COOKIE)) {
                return Optional.of(cookie).map(Cookie::getValue);
            }
        }
        return Optional.empty();
    }

    private String here() {
        var query = request.getQueryString();
        // a form that came back is shown under the form's own address
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
