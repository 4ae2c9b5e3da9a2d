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
 *
 * @param names what fields are called in front of their sentences on top of the form, where the sentence alone does not
 *     tell which one it is about
 */
public record FieldErrors(Map<String, String> sentences, Map<String, String> names) {
    public static final FieldErrors NONE = new FieldErrors(Map.of());

    public FieldErrors {
        sentences = Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
        names = Map.copyOf(names);
    }

    public FieldErrors(Map<String, String> sentences) {
        this(sentences, Map.of());
    }

    public static FieldErrors of(String field, String sentence) {
        return new FieldErrors(Map.of(field, sentence));
    }

    /** The same with the fields' names, for long forms. */
    public FieldErrors named(Map<String, String> labels) {
        return new FieldErrors(sentences, labels);
    }

    /** The sentence about this field as it stands on top of the form. */
    public String summary(String field) {
        var name = names.get(field);
        var sentence = sentences.getOrDefault(field, "");
        return name == null ? sentence : name + (name.endsWith("?") ? " " : ": ") + sentence;
    }

    /** The sentence about this field, or null when it is right. */
    public @Nullable String at(String field) {
        return sentences.get(field);
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }
}
