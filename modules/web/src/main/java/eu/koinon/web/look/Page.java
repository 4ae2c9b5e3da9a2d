package eu.koinon.web.look;

import eu.koinon.kernel.messages.Words;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A page about to be sent: a template and what it shows.
 *
 * <pre>{@code return Page.of("pages/devices.jte", frame).with("devices", devices).ok();}</pre>
 */
public final class Page {

    private static final int UNPROCESSABLE = 422;
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private final String template;
    private final Map<String, Object> values = new HashMap<>();
    private Map<String, String> names = Map.of();

    private Page(String template) {
        this.template = template;
    }

    public static Page of(String template, Frame frame) {
        return new Page(template).with("frame", frame);
    }

    /** A part of a page, which stands in one already. */
    public static Page of(String template, Words m) {
        return new Page(template).with("m", m);
    }

    /** Gives the template one of its parameters; one that is not given keeps its default. */
    public Page with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** What the form's fields are called on top of it, where the sentences alone do not tell which one is wrong. */
    public Page naming(Map<String, String> names) {
        this.names = names;
        return this;
    }

    /** The page as it was asked for. */
    public Response ok() {
        return status(Response.Status.OK.getStatusCode());
    }

    /** A form that comes back filled in, with what is wrong. */
    public Response comeBack(FieldErrors errors) {
        return with("errors", errors).status(UNPROCESSABLE);
    }

    public Response status(int status) {
        var rendered = render();
        var bytes = new java.io.ByteArrayOutputStream(rendered.getContentLength());
        try {
            rendered.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.status(status).type(HTML).entity(bytes.toByteArray()).build();
    }

    /** The bytes of the page, for filters and servlets. */
    public Utf8ByteOutput render() {
        if (!names.isEmpty() && values.get("errors") instanceof FieldErrors errors) {
            values.put("errors", errors.named(names));
        }
        return Templates.render(template, values);
    }
}
