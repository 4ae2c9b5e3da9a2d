package eu.koinon.organisations.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.LinkSpent;
import eu.koinon.access.Links;
import eu.koinon.access.RateLimit;
import eu.koinon.access.Standings;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.TooManyRequests;
import eu.koinon.organisations.NetworkSetUp;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.OrganisationLine;
import eu.koinon.organisations.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetUpNetworkTest {

    private static final SetUpNetwork.Request SOUND = new SetUpNetwork.Request(
            "Clara Anfang",
            "clara@example.org",
            "de",
            "Europe/Berlin",
            "Netzwerk gegen Menschenhandel",
            "NgM",
            "DE",
            "Berlin",
            "NATIONAL");

    private Stage stage;
    private String secret;

    @BeforeEach
    void an_empty_network_and_its_link() throws Exception {
        stage = Played.here();
        secret = link();
    }

    @AfterEach
    void away() {
        stage.close();
    }

    @Test
    void its_first_coordinator_is_admin_of_the_secretariat_too() throws Exception {
        var done = setUp(secret, SOUND);

        assertThat(stage.fenced(done.coordinator(), done.secretariat(), Duty.NONE, () -> stage.use(Standings.class)
                        .rolesOf(done.coordinator(), done.secretariat())))
                .containsExactlyInAnyOrder(Role.ADMIN, Role.COORDINATOR);
        assertThat(stage.as(done.coordinator(), done.secretariat(), () -> stage.use(ListOrganisations.class)
                                .list(ListOrganisations.Search.all()))
                        .items())
                .extracting(OrganisationLine::name)
                .containsExactly("Netzwerk gegen Menschenhandel");
    }

    @Test
    void the_link_is_good_once() throws Exception {
        setUp(secret, SOUND);

        assertThatThrownBy(() -> setUp(secret, SOUND)).isInstanceOf(LinkSpent.class);
        assertThatThrownBy(() -> stage.asVisitor(() -> {
                    stage.use(SetUpNetwork.class).look(secret);
                    return "good";
                }))
                .isInstanceOf(LinkSpent.class);
    }

    @Test
    void another_link_sets_up_no_second_secretariat() throws Exception {
        var other = link();
        setUp(secret, SOUND);

        assertThatThrownBy(() -> setUp(
                        other,
                        new SetUpNetwork.Request(
                                "Eva", "eva@example.org", "fr", "Europe/Paris", "Autre", "A", "FR", "Lyon", "LOCAL")))
                .isInstanceOf(DirectoryProblem.SecretariatThere.class);
    }

    @Test
    void of_several_who_set_up_at_once_with_several_links_one_succeeds() throws Exception {
        var secrets = List.of(secret, secret, link(), link());
        var threads = Executors.newFixedThreadPool(secrets.size());
        var deeds = new ArrayList<Callable<Boolean>>();
        secrets.forEach(one -> deeds.add(() -> succeeds(one)));

        var succeeded = 0;
        for (var result : threads.invokeAll(deeds)) {
            succeeded += result.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(succeeded).isEqualTo(1);
    }

    @Test
    void a_mistake_costs_nothing() throws Exception {
        assertThatThrownBy(() -> setUp(secret, new SetUpNetwork.Request("", "nobody", "", "", "", "", "", "", "")))
                .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly(
                                "name",
                                "language",
                                "timeZone",
                                "email",
                                "secretariat",
                                "shortName",
                                "country",
                                "city",
                                "level"));

        assertThat(setUp(secret, SOUND)).isNotNull();
    }

    @Test
    void whoever_guesses_links_is_slowed_down() {
        stage.fromOneAddress("198.51.100.7");

        for (int i = 0; i < RateLimit.LINK_ADDRESS.size(); i++) {
            var guess = "guess-" + i;
            assertThatThrownBy(() -> setUp(guess, SOUND)).isInstanceOf(LinkSpent.class);
        }
        assertThatThrownBy(() -> setUp(secret, SOUND)).isInstanceOf(TooManyRequests.class);
    }

    private boolean succeeds(String one) throws Exception {
        try {
            setUp(one, SOUND);
            return true;
        } catch (LinkSpent | DirectoryProblem.SecretariatThere refused) {
            return false;
        }
    }

    private NetworkSetUp setUp(String one, SetUpNetwork.Request request) throws Exception {
        return stage.asVisitor(() -> stage.use(SetUpNetwork.class).setUp(one, request));
    }

    private String link() throws Exception {
        var link = stage.fenced(
                null, null, Duty.SET_UP, () -> stage.use(Links.class).issue(Links.Kind.SET_UP, null, null, null));
        return link.toString().substring(link.toString().lastIndexOf('/') + 1);
    }
}
