package eu.koinon.acceptance.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.network.Newcomers;
import eu.koinon.acceptance.platform.Mailboxes;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The platform is killed at random points under a load of writes. A few points are tried each time; {@code ./koinon test
 * -Dkoinon.crash.points=50} tries as many as one has patience for.
 */
@DisplayName("When the power is cut under load")
class PowerCutTest {

    private static final int POINTS = Integer.getInteger("koinon.crash.points", 2);
    private static final int WRITERS = 3;

    private static final Mailboxes MAILBOXES = new Mailboxes();
    private static RunningPlatform platform;
    private static Member coordinator;
    private static String organisation;

    /** What the platform said is done. */
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /** What it refused, which it has no reason to. */
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    private final AtomicInteger number = new AtomicInteger();

    @BeforeAll
    static void start() {
        var settings = new HashMap<>(Network.settings(MAILBOXES));
        settings.put("koinon.limits.factor", "1000");
        platform = RunningPlatform.over(RunningPlatform.newFolder("power"), settings);
        coordinator = new Newcomers(platform, MAILBOXES).setUp("Claire Vandamme", "claire@power.example");
        organisation = coordinator
                .client()
                .get("/api/v1/me/organisations")
                .json()
                .findValue("id")
                .asString();
    }

    @AfterAll
    static void end() {
        platform.close();
        MAILBOXES.close();
    }

    @Test
    @DisplayName("no acknowledged write is lost, no mail is sent twice, and the audit chain is whole")
    void nothingLostNothingTwice() throws Exception {
        var chance = new Random(20261121);
        for (int point = 0; point < POINTS; point++) {
            writeAndKillAfter(1 + chance.nextInt(12), Duration.ofMillis(chance.nextInt(120)));
            platform.start();
        }
        assertThat(refused).isEmpty();
        assertThat(acknowledged).hasSizeGreaterThan(POINTS);
        var stored = coordinator
                .client()
                .get("/api/v1/organisations/" + organisation + "/invitations")
                .body();
        assertThat(acknowledged).allSatisfy(email -> assertThat(stored).contains(email));
        Awaitility.await("every mail handed over, or kept for a person to decide")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(acknowledged)
                        .allSatisfy(email -> assertThat(isSettled(email)).isTrue()));
        assertThat(acknowledged)
                .allSatisfy(email -> assertThat(MAILBOXES.of(email)).hasSizeLessThanOrEqualTo(1));
        assertThat(verifyAuditLog()).isZero();
    }

    /** The cut comes in the middle of further writes. */
    private void writeAndKillAfter(int writes, Duration delay) throws InterruptedException {
        var before = acknowledged.size();
        var goOn = new AtomicBoolean(true);
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.submit(() -> {
                while (goOn.get()) {
                    write();
                }
            });
        }
        Awaitility.await(writes + " more writes acknowledged, not refused: " + refused)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> acknowledged.size() >= before + writes || !refused.isEmpty());
        // the moment of the cut is the test's own chance, no waiting for anything
        TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        platform.kill();
        goOn.set(false);
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private void write() {
        var email = "writer" + number.incrementAndGet() + "@power.example";
        try {
            var answer = coordinator
                    .client()
                    .json(
                            "POST",
                            "/api/v1/organisations/" + organisation + "/invitations",
                            Map.of(
                                    "name",
                                    "Power Writer",
                                    "email",
                                    email,
                                    "language",
                                    "en",
                                    "roles",
                                    List.of("READER")));
            if (answer.status() == 201) {
                acknowledged.add(email);
            } else {
                refused.add(answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException cutOff) {
            // nobody acknowledged it
        } catch (RuntimeException unexpected) {
            refused.add(unexpected.toString());
        }
    }

    private boolean isSettled(String email) {
        return !MAILBOXES.of(email).isEmpty()
                || coordinator.client().get("/mail").body().contains(email);
    }

    /** What {@code ./koinon audit verify} answers about the folder while the platform runs. */
    private static int verifyAuditLog() throws IOException, InterruptedException {
        var verify = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        RunningPlatform.folder().resolve("platform.jar").toString(),
                        "audit",
                        "verify",
                        "--data",
                        platform.data().toString())
                .inheritIO()
                .start();
        assertThat(verify.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return verify.exitValue();
    }
}
