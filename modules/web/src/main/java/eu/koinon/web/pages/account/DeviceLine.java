package eu.koinon.web.pages.account;

import eu.koinon.access.Device;
import eu.koinon.kernel.messages.Words;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A device, in words.
 *
 * @param address the network address it signed in from; empty when it is not known
 * @param method how its person proved themself there
 */
public record DeviceLine(
        String id,
        String name,
        String address,
        String method,
        ZonedDateTime signedIn,
        ZonedDateTime lastSeen,
        boolean here) {

    static DeviceLine of(Device device, Words words, ZoneId zone) {
        return new DeviceLine(
                device.id().toString(),
                AgentName.of(device.agent()).orElse(words.t("devices.unknown")),
                device.address() == null ? "" : device.address(),
                method(device, words),
                device.signedInAt().atZone(zone),
                device.lastSeenAt().atZone(zone),
                device.here());
    }

    private static String method(Device device, Words words) {
        return switch (String.valueOf(device.method())) {
            case "passkey" -> words.t("devices.by-passkey");
            case "openid" -> words.t("devices.by-provider");
            default -> words.t("devices.by-password");
        };
    }
}
