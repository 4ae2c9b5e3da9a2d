package eu.koinon.audit.reading;

import eu.koinon.audit.TestLog;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.TestNetwork;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Two organisations and a secretariat, and six acts of theirs, an hour apart. */
final class LoggedNetwork implements AutoCloseable {

    static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");

    private final TestLog log = new TestLog();
    final OrganisationId secretariat;
    final OrganisationId harbour;
    final OrganisationId lantern;
    final PersonId ada;
    final PersonId mo;
    final PersonId former;
    final PersonId bruno;
    final PersonId coordinator;
    final PersonId auditor;

    LoggedNetwork() throws SQLException {
        var network = new TestNetwork(log.database());
        secretariat = network.secretariat();
        harbour = network.member("Harbour");
        lantern = network.member("Lantern");
        ada = network.person("Ada");
        network.join(ada, harbour, Role.ADMIN);
        mo = network.person("Mo");
        network.join(mo, harbour, Role.MEMBER);
        former = network.person("Frida");
        var membership = network.join(former, harbour, Role.MEMBER);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        network.give(membership, harbour, Role.ADMIN, LocalDate.of(2020, 1, 1), yesterday);
        bruno = network.person("Bruno");
        network.join(bruno, lantern, Role.ADMIN);
        coordinator = network.person("Cora");
        network.join(coordinator, secretariat, Role.COORDINATOR);
        auditor = network.person("Aurel");
        network.join(auditor, secretariat, Role.AUDITOR);

        write(1, ada, harbour, harbour, "membership:invite", mo.toString(), "done", "192.0.2.1");
        write(2, bruno, lantern, lantern, "organisation:edit", null, "done", "192.0.2.2");
        write(3, coordinator, secretariat, harbour, "organisation:edit", null, "done", "198.51.100.3");
        write(4, null, null, null, "sign-in:password", null, "sign-in-failed", "203.0.113.4");
        write(5, ada, harbour, lantern, "membership:list", "100%", "denied", "192.0.2.5");
        write(6, ada, harbour, null, "act:for", null, "done", "192.0.2.6");
    }

    private void write(
            int number,
            @Nullable PersonId person,
            @Nullable OrganisationId organisation,
            @Nullable OrganisationId on,
            String what,
            @Nullable String about,
            String outcome,
            String address)
            throws SQLException {
        try (var connection = log.database().asApp()) {
            TestLog.append(
                    connection,
                    TestLog.id(number),
                    NINE.plusSeconds(3600L * (number - 1)),
                    person == null ? null : person.value(),
                    organisation == null ? null : organisation.value(),
                    on == null ? null : on.value(),
                    what,
                    about,
                    outcome,
                    address,
                    person == null ? "" : "ADMIN");
        }
    }

    LogReader as(@Nullable PersonId person, @Nullable OrganisationId organisation) {
        return new LogReader(log.database(), person, organisation);
    }

    /** The admin of Harbour. */
    LogReader asAda() {
        return as(ada, harbour);
    }

    LogReader asAuditor() {
        return as(auditor, secretariat);
    }

    @Override
    public void close() {
        log.close();
    }
}
