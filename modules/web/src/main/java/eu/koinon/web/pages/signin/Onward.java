package eu.koinon.web.pages.signin;

import eu.koinon.web.problems.ReturnPath;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a person wanted to go when they were asked to sign in; it goes with them from page to page.
 *
 * @param path a path of our own, whatever was asked for
 */
public record Onward(String path) {

    private static final String HOME = "/";

    public Onward {
        path = ReturnPath.safe(path);
    }

    public static Onward to(@Nullable String asked) {
        return new Onward(asked == null ? HOME : asked);
    }

    /** The address of a page on the way, which still knows where to go. */
    public String by(String page) {
        return path.equals(HOME) ? page : page + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** To a page on the way. */
    public Response.ResponseBuilder turn(String page) {
        return Response.seeOther(URI.create(by(page)));
    }

    /** To where they wanted to go. */
    public Response.ResponseBuilder arrive() {
        return Response.seeOther(URI.create(path));
    }
}
