package eu.koinon.access.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import eu.koinon.access.openid.OpenIdRefused.Reason;
import eu.koinon.access.openid.OpenIdSignIn.Departure;
import eu.koinon.kernel.ProblemType;
import eu.koinon.kernel.Randomness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdSignInTest {
    private static final URI RETURN = URI.create("https://koinon.example/sign-in/openid/return");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A clock that a test turns. */
    private static final class TurnedClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void turn(Duration forward) {
            now = now.plus(forward);
        }
    }

    private final TurnedClock clock = new TurnedClock();
    private final HttpClient browser = HttpClient.newHttpClient();
    private StrictProvider provider;
    private OpenIdSignIn signIn;

    @BeforeEach
    void start() throws IOException {
        provider = new StrictProvider(clock, RETURN);
        signIn = signInAt(provider.issuer(), Optional.of(StrictProvider.SECRET));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private OpenIdSignIn signInAt(String issuer, Optional<String> secret) {
        return new OpenIdSignIn(
                Optional.of(new OpenIdClient(issuer, StrictProvider.CLIENT, secret, RETURN)),
                new Randomness(),
                clock,
                PATIENCE);
    }

    /** Goes to the provider as a browser does, and returns the query it comes back with. */
    private String visit(Departure departure) {
        try {
            HttpResponse<String> response = browser.send(
                    HttpRequest.newBuilder(departure.address()).build(), HttpResponse.BodyHandlers.ofString());
            URI location = URI.create(response.headers().firstValue("Location").orElseThrow());
            assertThat(location.toString()).startsWith(RETURN + "?");
            return location.getRawQuery();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private OpenIdIdentity signIn(boolean afresh) {
        Departure departure = signIn.begin(afresh);
        return signIn.finish(OpenIdAttempt.read(departure.attempt().written()), visit(departure));
    }

    private void assertRefused(Reason reason) {
        assertRefused(reason, () -> signIn(false));
    }

    private static void assertRefused(Reason reason, Runnable attempt) {
        OpenIdRefused refused = catchThrowableOfType(OpenIdRefused.class, attempt::run);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.type())
                .isEqualTo(reason == Reason.UNAVAILABLE ? ProblemType.BUSY : ProblemType.SIGN_IN_FAILED);
    }

    private void claim(String name, Object value) {
        provider.claims = claims -> claims.claim(name, value);
    }

    private void describe(String name, Object value) {
        provider.description = stated -> {
            stated.put(name, value);
            return stated;
        };
    }

    @Nested
    class Someone_with_an_account_at_the_provider {
        @Test
        void is_known_by_issuer_and_subject() {
            assertThat(signIn(false))
                    .isEqualTo(new OpenIdIdentity(
                            provider.issuer(),
                            "subject-1",
                            Optional.of("zoe@haus.example"),
                            Optional.of("Zoé Müller")));
            assertThat(provider.complaints).isEmpty();
        }

        @Test
        void is_sent_with_everything_a_strict_provider_wants() {
            String address = signIn.begin(false).address().toString();

            assertThat(address)
                    .startsWith(provider.issuer() + "/authorize?")
                    .contains("response_type=code", "client_id=koinon-client", "code_challenge_method=S256")
                    .contains("redirect_uri=https%3A%2F%2Fkoinon.example%2Fsign-in%2Fopenid%2Freturn")
                    .doesNotContain("prompt", "max_age");
        }

        @Test
        void is_sent_with_other_secrets_each_time() {
            OpenIdAttempt first = signIn.begin(false).attempt();
            OpenIdAttempt second = signIn.begin(false).attempt();

            assertThat(List.of(first.state(), first.nonce(), first.verifier()))
                    .doesNotHaveDuplicates()
                    .doesNotContain(second.state(), second.nonce(), second.verifier());
        }

        @Test
        void has_no_address_unless_the_provider_verified_it() {
            claim("email_verified", false);
            assertThat(signIn(false).verifiedEmail()).isEmpty();
            claim("email_verified", "true");
            assertThat(signIn(false).verifiedEmail()).isEmpty();
            claim("email_verified", null);
            assertThat(signIn(false).verifiedEmail()).isEmpty();
        }

        @Test
        void has_the_address_read_where_the_provider_keeps_it() {
            claim("email", null);
            provider.userInfo =
                    "{\"sub\":\"subject-1\",\"email\":\"zoe@info.example\",\"email_verified\":true,\"name\":\"Z\"}";

            assertThat(signIn(false).verifiedEmail()).contains("zoe@info.example");
            assertThat(provider.complaints).isEmpty();
        }

        @Test
        void has_no_address_when_that_place_speaks_of_somebody_else() {
            claim("email", null);
            provider.userInfo = "{\"sub\":\"subject-2\",\"email\":\"yves@info.example\",\"email_verified\":true}";
            assertThat(signIn(false).verifiedEmail()).isEmpty();
            provider.userInfo = "not json";
            assertThat(signIn(false).verifiedEmail()).isEmpty();
            provider.userInfo = "";
            assertThat(signIn(false).verifiedEmail()).isEmpty();
        }

        @Test
        void gets_in_where_the_secret_must_be_in_the_form() {
            describe("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
            assertThat(signIn(false).subject()).isEqualTo("subject-1");
        }

        @Test
        void gets_in_where_no_secret_was_agreed() {
            provider.secretAgreed = false;
            signIn = signInAt(provider.issuer(), Optional.empty());
            assertThat(signIn(false).subject()).isEqualTo("subject-1");
        }

        @Test
        void proves_it_anew_before_what_matters() {
            Departure departure = signIn.begin(true);

            assertThat(departure.address().toString()).contains("prompt=login", "max_age=0");
            assertThat(signIn(true).subject()).isEqualTo("subject-1");
        }

        @Test
        void is_refused_when_the_provider_has_only_remembered_them() {
            claim("auth_time", clock.instant().minusSeconds(3600).getEpochSecond());
            assertRefused(Reason.ID_TOKEN, () -> signIn(true));
            claim("auth_time", null);
            assertRefused(Reason.ID_TOKEN, () -> signIn(true));
        }

        @Test
        void is_told_when_they_said_no() {
            provider.answer = said ->
                    new TreeMap<>(Map.of("error", "access_denied", "state", said.get("state"), "iss", said.get("iss")));
            assertRefused(Reason.DENIED);
        }

        @Test
        void is_taken_back_after_the_provider_changed_its_keys() {
            signIn(false);
            clock.turn(Duration.ofMinutes(5));
            provider.key = StrictProvider.SECOND_KEY;
            provider.published = List.of(provider.key);

            assertThat(signIn(false).subject()).isEqualTo("subject-1");
            assertThat(provider.requests).containsEntry("/keys", 2);
        }
    }

    @Nested
    class An_attacker {
        @Test
        void cannot_replay_a_code() {
            Departure departure = signIn.begin(false);
            String query = visit(departure);
            signIn.finish(departure.attempt(), query);

            assertRefused(Reason.CODE, () -> signIn.finish(departure.attempt(), query));
        }

        @Test
        void cannot_slip_in_an_answer_of_their_own_attempt() {
            Departure theirs = signIn.begin(false);
            String query = visit(theirs);

            assertRefused(Reason.STATE, () -> signIn.finish(signIn.begin(false).attempt(), query));
        }

        @Test
        void cannot_use_a_stolen_code_in_an_attempt_of_their_own() {
            Departure victim = signIn.begin(false);
            String stolen = visit(victim).replaceAll(".*code=([^&]*).*", "$1");
            Departure own = signIn.begin(false);
            String query = visit(own).replaceAll("code=[^&]*", "code=" + stolen);

            assertRefused(Reason.CODE, () -> signIn.finish(own.attempt(), query));
        }

        @Test
        void cannot_put_another_nonce_into_the_token() {
            claim("nonce", "another");
            assertRefused(Reason.ID_TOKEN);
            claim("nonce", null);
            assertRefused(Reason.ID_TOKEN);
            claim("nonce", 7);
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_use_a_token_for_another_client() {
            claim("aud", "another-client");
            assertRefused(Reason.ID_TOKEN);
            claim("aud", List.of());
            assertRefused(Reason.ID_TOKEN);
            claim("aud", List.of(StrictProvider.CLIENT, "another-client"));
            assertRefused(Reason.ID_TOKEN);
            provider.claims = claims -> claims.audience(List.of(StrictProvider.CLIENT, "another-client"))
                    .claim("azp", "another-client");
            assertRefused(Reason.ID_TOKEN);
            claim("azp", "another-client");
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_use_a_token_of_another_issuer() {
            claim("iss", "https://evil.example");
            assertRefused(Reason.ID_TOKEN);
            claim("iss", provider.issuer() + "/");
            assertRefused(Reason.ID_TOKEN);
            claim("iss", null);
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_use_a_token_about_nobody() {
            claim("sub", null);
            assertRefused(Reason.ID_TOKEN);
            claim("sub", " ");
            assertRefused(Reason.ID_TOKEN);
            claim("sub", "x".repeat(256));
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_use_a_token_from_another_time() {
            Instant now = clock.instant();
            claim("exp", Date.from(now.minusSeconds(61)));
            assertRefused(Reason.ID_TOKEN);
            claim("exp", null);
            assertRefused(Reason.ID_TOKEN);
            claim("iat", Date.from(now.plusSeconds(120)));
            assertRefused(Reason.ID_TOKEN);
            claim("iat", Date.from(now.minusSeconds(3600)));
            assertRefused(Reason.ID_TOKEN);
            claim("iat", null);
            assertRefused(Reason.ID_TOKEN);
            claim("nbf", Date.from(now.plusSeconds(120)));
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_use_an_unsigned_token() {
            provider.token = (at, claims) -> new PlainJWT(claims).serialize();
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_sign_with_the_client_secret_or_the_public_key_as_a_secret() {
            provider.token =
                    (at, claims) -> hmac(claims, StrictProvider.SECRET.repeat(2).getBytes());
            assertRefused(Reason.ID_TOKEN);
            provider.token = (at, claims) ->
                    hmac(claims, at.key.toPublicJWK().toJSONString().getBytes());
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_sign_with_a_key_of_their_own_under_a_known_name() {
            provider.token = (at, claims) ->
                    StrictProvider.signed(claims, StrictProvider.SECOND_KEY, StrictProvider.FIRST_KEY.getKeyID());
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_profit_from_a_key_that_can_be_broken() {
            provider.key = StrictProvider.newKey("weak", 1024);
            provider.published = List.of(provider.key);
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_change_a_signed_token() {
            provider.token = (at, claims) -> {
                String[] parts = at.signed(claims).split("\\.");
                String[] others = at.signed(new JWTClaimsSet.Builder(claims)
                                .subject("admin")
                                .build())
                        .split("\\.");
                return parts[0] + "." + others[1] + "." + parts[2];
            };
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_leave_the_token_out_or_send_something_else() {
            provider.token = (at, claims) -> "";
            assertRefused(Reason.CODE);
            provider.token = (at, claims) -> "a.b.c";
            assertRefused(Reason.CODE);
            provider.instead.put(
                    "/token",
                    exchange ->
                            StrictProvider.json(exchange, 200, "{\"access_token\":\"at\",\"token_type\":\"Bearer\"}"));
            assertRefused(Reason.ID_TOKEN);
        }

        @Test
        void cannot_mix_providers_up() {
            provider.answer = with("iss", "https://evil.example");
            assertRefused(Reason.ISSUER);
        }

        @Test
        void cannot_leave_the_issuer_out_where_it_was_promised() {
            provider.answer = said -> {
                said.remove("iss");
                return said;
            };
            assertRefused(Reason.ISSUER);

            describe("authorization_response_iss_parameter_supported", false);
            clock.turn(Duration.ofHours(1));
            assertThat(signIn(false).subject()).isEqualTo("subject-1");
        }

        @Test
        void cannot_say_anything_twice() {
            Departure departure = signIn.begin(false);
            String query = visit(departure);

            assertRefused(Reason.MALFORMED, () -> signIn.finish(departure.attempt(), query + "&code=another"));
            assertRefused(Reason.MALFORMED, () -> signIn.finish(departure.attempt(), query + "&state=another"));
        }

        @Test
        void cannot_answer_with_tokens_instead_of_a_code() {
            provider.answer = said -> {
                said.remove("code");
                said.put("id_token", "a.b.c");
                return said;
            };
            assertRefused(Reason.MALFORMED);
        }

        private static UnaryOperator<Map<String, String>> with(String name, String value) {
            return said -> {
                said.put(name, value);
                return said;
            };
        }

        private static String hmac(JWTClaimsSet claims, byte[] secret) {
            try {
                SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                jwt.sign(new MACSigner(secret));
                return jwt.serialize();
            } catch (JOSEException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Nested
    class The_provider {
        @Test
        void is_asked_for_its_description_and_keys_once_an_hour() {
            signIn(false);
            signIn(false);
            assertThat(provider.requests)
                    .containsEntry("/.well-known/openid-configuration", 1)
                    .containsEntry("/keys", 1);

            clock.turn(Duration.ofHours(1));
            signIn(false);
            assertThat(provider.requests)
                    .containsEntry("/.well-known/openid-configuration", 2)
                    .containsEntry("/keys", 2);
        }

        @Test
        void may_be_out_of_reach_for_a_while_once_it_is_known() {
            signIn(false);
            clock.turn(Duration.ofHours(2));
            provider.instead.put(
                    "/.well-known/openid-configuration", exchange -> StrictProvider.json(exchange, 500, "{}"));
            assertThat(signIn(false).subject()).isEqualTo("subject-1");

            clock.turn(Duration.ofDays(1));
            assertRefused(Reason.UNAVAILABLE);
        }

        @Test
        void is_not_asked_again_at_once_when_it_fails() {
            provider.instead.put(
                    "/.well-known/openid-configuration", exchange -> StrictProvider.json(exchange, 500, "{}"));
            assertRefused(Reason.UNAVAILABLE);
            assertRefused(Reason.UNAVAILABLE);
            assertThat(provider.requests).containsEntry("/.well-known/openid-configuration", 1);

            provider.instead.clear();
            clock.turn(Duration.ofSeconds(10));
            assertThat(signIn(false).subject()).isEqualTo("subject-1");
        }

        @Test
        void is_none_when_nothing_listens() {
            provider.close();
            assertRefused(Reason.UNAVAILABLE);
        }

        @Test
        void is_none_when_it_calls_itself_otherwise() {
            describe("issuer", "https://evil.example");
            assertRefused(Reason.UNAVAILABLE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
        void is_none_without_https_beyond_this_machine(String endpoint) {
            describe(endpoint, "http://provider.example/path");
            assertRefused(Reason.UNAVAILABLE);
        }

        @Test
        void is_none_without_code_flow_pkce_or_a_good_signature() {
            describe("response_types_supported", List.of("id_token"));
            assertRefused(Reason.UNAVAILABLE);
            describe("code_challenge_methods_supported", List.of("plain"));
            clock.turn(Duration.ofMinutes(1));
            assertRefused(Reason.UNAVAILABLE);
            describe("id_token_signing_alg_values_supported", List.of("HS256", "none"));
            clock.turn(Duration.ofMinutes(1));
            assertRefused(Reason.UNAVAILABLE);
        }

        @Test
        void is_not_followed_to_another_place() {
            provider.instead.put("/token", exchange -> {
                exchange.getResponseHeaders().add("Location", provider.issuer() + "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            });
            assertRefused(Reason.CODE);
            assertThat(provider.requests).doesNotContainKey("/elsewhere");
        }

        @Test
        void is_not_listened_to_for_ever() {
            provider.instead.put("/token", exchange -> StrictProvider.json(exchange, 200, " ".repeat(300_000)));
            assertRefused(Reason.UNAVAILABLE);
        }

        @Test
        void is_not_waited_for_for_ever() {
            OpenIdSignIn impatient = new OpenIdSignIn(
                    Optional.of(new OpenIdClient(
                            provider.issuer(), StrictProvider.CLIENT, Optional.of(StrictProvider.SECRET), RETURN)),
                    new Randomness(),
                    clock,
                    Duration.ofMillis(200));
            var over = new CountDownLatch(1);
            provider.instead.put("/.well-known/openid-configuration", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            assertRefused(Reason.UNAVAILABLE, () -> impatient.begin(false));
            over.countDown();
        }

        @Test
        void refuses_us_with_a_wrong_secret() {
            signIn = signInAt(provider.issuer(), Optional.of("wrong"));
            assertRefused(Reason.CODE);
            signIn = signInAt(provider.issuer(), Optional.empty());
            assertRefused(Reason.CODE);
        }
    }

    @Property(tries = 300)
    void any_other_query_is_refused(@ForAll String query) {
        OpenIdAttempt attempt =
                new OpenIdAttempt("s".repeat(43), "n".repeat(43), "v".repeat(43), clock.instant(), false);

        assertThat(catchThrowableOfType(OpenIdRefused.class, () -> signInAt("https://localhost:1", Optional.empty())
                        .finish(attempt, query)))
                .returns(
                        true, refused -> List.of(Reason.MALFORMED, Reason.STATE).contains(refused.reason()));
    }

    @Test
    void without_configuration_nothing_is_offered() {
        OpenIdSignIn none = new OpenIdSignIn(Optional.empty(), new Randomness(), clock, PATIENCE);

        assertThat(none.isOffered()).isFalse();
        assertThat(signIn.isOffered()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> none.begin(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://provider.example", "https://user@provider.example", "provider", "ftp://localhost"})
    void an_issuer_without_https_is_refused(String issuer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenIdClient(issuer, "id", Optional.empty(), RETURN))
                .withMessageContaining("koinon.oidc.issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2 a b c 1 any", "1 a b c 1 any"})
    void an_attempt_is_read_strictly(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpenIdAttempt.read(written));
    }

    @Test
    void an_attempt_survives_being_stored_and_does_not_show_in_logs() {
        OpenIdAttempt attempt = signIn.begin(true).attempt();

        assertThat(OpenIdAttempt.read(attempt.written())).isEqualTo(attempt);
        assertThat(attempt).hasToString("OpenIdAttempt[REDACTED]");
    }
}
