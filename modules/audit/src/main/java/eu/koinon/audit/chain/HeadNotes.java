package eu.koinon.audit.chain;

import eu.koinon.audit.SignedHead;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Signs heads and reads them back. A head is a signed note (c2sp.org/signed-note) with an Ed25519 signature, laid out
 * like a checkpoint (c2sp.org/tlog-checkpoint): origin, number of entries, node in base64, then {@code time} and
 * {@code network} lines. The node is that of our chain, not the root of a Merkle tree.
 */
public final class HeadNotes {

    private static final int LONGEST = 64 * 1024;
    private static final int MOST_SIGNATURES = 16;
    private static final byte ED25519 = 0x01;
    private static final int RAW_KEY_BYTES = 32;
    private static final int KEY_ID_BYTES = 4;
    private static final int NODE_BYTES = 32;
    private static final String TIME = "time ";
    private static final String NETWORK = "network ";
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern SIGNATURE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");
    private static final Pattern NOT_FOR_NAMES = Pattern.compile("[\\p{Z}\\s\\p{Cntrl}+]+");
    private static final Pattern NOT_FOR_LINES = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private HeadNotes() {}

    /** @param origin names this log for good, such as {@code koinon.example.org/audit} */
    public static SignedHead sign(
            SigningKeys keys, String origin, String network, long count, byte[] node, Instant time)
            throws GeneralSecurityException {
        var name = NOT_FOR_NAMES.matcher(origin).replaceAll("-");
        var line = NOT_FOR_LINES.matcher(network).replaceAll(" ");
        var base64 = Base64.getEncoder().encodeToString(node);
        var second = time.truncatedTo(ChronoUnit.SECONDS);
        var body = name + "\n" + count + "\n" + base64 + "\n" + TIME + second + "\n" + NETWORK + line + "\n";
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.secret());
        signer.update(body.getBytes(StandardCharsets.UTF_8));
        var signature = signer.sign();
        var signed = ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
                .put(keyId(name, keys.open()))
                .put(signature)
                .array();
        var text = body + "\n— " + name + " " + Base64.getEncoder().encodeToString(signed) + "\n";
        return new SignedHead(name, line, count, base64, second, text);
    }

    /**
     * Reads a head without asking who signed it.
     *
     * @throws Unreadable if it is none
     */
    public static SignedHead read(String file) throws Unreadable {
        var text = normalised(file);
        var lines = List.of(body(text).split("\n", -1));
        if (lines.size() < 5 || !COUNT.matcher(lines.get(1)).matches()) {
            throw new Unreadable("it is no head of an audit log");
        }
        if (!lines.get(3).startsWith(TIME) || !lines.get(4).startsWith(NETWORK)) {
            throw new Unreadable("its time or network is missing");
        }
        try {
            if (Base64.getDecoder().decode(lines.get(2)).length != NODE_BYTES) {
                throw new Unreadable("its hash has the wrong length");
            }
            return new SignedHead(
                    lines.get(0),
                    lines.get(4).substring(NETWORK.length()),
                    Long.parseLong(lines.get(1)),
                    lines.get(2),
                    Instant.parse(lines.get(3).substring(TIME.length())),
                    text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unreadable("its time or hash is damaged", e);
        }
    }

    /** Whether the key has signed the note, under the name of its own first line or any other. */
    public static boolean isSignedBy(PublicKey key, String note) {
        try {
            var text = normalised(note);
            var body = body(text) + "\n";
            var signatures = List.of(text.substring(body.length() + 1).split("\n"));
            if (signatures.size() > MOST_SIGNATURES) {
                return false;
            }
            for (var line : signatures) {
                var parts = SIGNATURE.matcher(line);
                if (!parts.matches()) {
                    return false;
                }
                var signed = Base64.getDecoder().decode(parts.group(2));
                if (!Base64.getEncoder().encodeToString(signed).equals(parts.group(2))) {
                    // one signature has one spelling
                    return false;
                }
                if (signed.length > KEY_ID_BYTES
                        && Arrays.equals(keyId(parts.group(1), key), Arrays.copyOf(signed, KEY_ID_BYTES))) {
                    return verifies(key, body, Arrays.copyOfRange(signed, KEY_ID_BYTES, signed.length));
                }
            }
            return false;
        } catch (Unreadable | IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    /** The key as people compare it: name, id and key as in a verifier key of a signed note. */
    public static String verifierKey(String name, PublicKey key) throws GeneralSecurityException {
        var typed = ByteBuffer.allocate(1 + RAW_KEY_BYTES)
                .put(ED25519)
                .put(raw(key))
                .array();
        var id = ByteBuffer.wrap(keyId(name, key)).getInt();
        return String.format(
                Locale.ROOT, "%s+%08x+%s", name, id, Base64.getEncoder().encodeToString(typed));
    }

    private static boolean verifies(PublicKey key, String body, byte[] signature) throws GeneralSecurityException {
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(body.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(signature);
    }

    private static byte[] keyId(String name, PublicKey key) throws GeneralSecurityException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        sha256.update(ED25519);
        sha256.update(raw(key));
        return Arrays.copyOf(sha256.digest(), KEY_ID_BYTES);
    }

    /** The 32 bytes of RFC 8032, which end the X.509 form (RFC 8410 section 4). */
    private static byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_BYTES, encoded.length);
    }

    /** The text that is signed, without its last line end. */
    private static String body(String text) throws Unreadable {
        var cut = text.lastIndexOf("\n\n");
        if (cut < 0) {
            throw new Unreadable("it has no signature");
        }
        return text.substring(0, cut);
    }

    /** Forgives what mail and editors do to line ends. */
    private static String normalised(String file) throws Unreadable {
        if (file.length() > LONGEST) {
            throw new Unreadable("it is too long");
        }
        var text = file.replace("\r\n", "\n").strip() + "\n";
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Unreadable("it has control characters");
        }
        return text;
    }

    /** Not a head. */
    public static final class Unreadable extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }

        Unreadable(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
