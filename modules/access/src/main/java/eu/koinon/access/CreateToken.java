package eu.koinon.access;

import eu.koinon.access.tokens.StoredTokens;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.Writing;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a token for a script: for the organisation acted for, with the permissions named, for a limited time. */
@UseCase
@Needs(Permission.TOKEN_CREATE)
public class CreateToken {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DAYS = 366;
    private static final int SECRET_BYTES = 32;

    @Inject
    private StoredTokens tokens;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Randomness randomness;

    @Inject
    private Clock clock;

    /**
     * @param name what the owner will know it by
     * @param scopes the words of the permissions, such as {@code organisation:list}
     * @param days how long it is good, 1 to 366
     */
    public record Request(
            @Nullable String name,
            @Nullable Set<String> scopes,
            @Nullable Integer days) {}

    /** @param secret shown this once; nobody can read it again */
    public record Created(Token token, String secret) {}

    public Created create(Request request) {
        var problems = new InvalidFields.Gathering();
        var name = Writing.line(problems, "name", request.name(), LONGEST_NAME);
        var scopes = scopes(problems, request.scopes());
        var days = request.days();
        if (days == null || days < 1 || days > LONGEST_DAYS) {
            problems.add("days", "between", 1, LONGEST_DAYS);
        }
        problems.orThrow();
        var now = clock.instant();
        var secret = Tokens.PREFIX + randomness.token(SECRET_BYTES);
        var token = new Token(
                ids.next(),
                name,
                current.actor().actingFor().value(),
                scopes,
                now,
                now.plus(Duration.ofDays(days == null ? 1 : days)),
                null);
        tokens.add(token, current.actor().signedIn(), secret);
        return new Created(token, secret);
    }

    private static Set<Permission> scopes(InvalidFields.Gathering problems, @Nullable Set<String> wanted) {
        var scopes = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            if (wanted != null && wanted.contains(permission.words()) && permission.isForTokens()) {
                scopes.add(permission);
            }
        }
        if (wanted == null || wanted.isEmpty()) {
            problems.add("scopes", "choose-one");
        } else if (scopes.size() != wanted.size()) {
            problems.add("scopes", "unknown-scope");
        }
        return scopes;
    }
}
