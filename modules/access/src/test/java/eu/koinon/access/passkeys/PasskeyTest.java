package eu.koinon.access.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.koinon.access.passkeys.PasskeyRefused.Reason;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.ProblemType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyTest {
    private static final PersonId ZOE = PersonId.parse("0192f3a4-0000-7000-8000-0000000000aa");
    private static final PersonId YVES = PersonId.parse("0192f3a4-0000-7000-8000-0000000000bb");
    private static final PasskeyHolder HOLDER = new PasskeyHolder(ZOE, "zoe@haus.example", "Zoé Müller");

    private final RelyingParty here = RelyingParty.at(URI.create("https://koinon.example"), "La Strada");
    private final ChallengesInMemory challenges = new ChallengesInMemory();
    private final PasskeyRegistration registration = new PasskeyRegistration(here, challenges);
    private final PasskeySignIn signIn = new PasskeySignIn(here, challenges);
    private final VirtualAuthenticator phone = new VirtualAuthenticator("https://koinon.example", "koinon.example");
    private final Map<CredentialId, StoredPasskey> stored = new HashMap<>();

    private Optional<StoredPasskey> find(CredentialId id) {
        return Optional.ofNullable(stored.get(id));
    }

    private RegisteredPasskey register() {
        RegisteredPasskey passkey = registration.verify(ZOE, phone.create(registration.options(HOLDER, List.of())));
        PasskeyCredential credential = PasskeyCredential.of(passkey.credential().bytes());
        stored.put(passkey.id(), new StoredPasskey(ZOE, credential, passkey.signCount()));
        return passkey;
    }

    private PasskeyUse signIn() {
        PasskeyUse use = signIn.verify(phone.get(signIn.options()), this::find);
        stored.computeIfPresent(
                use.id(), (id, passkey) -> new StoredPasskey(use.person(), passkey.credential(), use.signCount()));
        return use;
    }

    private static void assertRefused(Reason reason, ProblemType type, Supplier<?> ceremony) {
        PasskeyRefused refused = catchThrowableOfType(PasskeyRefused.class, ceremony::get);
        assertThat(refused).isNotNull().returns(reason, PasskeyRefused::reason).returns(type, PasskeyRefused::type);
    }

    @Nested
    class Someone_adding_a_passkey {
        private void assertRefusedToAdd(Reason reason, Supplier<String> response) {
            assertRefused(reason, ProblemType.INVALID_REQUEST, () -> registration.verify(ZOE, response.get()));
        }

        @Test
        void gets_options_in_the_shape_that_the_browser_library_takes() {
            KnownPasskey known = new KnownPasskey(CredentialId.of(new byte[] {1, 2, 3}), Set.of("usb", "internal"));
            String options = registration.options(HOLDER, List.of(known));

            assertThat(options).isEqualTo("""
                {"rp":{"id":"koinon.example","name":"La Strada"},\
                "user":{"id":"AZLzpAAAcACAAAAAAAAAqg","name":"zoe@haus.example","displayName":"Zoé Müller"},\
                "challenge":"%s",\
                "pubKeyCredParams":[{"type":"public-key","alg":-8},{"type":"public-key","alg":-7},\
                {"type":"public-key","alg":-257}],\
                "timeout":300000,\
                "excludeCredentials":[{"type":"public-key","id":"AQID","transports":["internal","usb"]}],\
                "authenticatorSelection":{"requireResidentKey":true,"residentKey":"required",\
                "userVerification":"required"},\
                "hints":[],"attestation":"none"}\
                """, VirtualAuthenticator.challenge(options));
        }

        @Test
        void gets_it_stored_with_what_sign_in_needs() {
            phone.signCount = 4;
            RegisteredPasskey passkey = register();

            assertThat(passkey.id()).isEqualTo(CredentialId.of(phone.credentialId));
            assertThat(passkey.signCount()).isEqualTo(4);
            assertThat(passkey.aaguid()).isEqualTo(new UUID(0, 0));
            assertThat(passkey.backupEligible()).isFalse();
            assertThat(passkey.backedUp()).isFalse();
        }

        @Test
        void has_only_real_transports_remembered() {
            assertThat(register().transports()).containsExactly("hybrid", "internal");
        }

        @Test
        void may_use_a_passkey_that_is_on_several_devices() {
            phone.synced = true;

            assertThat(register())
                    .returns(true, RegisteredPasskey::backupEligible)
                    .returns(true, RegisteredPasskey::backedUp);
        }

        @Test
        void is_refused_when_the_page_was_another_site() {
            phone.origin = "https://koinon.example.evil.example";
            assertRefusedToAdd(Reason.ORIGIN, () -> phone.create(registration.options(HOLDER, List.of())));
            phone.origin = "http://koinon.example";
            assertRefusedToAdd(Reason.ORIGIN, () -> phone.create(registration.options(HOLDER, List.of())));
            phone.origin = "https://koinon.example:8443";
            assertRefusedToAdd(Reason.ORIGIN, () -> phone.create(registration.options(HOLDER, List.of())));
        }

        @Test
        void is_refused_within_a_frame_of_another_site() {
            phone.crossOrigin = true;
            assertRefusedToAdd(Reason.ORIGIN, () -> phone.create(registration.options(HOLDER, List.of())));
        }

        @Test
        void is_refused_with_a_key_made_for_another_site() {
            phone.rpId = "evil.example";
            assertRefusedToAdd(Reason.RELYING_PARTY, () -> phone.create(registration.options(HOLDER, List.of())));
        }

        @Test
        void is_refused_without_finger_face_or_pin() {
            phone.userVerified = false;
            assertRefusedToAdd(Reason.USER_NOT_VERIFIED, () -> phone.create(registration.options(HOLDER, List.of())));
        }

        @Test
        void is_refused_when_the_response_was_made_for_signing_in() {
            phone.createType = "webauthn.get";
            assertRefusedToAdd(Reason.RULES, () -> phone.create(registration.options(HOLDER, List.of())));
        }

        @Test
        void is_refused_with_a_challenge_that_was_never_given_out() {
            assertRefusedToAdd(
                    Reason.CHALLENGE,
                    () -> phone.create(registration
                            .options(HOLDER, List.of())
                            .replaceAll("\"challenge\":\"....", "\"challenge\":\"AAAA")));
        }

        @Test
        void is_refused_the_second_time() {
            String response = phone.create(registration.options(HOLDER, List.of()));
            registration.verify(ZOE, response);

            assertRefusedToAdd(Reason.CHALLENGE, () -> response);
        }

        @Test
        void is_refused_again_after_a_failure_with_the_same_challenge() {
            String options = registration.options(HOLDER, List.of());
            phone.userVerified = false;
            assertRefusedToAdd(Reason.USER_NOT_VERIFIED, () -> phone.create(options));
            phone.userVerified = true;

            assertRefusedToAdd(Reason.CHALLENGE, () -> phone.create(options));
        }

        @Test
        void is_refused_after_five_minutes() {
            String options = registration.options(HOLDER, List.of());
            challenges.now = challenges.now.plus(ChallengeStore.LIFETIME);

            assertRefusedToAdd(Reason.CHALLENGE, () -> phone.create(options));
        }

        @Test
        void is_refused_with_the_options_of_somebody_else() {
            String options = registration.options(new PasskeyHolder(YVES, "yves@haus.example", "Yves"), List.of());

            assertRefusedToAdd(Reason.CHALLENGE, () -> phone.create(options));
        }

        @Test
        void is_refused_with_a_challenge_for_signing_in() {
            String options = registration.options(HOLDER, List.of());
            String other = VirtualAuthenticator.challenge(signIn.options());

            assertRefusedToAdd(
                    Reason.CHALLENGE,
                    () -> phone.create(options.replace(VirtualAuthenticator.challenge(options), other)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{}",
                    "\"\"",
                    "{\"response\":{}}",
                    "{\"id\":1}",
                    "{\"id\":\"AA\",\"response\":null}"
                })
        void is_refused_with_anything_else(String response) {
            assertRefusedToAdd(Reason.MALFORMED, () -> response);
        }

        @Test
        void is_refused_with_endless_or_bottomless_input() {
            assertRefusedToAdd(Reason.MALFORMED, () -> " ".repeat(70_000));
            assertRefusedToAdd(Reason.MALFORMED, () -> "[".repeat(60_000));
        }
    }

    @Nested
    class A_visitor_signing_in {
        private void assertRefusedToSignIn(Reason reason, Supplier<String> response) {
            assertRefused(
                    reason, ProblemType.SIGN_IN_FAILED, () -> signIn.verify(response.get(), PasskeyTest.this::find));
        }

        @Test
        void gets_options_that_name_nobody() {
            String options = signIn.options();

            assertThat(options).isEqualTo("""
                {"challenge":"%s","timeout":300000,"rpId":"koinon.example","allowCredentials":[],\
                "userVerification":"required"}\
                """, VirtualAuthenticator.challenge(options));
        }

        @Test
        void gets_in_without_a_name() {
            register();
            phone.signCount = 1;

            assertThat(signIn()).isEqualTo(new PasskeyUse(ZOE, CredentialId.of(phone.credentialId), 1, false));
        }

        @Test
        void gets_in_again_and_again_as_the_count_goes_up() {
            register();
            for (int count = 1; count < 4; count++) {
                phone.signCount = count;
                assertThat(signIn().signCount()).isEqualTo(count);
            }
        }

        @Test
        void gets_in_with_a_synced_passkey_that_does_not_count() {
            phone.synced = true;
            register();

            assertThat(signIn().backedUp()).isTrue();
            assertThat(signIn().signCount()).isZero();
        }

        @Test
        void is_refused_when_the_passkey_signed_more_often_before() {
            phone.signCount = 9;
            register();
            phone.signCount = 9;
            assertRefusedToSignIn(Reason.CLONED, () -> phone.get(signIn.options()));
            phone.signCount = 0;
            assertRefusedToSignIn(Reason.CLONED, () -> phone.get(signIn.options()));
        }

        @Test
        void is_refused_when_the_page_was_another_site() {
            register();
            phone.origin = "https://koinon-example.evil.example";
            assertRefusedToSignIn(Reason.ORIGIN, () -> phone.get(signIn.options()));
        }

        @Test
        void is_refused_with_a_signature_for_another_site() {
            register();
            phone.rpId = "evil.example";
            assertRefusedToSignIn(Reason.RELYING_PARTY, () -> phone.get(signIn.options()));
        }

        @Test
        void is_refused_without_finger_face_or_pin() {
            register();
            phone.userVerified = false;
            assertRefusedToSignIn(Reason.USER_NOT_VERIFIED, () -> phone.get(signIn.options()));
        }

        @Test
        void is_refused_when_a_response_is_replayed() {
            register();
            phone.signCount = 1;
            String response = phone.get(signIn.options());
            signIn.verify(response, PasskeyTest.this::find);

            assertRefusedToSignIn(Reason.CHALLENGE, () -> response);
        }

        @Test
        void is_refused_after_five_minutes() {
            register();
            String response = phone.get(signIn.options());
            challenges.now = challenges.now.plus(ChallengeStore.LIFETIME);

            assertRefusedToSignIn(Reason.CHALLENGE, () -> response);
        }

        @Test
        void is_refused_with_a_passkey_that_nobody_here_has() {
            register();
            stored.clear();
            assertRefusedToSignIn(Reason.UNKNOWN_PASSKEY, () -> phone.get(signIn.options()));
        }

        @Test
        void is_refused_with_another_key_under_a_known_id() {
            register();
            VirtualAuthenticator thief = new VirtualAuthenticator(phone.origin, phone.rpId);
            thief.userHandle = phone.userHandle;

            assertRefusedToSignIn(Reason.SIGNATURE, () -> thief.get(signIn.options()));
        }

        @Test
        void is_refused_when_the_authenticator_names_somebody_else_or_nobody() {
            register();
            phone.userHandle = PasskeyHolder.handle(YVES);
            assertRefusedToSignIn(Reason.UNKNOWN_PASSKEY, () -> phone.get(signIn.options()));
            phone.userHandle = new byte[] {1};
            assertRefusedToSignIn(Reason.UNKNOWN_PASSKEY, () -> phone.get(signIn.options()));
            phone.tellsUserHandle = false;
            assertRefusedToSignIn(Reason.UNKNOWN_PASSKEY, () -> phone.get(signIn.options()));
        }

        @Test
        void is_refused_when_a_bound_passkey_claims_to_be_synced_now() {
            register();
            phone.synced = true;
            assertRefusedToSignIn(Reason.RULES, () -> phone.get(signIn.options()));
        }

        @Test
        void is_refused_with_a_response_to_a_registration() {
            register();
            phone.getType = "webauthn.create";
            assertRefusedToSignIn(Reason.RULES, () -> phone.get(signIn.options()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "null", "{}", "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}", "{\"response\":null}"})
        void is_refused_with_anything_else(String response) {
            assertRefusedToSignIn(Reason.MALFORMED, () -> response);
        }
    }

    @Nested
    class Someone_signed_in_proving_it_again {
        private void assertRefusedToStepUp(Reason reason, PersonId person, Supplier<String> response) {
            assertRefused(
                    reason,
                    ProblemType.STEP_UP_NEEDED,
                    () -> signIn.verifyFor(person, response.get(), PasskeyTest.this::find));
        }

        private String optionsFor(PersonId person) {
            return signIn.optionsFor(
                    person, List.of(new KnownPasskey(CredentialId.of(phone.credentialId), Set.of("internal"))));
        }

        @Test
        void is_asked_for_a_passkey_of_theirs() {
            assertThat(optionsFor(ZOE))
                    .contains("\"allowCredentials\":[{\"type\":\"public-key\",\"id\":\"BwECAwQFBgcICQoLDA0ODw\"");
        }

        @Test
        void succeeds_with_it_whether_or_not_the_authenticator_says_whose_it_is() {
            register();
            assertThat(signIn.verifyFor(ZOE, phone.get(optionsFor(ZOE)), PasskeyTest.this::find)
                            .person())
                    .isEqualTo(ZOE);
            phone.tellsUserHandle = false;
            assertThat(signIn.verifyFor(ZOE, phone.get(optionsFor(ZOE)), PasskeyTest.this::find)
                            .person())
                    .isEqualTo(ZOE);
        }

        @Test
        void fails_with_the_passkey_of_somebody_else() {
            register();
            assertRefusedToStepUp(Reason.UNKNOWN_PASSKEY, YVES, () -> phone.get(optionsFor(YVES)));
        }

        @Test
        void fails_when_the_authenticator_says_it_is_somebody_else() {
            register();
            phone.userHandle = PasskeyHolder.handle(YVES);
            assertRefusedToStepUp(Reason.UNKNOWN_PASSKEY, ZOE, () -> phone.get(optionsFor(ZOE)));
        }

        @Test
        void fails_with_a_response_made_for_signing_in() {
            register();
            assertRefusedToStepUp(Reason.CHALLENGE, ZOE, () -> phone.get(signIn.options()));
        }
    }

    @Property(tries = 300)
    void no_damage_to_a_response_gets_anybody_in(
            @ForAll @IntRange(min = 0, max = 420) int at, @ForAll @IntRange(min = 32, max = 126) int replacement) {
        register();
        String response = phone.get(signIn.options());
        String damaged = response.substring(0, at) + (char) replacement + response.substring(at + 1);

        try {
            assertThat(signIn.verify(damaged, this::find).person()).isEqualTo(ZOE);
        } catch (PasskeyRefused refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    @Nested
    class The_site {
        @ParameterizedTest
        @ValueSource(strings = {"https://koinon.example", "http://localhost:8080", "http://network.localhost"})
        void can_have_passkeys_on_a_domain_with_https_or_on_this_machine(String address) {
            assertThat(RelyingParty.at(URI.create(address), "Koinon").canHavePasskeys())
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://koinon.example",
                    "https://192.0.2.7",
                    "http://127.0.0.1:8080",
                    "https://[2001:db8::1]:8443"
                })
        void cannot_have_them_elsewhere(String address) {
            assertThat(RelyingParty.at(URI.create(address), "Koinon").canHavePasskeys())
                    .isFalse();
        }

        @Test
        void needs_a_host_in_its_address() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RelyingParty.at(URI.create("https://bücher.example"), "K"))
                    .withMessageContaining("koinon.public-url");
        }

        @Test
        void is_known_by_its_host_and_its_origin() {
            assertThat(RelyingParty.at(URI.create("HTTPS://Koinon.Example:443"), "K"))
                    .isEqualTo(new RelyingParty("koinon.example", "https://koinon.example", "K"));
            assertThat(RelyingParty.at(URI.create("http://localhost:8080"), "K"))
                    .isEqualTo(new RelyingParty("localhost", "http://localhost:8080", "K"));
        }
    }

    @Test
    void what_was_stored_is_read_strictly() {
        byte[] bytes = register().credential().bytes();
        bytes[0] = 2;
        assertThatIllegalArgumentException().isThrownBy(() -> PasskeyCredential.of(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> PasskeyCredential.of(new byte[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialId.of(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialId.of(new byte[1024]));
    }
}
