package eu.koinon.acceptance.inside;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.directory.Organisation;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inside the runtime, what a bean is given")
class BuildingBlocksTest extends Inside {

    private static final int VERSION_7 = 7;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Undertaking undertaking;

    @Inject
    private eu.koinon.organisations.directory.Organisations organisations;

    @PersistenceUnit(unitName = "koinon")
    private EntityManagerFactory unit;

    @Test
    @DisplayName("the time in UTC")
    void time() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    @DisplayName("identifiers of version 7, each greater than the one before")
    void identifiers() {
        var some = Stream.generate(ids::next).limit(1_000).toList();
        assertThat(some).allMatch(id -> id.version() == VERSION_7).doesNotHaveDuplicates();
        assertThat(some.stream().map(Object::toString).toList()).isSorted();
    }

    @Test
    @DisplayName("the words of three languages, with the grammar of each")
    void words() {
        assertThat(messages.offered()).extracting(Language::tag).containsExactly("de", "en", "fr");
        assertThat(messages.offered())
                .allSatisfy(language -> assertThat(messages.in(language).of(Role.ADMIN))
                        .isNotBlank()
                        .doesNotContain("role."));
        assertThat(messages.in("de").of(Role.ADMIN))
                .isNotEqualTo(messages.in("fr").of(Role.ADMIN));
    }

    @Test
    @DisplayName("the settings that the launcher read, but not those that open the database")
    void settings() {
        assertThat(settings.publicUrl().getScheme()).isEqualTo("http");
        assertThat(settings.data()).isAbsolute().isDirectory();
        assertThat(settings.text("koinon.database.pool")).isPresent();
        assertThat(settings.text("koinon.database.password")).isEmpty();
        assertThat(settings.text("koinon.database.owner-password")).isEmpty();
    }

    @Test
    @DisplayName("one persistence unit over the entities of all modules")
    void entities() {
        assertThat(unit.getMetamodel().getEntities())
                .extracting(entity -> entity.getJavaType().getPackageName().split("\\.")[2])
                .contains("access", "organisations");
    }

    @Test
    @DisplayName("rows that were asked for, never kept ones: a kept row would not have passed the fence")
    void nothingIsKept() {
        OrganisationId harbour = cast.organisation();
        requests.signIn(cast.member(harbour, Role.MEMBER));
        undertaking.look(harbour, () -> organisations.get(harbour).name());
        assertThat(unit.getCache().contains(Organisation.class, harbour.value()))
                .isFalse();
    }
}
