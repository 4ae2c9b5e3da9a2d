package eu.koinon.organisations.profile;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ways to reach an organisation. */
public final class Contact {

    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.\\u2011\\u2013-]*");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final String PLAIN_IN_A_LINK =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'*+@";
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;

    private Contact() {}

    /** A telephone number as one dials it, with signs to read it by (at most 15 digits: ITU-T E.164). */
    public static @Nullable String phone(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        var text = Writing.optionalLine(problems, field, typed, LONGEST_PHONE);
        if (text == null || text.length() > LONGEST_PHONE) {
            return null;
        }
        var digits = NO_DIGIT.matcher(text).replaceAll("").length();
        if (!PHONE.matcher(text).matches() || digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            problems.add(field, "not-a-phone-number");
        }
        return text;
    }

    public static @Nullable String email(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        var text = Writing.optionalLine(problems, field, typed, LONGEST_EMAIL);
        if (text != null && EmailAddress.read(text).isEmpty()) {
            problems.add(field, "email");
        }
        return text;
    }

    /** The address as a link writes to it: one recipient, whatever signs are in it (RFC 6068 section 2). */
    public static String mailed(String email) {
        var link = new StringBuilder("mailto:");
        for (byte each : email.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN_IN_A_LINK.indexOf((char) each) >= 0) {
                link.append((char) each);
            } else {
                link.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return link.toString();
    }

    /** The number as a link dials it (RFC 3966). */
    public static String dialled(String phone) {
        return (phone.startsWith("+") ? "+" : "") + NO_DIGIT.matcher(phone).replaceAll("");
    }
}
