package eu.koinon.web.pages.interest;

import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links to applications that were opened in this browser, kept until it is closed, so that whoever applies finds their
 * application on the first page. It opens nothing that the browser's history would not: the links stand in its addresses.
 */
@ApplicationScoped
public class HeldLinks {

    private static final String NAME = "koinon-applications";
    private static final int MOST = 3;
    private static final String BETWEEN = ".";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    /** The one that was opened last stands first. */
    public List<String> secrets() {
        var cookies = request.getCookies();
        if (cookies == null) {
            return List.of();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name()))
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split(Pattern.quote(BETWEEN))))
                .filter(secret -> SECRET.matcher(secret).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The cookie that also holds this link; none when it does already. */
    Optional<NewCookie> with(String secret) {
        var held = secrets();
        if (!SECRET.matcher(secret).matches() || (!held.isEmpty() && held.get(0).equals(secret))) {
            return Optional.empty();
        }
        var all = new ArrayList<>(held);
        all.remove(secret);
        all.add(0, secret);
        return Optional.of(of(all.subList(0, Math.min(all.size(), MOST))));
    }

    /** The cookie that holds these alone. */
    public NewCookie of(List<String> secrets) {
        return secrets.isEmpty()
                ? cookie("").maxAge(0).build()
                : cookie(String.join(BETWEEN, secrets)).build();
    }

    /** As the page on privacy names it. */
    public String name() {
        return settings.isSecure() ? "__Host-" + NAME : NAME;
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite(NewCookie.SameSite.LAX);
    }
}
