package eu.koinon.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: one local part, one domain, no comments, quotes or routes (the useful part of RFC
 * 5321 section 4.1.2), with letters of any script (RFC 6531).
 *
 * @param value as the person wrote it, NFC
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?"
                    + "(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");

    public EmailAddress {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads what a person typed; spaces around it are forgiven. */
    public static Optional<EmailAddress> read(String typed) {
        if (typed == null || typed.length() > LONGEST * 2) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return isWellFormed(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** What two addresses are compared by: compatibility forms and case do not make another account. */
    public String key() {
        return Normalizer.normalize(
                Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    private static boolean isWellFormed(String text) {
        var at = text.indexOf('@');
        return text.length() <= LONGEST
                && at > 0
                && at <= 64
                && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
