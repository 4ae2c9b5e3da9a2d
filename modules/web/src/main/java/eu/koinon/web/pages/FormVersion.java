package eu.koinon.web.pages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a thing that a form was made for, as it stands in the form's hidden field. */
public final class FormVersion {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final long NONE = -1;

    private FormVersion() {}

    /** What cannot be read is a version that nothing has: the form comes back as one that was overtaken. */
    public static long read(@Nullable String sent) {
        return sent != null && NUMBER.matcher(sent).matches() ? Long.parseLong(sent) : NONE;
    }
}
