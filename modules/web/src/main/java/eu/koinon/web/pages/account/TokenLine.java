package eu.koinon.web.pages.account;

import eu.koinon.access.Token;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.ReadReader;
import java.time.ZoneId;
import java.util.List;

/**
 * A token, in words.
 *
 * @param organisation whom it acts for; empty when its owner no longer can
 * @param used when it was used last; empty when never
 */
public record TokenLine(String id, String name, String organisation, List<String> scopes, String until, String used) {

    public TokenLine {
        scopes = List.copyOf(scopes);
    }

    static TokenLine of(Token token, List<ReadReader.Seat> seats, Words words, ZoneId zone) {
        return new TokenLine(
                token.id().toString(),
                token.name(),
                seats.stream()
                        .filter(seat -> seat.organisation().value().equals(token.organisation()))
                        .map(ReadReader.Seat::name)
                        .findFirst()
                        .orElse(""),
                token.scopes().stream().sorted().map(words::of).toList(),
                words.shortDate(token.expiresAt().atZone(zone)),
                token.lastUsedAt() == null
                        ? ""
                        : words.shortDate(token.lastUsedAt().atZone(zone)));
    }
}
