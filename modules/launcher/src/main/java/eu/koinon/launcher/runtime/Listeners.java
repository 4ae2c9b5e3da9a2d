package eu.koinon.launcher.runtime;

import eu.koinon.launcher.settings.Settings;
import fish.payara.micro.boot.AdminCommandRunner;

/** Where the runtime listens: the public address, and 127.0.0.1 for health and metrics. */
final class Listeners {

    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String COMPRESSED_TYPES = String.join(",",
            "text/html", "text/plain", "text/css", "text/csv", "text/javascript", "application/javascript",
            "application/json", "application/problem+json", "image/svg+xml");

    private Listeners() {}

    static void configure(Settings settings, AdminCommandRunner runner) {
        set(runner, NETWORK + "network-listeners.network-listener.http-listener.address",
                settings.address().getHostAddress());
        String http = NETWORK + "protocols.protocol.http-listener.http.";
        set(runner, http + "compression", "on");
        set(runner, http + "compressable-mime-type", COMPRESSED_TYPES);
        set(runner, http + "server-header", "false");
        set(runner, http + "xpowered-by", "false");
    }

    private static void set(AdminCommandRunner runner, String name, String value) {
        PlatformRuntime.run(runner, "set", name + "=" + value);
    }
}
