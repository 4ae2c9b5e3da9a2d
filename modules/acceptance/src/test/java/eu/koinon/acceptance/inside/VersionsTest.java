package eu.koinon.acceptance.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.EditOrganisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.directory.Profile;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inside the runtime, when two admins change the same organisation")
class VersionsTest extends Inside {

    private static final int SECONDS = 20;
    private static final long FIRST = 1;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private EditOrganisation editOrganisation;

    @Inject
    private Organisations organisations;

    @Inject
    private Undertaking undertaking;

    @Inject
    private Owner owner;

    private OrganisationId harbour;
    private Cast.Member ada;
    private Cast.Member bruno;

    @BeforeEach
    void twoAdmins() {
        harbour = cast.organisation();
        ada = cast.member(harbour, Role.ADMIN);
        bruno = cast.member(harbour, Role.ADMIN);
        requests.signIn(ada);
    }

    @Test
    @DisplayName("the second is shown both versions, and the first one's stays")
    void oneAfterTheOther() {
        editOrganisation.edit(harbour, FIRST, form("Bruges"));
        requests.signIn(bruno);
        assertThatThrownBy(() -> editOrganisation.edit(harbour, FIRST, form("Liege")))
                .isInstanceOfSatisfying(StaleVersion.class, stale -> assertThat(stale.members())
                        .containsOnlyKeys("current", "submitted"));
        assertThat(stored("Bruges")).isTrue();
    }

    @Test
    @DisplayName("at the same time, exactly one of them wins")
    void atTheSameTime() throws Exception {
        var asked = List.of(requests.another(ada, edit("Bruges")), requests.another(bruno, edit("Liege")));
        var outcomes = Stream.of(asked.get(0), asked.get(1))
                .map(answer -> catchThrowable(() -> answer.get(SECONDS, TimeUnit.SECONDS)))
                .toList();
        assertThat(outcomes).containsOnlyOnce((Throwable) null);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome != null)
                .singleElement()
                .satisfies(refused -> assertThat(refused)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(StaleVersion.class));
        assertThat(owner.number("SELECT version FROM organisations.organisation WHERE id = ?", harbour.value()))
                .isEqualTo(FIRST + 1);
    }

    @Test
    @DisplayName("a use case that did not hold what it changes is refused at its commit and undone")
    void unheld() {
        assertThatThrownBy(() -> undertaking.change(harbour, () -> {
                    var seen = organisations.get(harbour);
                    overtake();
                    seen.describe(profile("Liege"));
                    return null;
                }))
                .satisfies(refused ->
                        assertThat(causes(refused)).hasAtLeastOneElementOfType(OptimisticLockException.class));
        assertThat(stored("Bruges")).isTrue();
        assertThat(owner.number(
                        "SELECT count(*) FROM audit.entry WHERE person_id = ? AND outcome = 'done'",
                        ada.person().value()))
                .isZero();
    }

    private Callable<Object> edit(String town) {
        return () -> editOrganisation.edit(harbour, FIRST, form(town));
    }

    private void overtake() {
        try {
            requests.another(bruno, edit("Bruges")).get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean stored(String town) {
        return owner.number(
                        "SELECT count(*) FROM organisations.organisation WHERE id = ? AND city = ?",
                        harbour.value(),
                        town)
                == 1;
    }

    private Profile.Form form(String town) {
        return new Profile.Form("House " + harbour, "House", "BE", town, "NATIONAL", null, null, null, null);
    }

    private Profile profile(String town) {
        return form(town).read(new InvalidFields.Gathering());
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .toList();
    }
}
