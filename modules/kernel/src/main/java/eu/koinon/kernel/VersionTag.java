package eu.koinon.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a thing as the API shows it: a strong entity tag (RFC 9110 section 8.8.3), the number in quotes. */
public final class VersionTag {

    private static final Pattern OURS = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private VersionTag() {}

    /** The value of the ETag header. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Reads an If-Match header.
     *
     * @throws PreconditionMissing when there is none, or none that we could have given out
     */
    public static long read(@Nullable String ifMatch) {
        var tag = OURS.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!tag.matches()) {
            throw new PreconditionMissing();
        }
        return Long.parseLong(tag.group(1));
    }
}
