package eu.koinon.launcher.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network as CIDR writes it (RFC 4632, RFC 4291 section 2.3): an address and how many of its bits count. */
final class Network {

    /** Four numbers, or something with a colon: never a name, which would be looked up. */
    private static final Pattern CIDR =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

    private Network() {}

    /** What is wrong with a network that somebody wrote, and how to write it; nothing when it is right. */
    static Optional<String> flawOf(String written) {
        Matcher parts = CIDR.matcher(written);
        if (!parts.matches()) {
            return Optional.of(
                    "is not a list of networks, such as 10.0.0.0/8, 192.0.2.7/32: see \"%s\"; a single address"
                                    .formatted(written)
                            + " ends with /32, or with /128 when it is IPv6");
        }
        try {
            int bits = InetAddress.getByName(parts.group(1)).getAddress().length * Byte.SIZE;
            return Integer.parseInt(parts.group(2)) <= bits
                    ? Optional.empty()
                    : Optional.of("has a network with too many bits, \"%s\": what follows the slash is %d at most there"
                            .formatted(written, bits));
        } catch (UnknownHostException e) {
            return Optional.of("has a network without a real address, \"%s\"".formatted(written));
        }
    }
}
