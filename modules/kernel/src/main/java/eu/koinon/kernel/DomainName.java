package eu.koinon.kernel;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in the domain name system as it is looked up today: by IDNA 2008 with the mapping of UTS #46, non-transitional. The
 * older IDNA 2003, which {@link java.net.IDN} has, makes one name out of two that belong to different people: it takes
 * stra\u00dfe for strasse.
 *
 * @param ascii with internationalised labels as A-labels (RFC 5890), small letters
 * @param unicode the same with letters of all scripts
 */
public record DomainName(String ascii, String unicode) {

    private static final IDNA RULES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ);

    /** Nothing where there is no such name. */
    public static Optional<DomainName> read(String written) {
        var info = new IDNA.Info();
        var ascii = new StringBuilder();
        var unicode = new StringBuilder();
        RULES.nameToASCII(written, ascii, info);
        if (info.hasErrors()) {
            return Optional.empty();
        }
        RULES.nameToUnicode(ascii, unicode, info);
        return info.hasErrors()
                ? Optional.empty()
                : Optional.of(new DomainName(ascii.toString().toLowerCase(Locale.ROOT), unicode.toString()));
    }
}
