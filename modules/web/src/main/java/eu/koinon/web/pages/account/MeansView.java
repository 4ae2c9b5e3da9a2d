package eu.koinon.web.pages.account;

import eu.koinon.access.signin.MyMeans;
import eu.koinon.kernel.messages.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My means of signing in, in words. */
public record MeansView(
        boolean password, boolean app, boolean provider, int recoveryCodesLeft, List<Passkey> passkeys) {

    public MeansView {
        passkeys = List.copyOf(passkeys);
    }

    /** @param used when it was used last; empty when never */
    public record Passkey(String id, String name, String added, String used) {}

    static MeansView of(MyMeans means, Words words, String timeZone) {
        var zone = ZoneId.of(timeZone);
        return new MeansView(
                means.password(),
                means.codes(),
                means.provider(),
                means.recoveryCodesLeft(),
                means.passkeys().stream()
                        .map(key -> new Passkey(
                                key.id().toString(),
                                key.name(),
                                day(words, key.createdAt(), zone),
                                day(words, key.lastUsedAt(), zone)))
                        .toList());
    }

    private static String day(Words words, @Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : words.date(moment.atZone(zone));
    }
}
