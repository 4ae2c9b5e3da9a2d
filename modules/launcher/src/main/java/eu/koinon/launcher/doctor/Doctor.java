package eu.koinon.launcher.doctor;

import eu.koinon.launcher.Terminal;
import eu.koinon.launcher.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything the platform needs and says the remedy for what is missing. Changes nothing. */
public final class Doctor {

    private final Settings settings;
    private final String version;

    public Doctor(Settings settings, String version) {
        this.settings = settings;
        this.version = version;
    }

    /** Prints a line per finding; 0 unless something has to be mended before the platform can run. */
    public int examine(Terminal terminal) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("Koinon %s on Java %s".formatted(version, System.getProperty("java.version"))));
        findings.addAll(new ThisComputer(settings).examine());
        findings.addAll(new TheDatabase(settings).examine());
        findings.addAll(new TheMail(settings).examine());
        findings.addAll(new TheCertificate(settings).examine());
        findings.forEach(finding -> terminal.say(finding.line()));
        return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.FAIL) ? 1 : 0;
    }
}
