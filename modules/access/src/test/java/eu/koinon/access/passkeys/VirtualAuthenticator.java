package eu.koinon.access.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser with one passkey in it, written from the standard (WebAuthn Level 3, sections 5.8 and 6.1) and not from the
 * library under test. It answers like {@code @simplewebauthn/browser} does, and lies where a test tells it to.
 */
final class VirtualAuthenticator {
    private static final int USER_PRESENT = 1;
    private static final int USER_VERIFIED = 1 << 2;
    private static final int BACKUP_ELIGIBLE = 1 << 3;
    private static final int BACKED_UP = 1 << 4;
    private static final int ATTESTED = 1 << 6;

    final byte[] credentialId = {7, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private final KeyPair keys = newKeys();

    String origin;
    String rpId;
    boolean userVerified = true;
    boolean synced;
    boolean crossOrigin;
    String createType = "webauthn.create";
    String getType = "webauthn.get";
    int signCount;
    byte[] userHandle = new byte[0];
    boolean tellsUserHandle = true;

    VirtualAuthenticator(String origin, String rpId) {
        this.origin = origin;
        this.rpId = rpId;
    }

    /** Answers creation options with a RegistrationResponseJSON. */
    String create(String options) {
        userHandle = Base64.getUrlDecoder().decode(member(options, "\"user\":\\{[^}]*\"id\":\"([^\"]*)\""));
        byte[] clientData = clientData(createType, challenge(options));
        byte[] authenticatorData = authenticatorData(ATTESTED, attestedCredential());
        byte[] attestation = concat(
                new byte[] {(byte) 0xa3},
                cborText("fmt"),
                cborText("none"),
                cborText("attStmt"),
                new byte[] {(byte) 0xa0},
                cborText("authData"),
                cborBytes(authenticatorData));
        return """
            {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform",
            "clientExtensionResults":{"credProps":{"rk":true}},
            "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","authenticatorData":"%4$s",
            "transports":["internal","hybrid","<script>"],"publicKeyAlgorithm":-7,"publicKey":"%5$s"}}\
            """.formatted(
                        base64(credentialId),
                        base64(clientData),
                        base64(attestation),
                        base64(authenticatorData),
                        base64(keys.getPublic().getEncoded()));
    }

    /** Answers request options with an AuthenticationResponseJSON. */
    String get(String options) {
        byte[] clientData = clientData(getType, challenge(options));
        byte[] authenticatorData = authenticatorData(0, new byte[0]);
        String handle = tellsUserHandle ? "\"userHandle\":\"" + base64(userHandle) + "\"," : "";
        return """
            {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform",
            "clientExtensionResults":{},
            "response":{%2$s"clientDataJSON":"%3$s","authenticatorData":"%4$s","signature":"%5$s"}}\
            """.formatted(
                        base64(credentialId),
                        handle,
                        base64(clientData),
                        base64(authenticatorData),
                        base64(signature(concat(authenticatorData, sha256(clientData)))));
    }

    static String challenge(String options) {
        return member(options, "\"challenge\":\"([^\"]*)\"");
    }

    private static String member(String json, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + json);
        }
        return found.group(1);
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":%s,\"new_member\":\"ignore\"}"
                .formatted(type, challenge, origin, crossOrigin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int moreFlags, byte[] attested) {
        int flags = USER_PRESENT
                | moreFlags
                | (userVerified ? USER_VERIFIED : 0)
                | (synced ? BACKUP_ELIGIBLE | BACKED_UP : 0);
        return concat(
                sha256(rpId.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(signCount).array(),
                attested);
    }

    private byte[] attestedCredential() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return concat(
                new byte[16],
                ByteBuffer.allocate(Short.BYTES)
                        .putShort((short) credentialId.length)
                        .array(),
                credentialId,
                // COSE: key type EC2, algorithm ES256, curve P-256, x, y
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21},
                cborBytes(coordinate(key.getW().getAffineX().toByteArray())),
                new byte[] {0x22},
                cborBytes(coordinate(key.getW().getAffineY().toByteArray())));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, fixed.length);
        System.arraycopy(number, number.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] cborText(String text) {
        return concat(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] cborBytes(byte[] bytes) {
        return concat(new byte[] {0x58, (byte) bytes.length}, bytes);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
