package eu.koinon.web.look;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, sentence by field, in the order of the form.
 *
 * <p>The key is the {@code id} of the field (for radios, checkboxes and dates that of their first control); the empty
 * key is an error of the form as a whole.
 */
public record FieldErrors(Map<String, String> sentences) {
    public static final FieldErrors NONE = new FieldErrors(Map.of());

    public FieldErrors {
        sentences = Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
    }

    public static FieldErrors of(String field, String sentence) {
        return new FieldErrors(Map.of(field, sentence));
    }

    /** The sentence about this field, or null when it is right. */
    public @Nullable String at(String field) {
        return sentences.get(field);
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }
}
