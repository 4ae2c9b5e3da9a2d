package eu.koinon.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person comes back to. Only a path of our own: anything else would send them to a stranger's page. */
public final class ReturnPath {

    private static final Pattern OURS =
            Pattern.compile("/([A-Za-z0-9_~@-][A-Za-z0-9._~@/-]*)?(\\?[A-Za-z0-9._~@/&=%+-]*)?");
    private static final int LONGEST = 2_000;

    private ReturnPath() {}

    /** The path asked for, or the home page. */
    public static String safe(@Nullable String asked) {
        return asked != null && asked.length() <= LONGEST && OURS.matcher(asked).matches() && !asked.contains("//")
                ? asked
                : "/";
    }

    /** The page whose form was sent, as the browser tells it. */
    static String of(HttpServletRequest request) {
        var referrer = request.getHeader("Referer");
        if (referrer == null) {
            return "/";
        }
        try {
            var address = URI.create(referrer);
            var query = address.getRawQuery();
            return safe(address.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
