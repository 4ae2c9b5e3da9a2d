package eu.koinon.access.onetime;

/** Base32 of whole groups of five bytes, which is all that is written here: no padding, no remainder. */
final class Base32 {
    /** RFC 4648, section 6: what authenticator apps read. */
    private static final String FOR_APPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** Crockford's: without the letters that are taken for digits (I, L, O) or make words (U). */
    static final String FOR_PEOPLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        return encode(bytes, FOR_APPS);
    }

    static String encodeForPeople(byte[] bytes) {
        return encode(bytes, FOR_PEOPLE);
    }

    private static String encode(byte[] bytes, String alphabet) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("only whole groups of five bytes are written");
        }
        StringBuilder text = new StringBuilder(bytes.length * Byte.SIZE / BITS);
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = ((buffer << Byte.SIZE) | (next & 0xff)) & 0xfff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(alphabet.charAt((buffer >> held) & 31));
            }
        }
        return text.toString();
    }
}
