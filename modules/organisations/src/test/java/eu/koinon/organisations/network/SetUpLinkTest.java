package eu.koinon.organisations.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.Links;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PlatformStarted;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.network.IssueSetUpLink.Offer;
import eu.koinon.organisations.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpLinkTest {

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

    @TempDir
    private Path data;

    private Stage stage;

    @BeforeEach
    void an_empty_network() {
        System.setProperty("koinon.data", data.toString());
        stage = Played.here();
    }

    @AfterEach
    void away() {
        stage.close();
        System.clearProperty("koinon.data");
        System.clearProperty("koinon.demo");
    }

    @Test
    void its_operator_finds_a_link_in_a_file_for_themself_alone() throws Exception {
        start();

        assertThat(Files.readString(file())).startsWith("http://").contains("/set-up/");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(isGood(secret())).isTrue();
    }

    @Test
    void starting_again_keeps_the_link() throws Exception {
        start();
        var shown = secret();

        start();

        assertThat(secret()).isEqualTo(shown);
        assertThat(isGood(shown)).isTrue();
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void a_lost_file_is_written_anew_and_the_lost_link_is_no_longer_good() throws Exception {
        start();
        var lost = secret();
        Files.delete(file());

        start();

        assertThat(isGood(lost)).isFalse();
        assertThat(isGood(secret())).isTrue();
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void nodes_that_start_together_leave_one_good_link() throws Exception {
        var offers = atOnce(
                () -> stage.asVisitor(() -> stage.use(IssueSetUpLink.class).offer(null)), 4);

        assertThat(offers).allMatch(Offer.Fresh.class::isInstance);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void once_the_network_is_set_up_the_file_is_gone_and_no_start_brings_it_back() throws Exception {
        start();

        stage.asVisitor(() -> stage.use(SetUpNetwork.class).setUp(secret(), SOUND));

        assertThat(file()).doesNotExist();
        start();
        assertThat(file()).doesNotExist();
        assertThat(open()).isZero();
    }

    @Test
    void a_file_that_outlived_the_set_up_is_removed() throws Exception {
        start();
        var stale = Files.readString(file());
        stage.asVisitor(() -> stage.use(SetUpNetwork.class).setUp(secret(), SOUND));
        Files.writeString(file(), stale);

        start();

        assertThat(file()).doesNotExist();
    }

    @Test
    void the_demonstration_fills_the_network_itself() throws Exception {
        System.setProperty("koinon.demo", "true");

        start();

        assertThat(file()).doesNotExist();
        assertThat(open()).isZero();
    }

    private void start() throws Exception {
        stage.asVisitor(() -> {
            stage.use(OfferSetUp.class).start(new PlatformStarted());
            return "started";
        });
    }

    private Path file() {
        return data.resolve("set-up-link.txt");
    }

    private String secret() throws Exception {
        var link = Files.readString(file()).strip();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private boolean isGood(String secret) throws Exception {
        return stage.fenced(null, null, Duty.SET_UP, () -> stage.use(Links.class)
                .look(Links.Kind.SET_UP, secret)
                .isPresent());
    }

    private long open() throws Exception {
        try (var connection = stage.database().asOwner();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM access.link WHERE kind = 'SET_UP' AND used_at IS NULL")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static <T> List<T> atOnce(Callable<T> deed, int times) throws Exception {
        var start = new CyclicBarrier(times);
        var threads = Executors.newFixedThreadPool(times);
        try {
            var running = IntStream.range(0, times)
                    .mapToObj(node -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
