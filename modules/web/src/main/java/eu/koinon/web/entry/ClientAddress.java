package eu.koinon.web.entry;

import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The network address that a request came from. X-Forwarded-For is believed from the configured proxies only, and read
 * from its end: what stands before the last stranger was written by the stranger.
 */
@ApplicationScoped
public class ClientAddress {

    /** Four numbers, or something with a colon: never a name, which would be looked up. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private static final int LONGEST = 45;

    @Inject
    private Settings settings;

    public String of(HttpServletRequest request) {
        var proxies = settings.list("koinon.proxies");
        var address = request.getRemoteAddr();
        // a proxy may add a line of its own instead of lengthening the one that it got (RFC 9110 section 5.3)
        var header = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        if (header.isEmpty() || proxies.isEmpty() || !isWithin(address, proxies)) {
            return address;
        }
        var hops = header.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!isLiteral(hop)) {
                return address;
            }
            address = hop;
            if (!isWithin(address, proxies)) {
                return address;
            }
        }
        return address;
    }

    static boolean isWithin(String address, List<String> networks) {
        return networks.stream().anyMatch(network -> isWithin(address, network));
    }

    private static boolean isWithin(String address, String network) {
        try {
            var slash = network.indexOf('/');
            var base = literal(slash < 0 ? network : network.substring(0, slash));
            var asked = literal(address);
            if (base.length != asked.length) {
                return false;
            }
            var bits = slash < 0 ? base.length * 8 : Integer.parseInt(network.substring(slash + 1));
            if (bits < 0 || bits > base.length * 8) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                var mask = 0x80 >> (i % 8);
                if ((base[i / 8] & mask) != (asked[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean isLiteral(String address) {
        return address.length() <= LONGEST && LITERAL.matcher(address).matches();
    }

    /** Never a name: that would be looked up. */
    private static byte[] literal(String address) throws UnknownHostException {
        if (!isLiteral(address)) {
            throw new UnknownHostException("not a literal address");
        }
        return InetAddress.getByName(address).getAddress();
    }
}
