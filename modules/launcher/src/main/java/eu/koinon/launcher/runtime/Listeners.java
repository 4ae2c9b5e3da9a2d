package eu.koinon.launcher.runtime;

import eu.koinon.launcher.settings.Settings;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;

/** Where the runtime listens: the public address, and 127.0.0.1 for health and metrics. */
final class Listeners {

    private static final String CONFIG = "configs.config.server-config.";
    private static final String NETWORK = CONFIG + "network-config.";
    private static final String PLAIN = "http-listener";
    private static final String SECURED = "https-listener";
    private static final String WATCH = "watch";
    private static final String COMPRESSED_TYPES = String.join(
            ",",
            "text/html",
            "text/plain",
            "text/css",
            "text/csv",
            "text/javascript",
            "application/javascript",
            "application/json",
            "application/problem+json",
            "image/svg+xml");

    private Listeners() {}

    /** Before anything else: the port, and with it whether the connection is secured here or by a proxy. */
    static void choosePort(Settings settings, PayaraMicroBoot micro) {
        int port = settings.number("koinon.http.port");
        if (settings.has("koinon.tls.keystore")) {
            System.setProperty("javax.net.ssl.keyStore", settings.text("koinon.tls.keystore"));
            System.setProperty("javax.net.ssl.keyStorePassword", settings.text("koinon.tls.password"));
            System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
            micro.setSslPort(port).setSslCert(Certificate.read(settings).alias());
        } else {
            micro.setHttpPort(port);
        }
    }

    /** Before the boot. */
    static void configure(Settings settings, AdminCommandRunner runner) {
        // the runtime would tell its maker that it runs here, unasked and without encryption
        set(runner, "configs.config.server-config.phone-home-runtime-configuration.enabled", "false");
        for (String listener : new String[] {PLAIN, SECURED}) {
            set(runner, listener(listener) + "address", settings.address().getHostAddress());
            set(runner, listener(listener) + "enabled", "false");
            set(runner, http(listener) + "compression", "on");
            set(runner, http(listener) + "compressable-mime-type", COMPRESSED_TYPES);
            // whoever removes something says why, in the body of the DELETE
            set(runner, http(listener) + "allow-payload-for-undefined-http-methods", "true");
            keepNameless(listener, runner);
        }
        watch(settings, runner);
        keepNameless(WATCH, runner);
    }

    /** A virtual server of its own for those who watch the platform, so that no path of the public one leads there. */
    private static void watch(Settings settings, AdminCommandRunner runner) {
        PlatformRuntime.run(runner, "create-virtual-server", "--hosts=localhost", WATCH);
        PlatformRuntime.run(runner, "create-protocol", WATCH);
        PlatformRuntime.run(runner, "create-http", "--default-virtual-server=" + WATCH, WATCH);
        PlatformRuntime.run(
                runner,
                "create-network-listener",
                "--address=127.0.0.1",
                "--listenerport=" + settings.number("koinon.admin.port"),
                "--protocol=" + WATCH,
                WATCH);
    }

    /** After the boot and before the platform is deployed. */
    static void assign(AdminCommandRunner runner) {
        PlatformRuntime.run(runner, "set-microprofile-healthcheck-configuration", "--virtualServers=" + WATCH);
        PlatformRuntime.run(runner, "set-metrics-configuration", "--virtualServers=" + WATCH);
        // it lists the WAR's own routes only; the platform serves its complete document itself
        PlatformRuntime.run(runner, "set-openapi-configuration", "--enabled=false");
    }

    /** Once the platform can answer: until then nobody is let in to find nothing there. */
    static void open(Settings settings, AdminCommandRunner runner) {
        set(runner, listener(settings.has("koinon.tls.keystore") ? SECURED : PLAIN) + "enabled", "true");
    }

    private static String listener(String name) {
        return NETWORK + "network-listeners.network-listener." + name + ".";
    }

    private static String http(String protocol) {
        return NETWORK + "protocols.protocol." + protocol + ".http.";
    }

    private static void keepNameless(String protocol, AdminCommandRunner runner) {
        set(runner, http(protocol) + "server-header", "false");
        set(runner, http(protocol) + "xpowered-by", "false");
    }

    private static void set(AdminCommandRunner runner, String name, String value) {
        PlatformRuntime.run(runner, "set", name + "=" + value);
    }
}
