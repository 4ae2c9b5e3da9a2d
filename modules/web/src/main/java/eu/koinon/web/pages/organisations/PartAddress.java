package eu.koinon.web.pages.organisations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of a part of a list, with all that the list was narrowed by. */
public record PartAddress(String base) {

    /** Adds a parameter, unless there is nothing to add. */
    public PartAddress and(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        var next = (base.indexOf('?') < 0 ? "?" : "&") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new PartAddress(base + next);
    }

    /** The part at this cursor; nothing without one. */
    public @Nullable String at(@Nullable String cursor) {
        return cursor == null ? null : and("cursor", cursor).base;
    }
}
