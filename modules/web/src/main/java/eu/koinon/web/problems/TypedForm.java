package eu.koinon.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Remembers, while a request lasts, what was typed into its form: whoever is removed or signed out while they write is told
 * so with their text before them, and can take it elsewhere.
 */
@Provider
public class TypedForm implements ReaderInterceptor {

    private static final String TYPED = TypedForm.class.getName();
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|code|secret|token|recovery|key).*");
    private static final Pattern PAIR = Pattern.compile("&");

    @Context
    private HttpServletRequest request;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var media = context.getMediaType();
        if (media != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(media)) {
            var body = context.getInputStream().readAllBytes();
            request.setAttribute(TYPED, body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** The texts of the request's form that took somebody typing; no secrets, and nothing that was only chosen. */
    static List<String> of(HttpServletRequest request) {
        return request.getAttribute(TYPED) instanceof byte[] body
                ? PAIR.splitAsStream(new String(body, StandardCharsets.US_ASCII))
                        .flatMap(TypedForm::text)
                        .toList()
                : List.of();
    }

    private static Stream<String> text(String pair) {
        var cut = pair.indexOf('=');
        if (cut < 0 || SECRET.matcher(decoded(pair.substring(0, cut))).matches()) {
            return Stream.of();
        }
        var text = decoded(pair.substring(cut + 1)).strip();
        // an id, a day or a word out of a list has no space in it
        return text.chars().anyMatch(Character::isWhitespace) ? Stream.of(text) : Stream.of();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
