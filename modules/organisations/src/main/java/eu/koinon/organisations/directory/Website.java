package eu.koinon.organisations.directory;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the address of an organisation's website: https, a host with a dot, and nobody's password in it. */
public final class Website {

    static final int LONGEST = 500;

    private Website() {}

    public static @Nullable String read(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        var text = Writing.optionalLine(problems, field, typed, LONGEST);
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        if (!isWebsite(text)) {
            problems.add(field, "not-a-website");
        }
        return text;
    }

    private static boolean isWebsite(String text) {
        try {
            var address = new URI(text);
            var authority = address.getRawAuthority();
            return "https".equals(address.getScheme()) && authority != null && isHost(authority);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isHost(String authority) {
        try {
            var host = IDN.toASCII(authority.replaceFirst(":[0-9]{1,5}$", ""), IDN.USE_STD3_ASCII_RULES);
            return host.indexOf('.') > 0 && !host.endsWith(".");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
