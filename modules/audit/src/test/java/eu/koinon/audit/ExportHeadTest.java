package eu.koinon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.CurrentActor;
import eu.koinon.audit.chain.HeadNotes;
import eu.koinon.audit.chain.SigningKeys;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.TestNetwork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportHeadTest {

    private TestLog log;
    private TestNetwork network;
    private OrganisationId secretariat;

    @TempDir
    private Path keys;

    @BeforeEach
    void open() throws Exception {
        log = new TestLog().with(7);
        network = new TestNetwork(log.database());
        secretariat = network.secretariat();
        ConfigProviderResolver.setInstance(new TestSettings(Map.of(
                "koinon.keys", keys.toString(),
                "koinon.public-url", "https://koinon.example:8443/",
                "koinon.network.name", "Network against trafficking")));
    }

    @AfterEach
    void close() {
        ConfigProviderResolver.setInstance(null);
        log.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"COORDINATOR", "AUDITOR"})
    void whoever_watches_over_the_network_takes_a_signed_head_along(Role role) throws Exception {
        var person = network.person("Cora");
        network.join(person, secretariat, role);

        var head = as(person, secretariat).export();

        assertThat(head.origin()).isEqualTo("koinon.example:8443/audit");
        assertThat(head.network()).isEqualTo("Network against trafficking");
        assertThat(head.count()).isEqualTo(7);
        assertThat(head.node()).isEqualTo(log.storedNode());
        assertThat(head.time()).isEqualTo("2026-11-30T09:00:00Z");
        assertThat(head.fileName()).isEqualTo("audit-head-7.txt");
        assertThat(HeadNotes.isSignedBy(SigningKeys.readOpen(keys), head.text()))
                .isTrue();
        assertThat(log.with(2).verify(head, keys).findings()).isEmpty();
    }

    @Test
    void with_the_gate_gone_the_database_still_gives_nobody_else_the_head() throws Exception {
        var ada = network.person("Ada");
        network.join(ada, secretariat, Role.ADMIN);
        var cora = network.person("Cora");
        network.join(cora, secretariat, Role.COORDINATOR);
        var harbour = network.member("Harbour");

        assertThatThrownBy(() -> as(ada, secretariat).export()).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> as(cora, harbour).export()).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> as(null, null).export()).isInstanceOf(Missing.class);
    }

    private ExportHead as(PersonId person, OrganisationId organisation) {
        var source = log.database().app(person, organisation, Duty.NONE);
        var useCase = new ExportHead();
        useCase.database = new Database(source, source);
        useCase.within = source;
        useCase.settings = new Settings();
        useCase.clock = Clock.fixed(TestLog.BEGIN, ZoneOffset.UTC);
        useCase.limits = new CountedTries(1);
        useCase.current = new CurrentActor();
        return useCase;
    }
}
