package eu.koinon.organisations.centres;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.Missing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place in the list of centres: beside the one with this key and id. */
record CentreCursor(String searchKey, PlaceId id, boolean backwards) {

    private static final int ID_LENGTH = 36;

    static CentreCursor at(Place.Head head, boolean backwards) {
        return new CentreCursor(head.searchKey(), head.id(), backwards);
    }

    static CentreCursor read(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cut = plain.length() - ID_LENGTH;
            if (cut < 1 || plain.indexOf('\0') >= 0 || "<>".indexOf(plain.charAt(0)) < 0) {
                throw new InvalidRequest("invalid-cursor");
            }
            return new CentreCursor(
                    plain.substring(1, cut), PlaceId.parse(plain.substring(cut)), plain.startsWith("<"));
        } catch (IllegalArgumentException | Missing e) {
            throw new InvalidRequest("invalid-cursor");
        }
    }

    String text() {
        var plain = (backwards ? "<" : ">") + searchKey + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
