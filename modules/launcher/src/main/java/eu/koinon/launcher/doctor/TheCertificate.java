package eu.koinon.launcher.doctor;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.runtime.Certificate;
import eu.koinon.launcher.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether the certificate can be used, and how long still. */
final class TheCertificate {

    private static final Duration SOON = Duration.ofDays(14);

    private final Settings settings;

    TheCertificate(Settings settings) {
        this.settings = settings;
    }

    List<Finding> examine() {
        if (!settings.has("koinon.tls.keystore")) {
            return List.of(
                    settings.publicUrl().startsWith("https:")
                                    || settings.address().isLoopbackAddress()
                            ? Finding.ok("Certificate: none; the connection is protected by whoever stands before it")
                            : Finding.fail(
                                    "Certificate: none, and the platform would listen on the network without"
                                            + " protection",
                                    "Set koinon.tls.keystore, or a reverse proxy before it and koinon.public-url to"
                                            + " https."));
        }
        try {
            Instant end = Certificate.read(settings).validUntil();
            Duration left = Duration.between(Clock.systemUTC().instant(), end);
            if (left.isNegative()) {
                return List.of(Finding.fail("Certificate: it ended on " + end, "Put a new one in its place."));
            }
            return List.of(
                    left.compareTo(SOON) < 0
                            ? Finding.warn("Certificate: it ends on " + end, "Put a new one in its place.")
                            : Finding.ok("Certificate: good until " + end));
        } catch (LaunchProblem e) {
            return List.of(Finding.fail("Certificate", e.told()));
        }
    }
}
