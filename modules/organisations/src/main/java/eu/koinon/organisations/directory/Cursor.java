package eu.koinon.organisations.directory;

import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in the list of organisations: beside the one with this key and id. It stays good when organisations come and
 * go.
 *
 * @param backwards whether what comes before it is meant, and not what follows
 */
record Cursor(String searchKey, OrganisationId id, boolean backwards) {

    private static final int ID_LENGTH = 36;
    private static final String FORWARD_SIGN = ">";
    private static final String BACKWARD_SIGN = "<";

    static Cursor read(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cut = plain.length() - ID_LENGTH;
            var backwards = plain.startsWith(BACKWARD_SIGN);
            if (cut < 1 || plain.indexOf('\0') >= 0 || !(backwards || plain.startsWith(FORWARD_SIGN))) {
                throw new InvalidRequest("invalid-cursor");
            }
            var id = new OrganisationId(Ids.parse(plain.substring(cut)));
            return new Cursor(plain.substring(1, cut), id, backwards);
        } catch (IllegalArgumentException | Missing e) {
            throw new InvalidRequest("invalid-cursor");
        }
    }

    /** The same place, looked at the other way. */
    Cursor turned() {
        return new Cursor(searchKey, id, !backwards);
    }

    String text() {
        var plain = (backwards ? BACKWARD_SIGN : FORWARD_SIGN) + searchKey + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
