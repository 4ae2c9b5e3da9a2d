package eu.koinon.launcher;

import eu.koinon.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Turns port 0 into a free one, and says early and clearly when a port is taken. */
final class FreePorts {

    private FreePorts() {}

    static Settings settle(Settings settings) {
        Settings withHttp = settle(settings, "koinon.http.port", settings.address());
        return settle(withHttp, "koinon.admin.port", InetAddress.getLoopbackAddress());
    }

    private static Settings settle(Settings settings, String key, InetAddress address) {
        int wanted = settings.number(key);
        try (ServerSocket socket = new ServerSocket(wanted, 1, address)) {
            return wanted == 0 ? settings.with(key, Integer.toString(socket.getLocalPort())) : settings;
        } catch (IOException e) {
            throw LaunchProblem.failure(
                    "Port %d on %s cannot be used (%s): %s. Stop what uses it, or set another %s."
                            .formatted(wanted, address.getHostAddress(), key, e.getMessage(), key),
                    e);
        }
    }
}
