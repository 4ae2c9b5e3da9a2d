package eu.koinon.acceptance.network;

import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one network that most tests share: a secretariat and two organisations, each with people in every role. It is started
 * once; a test that changes what others rely on makes an organisation of its own.
 */
public final class Network {

    private static Network shared;
    private static Throwable failure;

    public final Mailboxes mailboxes = new Mailboxes();
    public final RunningPlatform platform;

    /** How the shared platform was started. */
    public final Map<String, String> settings;

    public final Newcomers newcomers;

    public final Member coordinator;
    public final Member auditor;

    /** La Rive, whose people do most of the acting. */
    public final String rive;

    public final Member riveAdmin;
    public final Member riveSignatory;
    public final Member riveMember;
    public final Member riveReader;

    /** Hafenlicht, which must never see what is La Rive's. */
    public final String hafenlicht;

    public final Member hafenlichtAdmin;
    public final Member hafenlichtMember;

    private Network() {
        settings = settings(mailboxes);
        platform = closing(RunningPlatform.over(RunningPlatform.newFolder("network"), settings));
        newcomers = new Newcomers(platform, mailboxes);
        coordinator = newcomers.setUp("Claire Vandamme", "claire@secretariat.example");
        var secretariat = coordinator.client().get("/api/v1/me/organisations").json();
        auditor = newcomers.invite(
                coordinator,
                secretariat.findValue("id").asString(),
                "Otto Prüfer",
                "otto@secretariat.example",
                "AUDITOR");
        rive = organisation("La Rive", "FR", "Lyon");
        riveAdmin = newcomers.invite(coordinator, rive, "Aoife Brennan", "aoife@rive.example", "ADMIN");
        riveSignatory = newcomers.invite(riveAdmin, rive, "Hélène Roux", "helene@rive.example", "SIGNATORY");
        riveMember = newcomers.invite(riveAdmin, rive, "Piotr Zieliński", "piotr@rive.example", "MEMBER");
        riveReader = newcomers.invite(riveAdmin, rive, "Marta Ionescu", "marta@rive.example", "READER");
        hafenlicht = organisation("Hafenlicht", "DE", "Bremen");
        hafenlichtAdmin = newcomers.invite(coordinator, hafenlicht, "Grete Lührs", "grete@hafenlicht.example", "ADMIN");
        hafenlichtMember =
                newcomers.invite(hafenlichtAdmin, hafenlicht, "Jan Osei", "jan@hafenlicht.example", "MEMBER");
    }

    public static synchronized Network shared() {
        if (failure != null) {
            throw new IllegalStateException("the network could not be set up, see the first failure", failure);
        }
        if (shared == null) {
            try {
                shared = new Network();
            } catch (RuntimeException | Error e) {
                failure = e;
                throw e;
            }
        }
        return shared;
    }

    /** Even if the set-up fails halfway, no process outlives the tests. */
    private static RunningPlatform closing(RunningPlatform platform) {
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        return platform;
    }

    static synchronized void end() {
        if (shared != null) {
            shared.platform.close();
            shared.mailboxes.close();
            shared = null;
        }
    }

    /** How the tests' platforms differ from an operator's: mail goes to the test's server, clients bring their address. */
    public static Map<String, String> settings(Mailboxes mailboxes) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("koinon.mail.host", "127.0.0.1");
        settings.put("koinon.mail.port", String.valueOf(mailboxes.port()));
        settings.put("koinon.mail.tls", "none");
        settings.put("koinon.mail.from", "koinon@network.example");
        settings.put("koinon.database.port", String.valueOf(RunningPlatform.freePort()));
        settings.put("koinon.proxies", "127.0.0.0/8");
        settings.put("koinon.network.name", "Test Network");
        settings.put("koinon.network.contact", "help@network.example");
        settings.put("koinon.step-up.lasts", "PT2H");
        return settings;
    }

    /** A further organisation, with the coordinator's hand. */
    public String organisation(String name, String country, String city) {
        var answer = coordinator
                .client()
                .json(
                        "POST",
                        "/api/v1/organisations",
                        Map.of("name", name, "shortName", name, "country", country, "city", city, "level", "NATIONAL"));
        Newcomers.expect(answer, 201);
        return answer.json().path("id").asString();
    }

    public Client visitor() {
        return Client.at(platform.address());
    }
}
