package eu.koinon.launcher.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a value right. Whatever is wrong is said before anything is started. */
final class SettingsRules {

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    private SettingsRules() {}

    static void check(Settings settings) {
        between(settings, "koinon.http.port", 0, 65535);
        between(settings, "koinon.admin.port", 0, 65535);
        between(settings, "koinon.database.port", 0, 65535);
        between(settings, "koinon.mail.port", 1, 65535);
        between(settings, "koinon.database.pool", 2, 500);
        between(settings, "koinon.sign-in.concurrent-hashes", 1, 64);
        between(settings, "koinon.demo.organisations", 0, 100_000);
        between(settings, "koinon.limits.factor", 1, 1_000);
        oneOf(settings, "koinon.demo", Set.of("true", "false"));
        oneOf(settings, "koinon.mail.tls", Set.of("starttls", "tls", "none"));
        webAddress(settings, "koinon.public-url", Set.of("http", "https"));
        webAddress(settings, "koinon.quick-exit.url", Set.of("https"));
        webAddress(settings, "koinon.oidc.issuer", Set.of("https", "http"));
        duration(settings, "koinon.session.idle");
        duration(settings, "koinon.session.longest");
        duration(settings, "koinon.step-up.lasts");
        provesSomething(settings);
        proxies(settings);
        matching(settings, "koinon.mail.from", MAIL_ADDRESS, "is not a mail address, such as koinon@example.org");
        settings.address();
        portsDiffer(settings);
        certificate(settings);
        database(settings);
        staysHereInDemo(settings);
    }

    private static void between(Settings settings, String key, int least, int most) {
        int number = settings.number(key);
        if (number < least || number > most) {
            throw settings.wrong(key, "must lie between %d and %d".formatted(least, most));
        }
    }

    private static void oneOf(Settings settings, String key, Set<String> allowed) {
        if (!allowed.contains(settings.text(key))) {
            throw settings.wrong(
                    key,
                    "must be one of "
                            + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    private static void webAddress(Settings settings, String key, Set<String> schemes) {
        if (!settings.has(key)) {
            return;
        }
        try {
            URI uri = new URI(settings.text(key));
            if (uri.getHost() != null
                    && schemes.contains(String.valueOf(uri.getScheme()))
                    && uri.getUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw settings.wrong(key, "is not a web address, such as https://koinon.example.org");
    }

    private static Duration duration(Settings settings, String key) {
        try {
            Duration duration = Duration.parse(settings.text(key));
            if (duration.compareTo(Duration.ofMinutes(1)) >= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw settings.wrong(key, "is not a time of at least a minute, such as PT8H (8 hours) or P7D (7 days)");
    }

    /** A proof that lasts for days is none. */
    private static void provesSomething(Settings settings) {
        if (duration(settings, "koinon.step-up.lasts").compareTo(Duration.ofDays(1)) > 0) {
            throw settings.wrong("koinon.step-up.lasts", "must be a day at most, such as PT10M (10 minutes)");
        }
    }

    private static void proxies(Settings settings) {
        if (!settings.has("koinon.proxies")) {
            return;
        }
        for (String network : List.of(settings.text("koinon.proxies").split(",", -1))) {
            Network.flawOf(network.strip()).ifPresent(flaw -> {
                throw settings.wrong("koinon.proxies", flaw);
            });
        }
    }

    private static void matching(Settings settings, String key, Pattern pattern, String otherwise) {
        if (!pattern.matcher(settings.text(key)).matches()) {
            throw settings.wrong(key, otherwise);
        }
    }

    private static void portsDiffer(Settings settings) {
        int http = settings.number("koinon.http.port");
        if (http != 0 && http == settings.number("koinon.admin.port")) {
            throw settings.wrong("koinon.admin.port", "must differ from koinon.http.port: it is not for the public");
        }
    }

    private static void certificate(Settings settings) {
        if (settings.has("koinon.tls.keystore") && !Files.isReadable(Path.of(settings.text("koinon.tls.keystore")))) {
            throw settings.wrong("koinon.tls.keystore", "cannot be read");
        }
    }

    private static void database(Settings settings) {
        if (!settings.has("koinon.database.url")) {
            return;
        }
        if (!settings.text("koinon.database.url").matches("(jdbc:)?postgres(ql)?://[^/\\s@]+/[^/\\s]+")) {
            throw settings.wrong(
                    "koinon.database.url",
                    "is not the address of a database, such as postgresql://localhost:5432/koinon"
                            + " (name and password have settings of their own)");
        }
        for (String key : List.of("koinon.database.password", "koinon.database.owner-password")) {
            if (!settings.has(key)) {
                throw settings.wrong(key, "is needed together with koinon.database.url");
            }
        }
    }

    private static void staysHereInDemo(Settings settings) {
        if (settings.yes("koinon.demo") && !settings.address().isLoopbackAddress()) {
            throw settings.wrong(
                    "koinon.http.address",
                    "cannot be used with --demo: its sign-ins are printed for everybody to see,"
                            + " so it listens on this computer only. Leave the address out, or leave out --demo");
        }
    }
}
