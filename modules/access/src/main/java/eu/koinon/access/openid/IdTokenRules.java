package eu.koinon.access.openid;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an ID token must say (OpenID Connect Core 1.0, section 3.1.3.7), once its signature has been found right. */
final class IdTokenRules implements JWTClaimsSetVerifier<SecurityContext> {
    /** How much clocks may differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);
    /** The token comes straight from the provider, so it is new. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private static final int LONGEST_SUBJECT = 255;

    private final OpenIdClient client;
    private final OpenIdAttempt attempt;
    private final Clock clock;

    IdTokenRules(OpenIdClient client, OpenIdAttempt attempt, Clock clock) {
        this.client = client;
        this.attempt = attempt;
        this.clock = clock;
    }

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
        require(client.issuer().equals(claims.getIssuer()), "issuer");
        String subject = claims.getSubject();
        require(subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "subject");
        verifyAudience(claims);
        verifyTimes(claims);
        require(same(text(claims, "nonce"), attempt.nonce()), "nonce");
    }

    /** For us; and if for others too, then issued to us. */
    private void verifyAudience(JWTClaimsSet claims) throws BadJWTException {
        List<String> audience = claims.getAudience();
        String authorizedParty = text(claims, "azp");
        require(audience.contains(client.clientId()), "audience");
        require(authorizedParty == null || authorizedParty.equals(client.clientId()), "authorized party");
        require(audience.size() == 1 || authorizedParty != null, "authorized party missing");
    }

    private void verifyTimes(JWTClaimsSet claims) throws BadJWTException {
        Instant now = clock.instant();
        Instant expires = instant(claims.getExpirationTime(), "expiry missing");
        Instant issued = instant(claims.getIssueTime(), "time of issue missing");
        require(now.isBefore(expires.plus(SKEW)), "expired");
        require(!issued.isAfter(now.plus(SKEW)), "issued in the future");
        require(!issued.isBefore(now.minus(OLDEST)), "issued long ago");
        Date notBefore = claims.getNotBeforeTime();
        require(notBefore == null || !notBefore.toInstant().isAfter(now.plus(SKEW)), "not valid yet");
        if (attempt.afresh()) {
            Instant proven = instant(date(claims, "auth_time"), "time of authentication missing");
            require(!proven.isBefore(attempt.begun().minus(SKEW)), "not authenticated afresh");
        }
    }

    private static Instant instant(@Nullable Date date, String otherwise) throws BadJWTException {
        if (date == null) {
            throw new BadJWTException(otherwise);
        }
        return date.toInstant();
    }

    private static @Nullable Date date(JWTClaimsSet claims, String name) throws BadJWTException {
        try {
            return claims.getDateClaim(name);
        } catch (ParseException e) {
            throw new BadJWTException(name, e);
        }
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) throws BadJWTException {
        try {
            return claims.getStringClaim(name);
        } catch (ParseException e) {
            throw new BadJWTException(name, e);
        }
    }

    private static boolean same(@Nullable String said, String expected) {
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean kept, String rule) throws BadJWTException {
        if (!kept) {
            throw new BadJWTException(rule);
        }
    }
}
