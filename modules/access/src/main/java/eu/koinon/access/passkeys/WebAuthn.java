package eu.koinon.access.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import eu.koinon.access.passkeys.PasskeyRefused.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What both ceremonies need of webauthn4j. Attestation is neither asked for nor verified: the platform does not choose
 * people's authenticators for them, so where a key was made proves nothing it acts upon.
 */
final class WebAuthn {
    private static final int LONGEST_RESPONSE = 64 * 1024;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    ObjectConverter converter() {
        return converter;
    }

    WebAuthnManager manager() {
        return manager;
    }

    String json(Object options) {
        return converter.getJsonMapper().writeValueAsString(options);
    }

    /** Reads a browser's response. */
    <T> T read(Ceremony ceremony, String response, Function<String, T> parser) {
        if (response.length() > LONGEST_RESPONSE) {
            throw new PasskeyRefused(ceremony, Reason.MALFORMED);
        }
        return guarded(ceremony, () -> parser.apply(response));
    }

    /**
     * Does something with what came from a browser. The library answers what breaks the ceremony's rules with
     * VerificationException, and other hostile input with whatever its parsers run into, NullPointerException included.
     */
    <T> T guarded(Ceremony ceremony, Supplier<T> work) {
        try {
            return work.get();
        } catch (VerificationException e) {
            throw PasskeyRefused.because(ceremony, e);
        } catch (PasskeyRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PasskeyRefused(ceremony, Reason.MALFORMED);
        }
    }

    byte[] challengeIn(Ceremony ceremony, @Nullable CollectedClientData clientData) {
        if (clientData == null || clientData.getChallenge() == null) {
            throw new PasskeyRefused(ceremony, Reason.MALFORMED);
        }
        return clientData.getChallenge().getValue();
    }

    static ServerProperty expectation(RelyingParty relyingParty, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(relyingParty.origin()))
                .rpId(relyingParty.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    static List<PublicKeyCredentialDescriptor> descriptors(List<KnownPasskey> passkeys) {
        return passkeys.stream()
                .map(passkey -> new PublicKeyCredentialDescriptor(
                        PublicKeyCredentialType.PUBLIC_KEY,
                        passkey.id().bytes(),
                        passkey.transports().stream()
                                .sorted()
                                .map(AuthenticatorTransport::create)
                                .collect(Collectors.toCollection(LinkedHashSet::new))))
                .toList();
    }
}
