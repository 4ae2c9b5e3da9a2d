package eu.koinon.organisations.directory;

import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in the list of organisations: after the one with this key and id. It stays good when organisations come and go.
 */
record Cursor(String searchKey, OrganisationId id) {

    private static final int ID_LENGTH = 36;

    static Cursor read(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cut = plain.length() - ID_LENGTH;
            if (cut < 0 || plain.indexOf('\0') >= 0) {
                throw new InvalidRequest("invalid-cursor");
            }
            return new Cursor(plain.substring(0, cut), new OrganisationId(Ids.parse(plain.substring(cut))));
        } catch (IllegalArgumentException | Missing e) {
            throw new InvalidRequest("invalid-cursor");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((searchKey + id).getBytes(StandardCharsets.UTF_8));
    }
}
