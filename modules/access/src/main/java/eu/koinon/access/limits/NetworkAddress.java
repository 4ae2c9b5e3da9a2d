package eu.koinon.access.limits;

/**
 * What limits count network addresses by: an IPv4 address as it is, of an IPv6 address the /64 that one customer is given
 * (RFC 6177), in which they could take another address for each try.
 */
final class NetworkAddress {

    private static final int GROUPS = 8;
    private static final int NETWORK_GROUPS = 4;

    private NetworkAddress() {}

    /** @param address as the request came with it; what is no IPv6 address is returned unchanged */
    static String counted(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var halves = address.split("::", 2);
        var first = groups(halves[0]);
        var last = halves.length == 2 ? groups(halves[1]) : new String[0];
        var counted = new StringBuilder();
        for (int i = 0; i < NETWORK_GROUPS; i++) {
            var fromEnd = i - (GROUPS - last.length);
            var group = i < first.length ? first[i] : halves.length == 2 && fromEnd >= 0 ? last[fromEnd] : "0";
            counted.append(group.replaceFirst("^0+(?=.)", "")).append(':');
        }
        return counted.append(":/64").toString();
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":");
    }
}
