package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a text that was typed in several languages; its field in each is {@code name.language}. */
final class TextForm {

    private TextForm() {}

    static Texts line(
            InvalidFields.Gathering problems,
            String field,
            @Nullable Map<String, String> typed,
            List<String> languages,
            int longest) {
        var read = read(problems, field, typed, languages, longest, false);
        if (read.exactly(Texts.PIVOT) == null) {
            problems.add(field + "." + Texts.PIVOT, "required");
        }
        return read;
    }

    static Texts text(
            InvalidFields.Gathering problems,
            String field,
            @Nullable Map<String, String> typed,
            List<String> languages,
            int longest) {
        return read(problems, field, typed, languages, longest, true);
    }

    private static Texts read(
            InvalidFields.Gathering problems,
            String field,
            @Nullable Map<String, String> typed,
            List<String> languages,
            int longest,
            boolean lines) {
        if (typed == null) {
            return Texts.NONE;
        }
        var read = new HashMap<String, String>();
        for (var language : languages) {
            var name = field + "." + language;
            var words = lines
                    ? Writing.optionalText(problems, name, typed.get(language), longest)
                    : Writing.optionalLine(problems, name, typed.get(language), longest);
            if (words != null) {
                read.put(language, words);
            }
        }
        if (!read.isEmpty() && !read.containsKey(Texts.PIVOT)) {
            problems.add(field + "." + Texts.PIVOT, "english-first");
        }
        return new Texts(read);
    }
}
