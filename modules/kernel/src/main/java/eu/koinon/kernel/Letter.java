package eu.koinon.kernel;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one reader, in their language. The texts are {@code mail.<kind>.subject}, {@code mail.<kind>.body} and, with
 * an action, {@code mail.<kind>.action} in the message files; paragraphs of the body are separated by an empty line. It
 * must not hold sensitive content: it travels and rests in the open.
 *
 * @param kind what it is, as in the message keys
 * @param language BCP 47 tag
 * @param arguments for the patterns, by name
 * @param action the page that the reader is asked to open
 */
public record Letter(
        String kind,
        EmailAddress recipient,
        String language,
        Map<String, Object> arguments,
        @Nullable URI action) {

    public Letter {
        arguments = Map.copyOf(arguments);
    }
}
