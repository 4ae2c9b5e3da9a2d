package eu.koinon.acceptance.fence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.network.Newcomers;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With the gate taken away and two database connections")
class SecondFenceTest {

    private static final int REQUESTS = 1_000;
    private static final List<String> FOREIGN_TO_ALSTER =
            List.of("Rosa Quiet", "rosa@brise", "Ivo Silent", "ivo@brise");
    private static final List<String> FOREIGN_TO_BRISE =
            List.of("Tom Hidden", "tom@alster", "Una Secret", "una@alster");

    private static final Mailboxes MAILBOXES = new Mailboxes();
    private static RunningPlatform platform;
    private static String alster;
    private static String brise;
    private static Member alsterMember;
    private static Member briseMember;

    @BeforeAll
    static void startWithoutGate() throws IOException {
        var settings = new HashMap<>(Network.settings(MAILBOXES));
        settings.put("koinon.database.pool", "2");
        platform = RunningPlatform.of(BuildWithoutGate.make(), RunningPlatform.newFolder("open"), settings);
        var newcomers = new Newcomers(platform, MAILBOXES);
        var coordinator = newcomers.setUp("Claire Vandamme", "claire@open.example");
        alster = organisation(coordinator, "Alsterhilfe");
        brise = organisation(coordinator, "Brise Marine");
        var alsterAdmin = newcomers.invite(coordinator, alster, "Tom Hidden", "tom@alster.example", "ADMIN");
        alsterMember = newcomers.invite(alsterAdmin, alster, "Una Secret", "una@alster.example", "MEMBER");
        var briseAdmin = newcomers.invite(coordinator, brise, "Rosa Quiet", "rosa@brise.example", "ADMIN");
        briseMember = newcomers.invite(briseAdmin, brise, "Ivo Silent", "ivo@brise.example", "MEMBER");
    }

    @AfterAll
    static void end() {
        if (platform != null) {
            platform.close();
        }
        MAILBOXES.close();
    }

    @Test
    @DisplayName("the gate is really away: a member reads what only admins may")
    void gateIsAway() {
        assertThat(alsterMember
                        .client()
                        .get("/api/v1/organisations/" + alster + "/invitations")
                        .status())
                .isEqualTo(200);
        assertThat(alsterMember
                        .client()
                        .get("/api/v1/organisations/" + alster + "/people")
                        .body())
                .contains("Tom Hidden");
    }

    @Test
    @DisplayName("a thousand mixed requests show no foreign row")
    void noForeignRow() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            var asked = new ArrayList<Future<String>>();
            for (int i = 0; i < REQUESTS; i++) {
                asked.add(threads.submit(request(i)));
            }
            for (var answer : asked) {
                assertThat(answer.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks for something of the other organisation (and now and then one's own); returns what must not be there. */
    private static Callable<String> request(int number) {
        var asAlster = number % 2 == 0;
        var client = (asAlster ? alsterMember : briseMember).client();
        var foreign = asAlster ? FOREIGN_TO_ALSTER : FOREIGN_TO_BRISE;
        var other = asAlster ? brise : alster;
        var own = asAlster ? alster : brise;
        return () -> {
            var body = ask(client, number, own, other);
            for (var trace : foreign) {
                if (body.contains(trace)) {
                    return "request " + number + " shows " + trace + ": " + body;
                }
            }
            return "";
        };
    }

    private static String ask(Client client, int number, String own, String other) {
        return switch (number / 2 % 8) {
            case 0 -> client.get("/api/v1/organisations/" + other + "/people").body();
            case 1 ->
                client.get("/api/v1/organisations/" + other + "/invitations").body();
            case 2 -> client.get("/api/v1/audit?scope=all").body();
            case 3 -> client.get("/organisations/" + other + "/people").body();
            case 4 -> client.get("/api/v1/organisations/" + own + "/people").body();
            case 5 -> client.get("/organisations/" + other).body();
            case 6 -> client.get("/record").body();
            default -> client.get("/").body();
        };
    }

    private static String organisation(Member coordinator, String name) {
        var made = coordinator
                .client()
                .json(
                        "POST",
                        "/api/v1/organisations",
                        Map.of("name", name, "shortName", name, "country", "DE", "city", "Kiel", "level", "LOCAL"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asString();
    }
}
