package eu.koinon.acceptance.network;

import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/** Brings people into a network the way they really come: by the set-up link, and by invitations that are mailed. */
public final class Newcomers {

    private final RunningPlatform platform;
    private final Mailboxes mailboxes;

    public Newcomers(RunningPlatform platform, Mailboxes mailboxes) {
        this.platform = platform;
        this.mailboxes = mailboxes;
    }

    /** Opens the set-up link of an empty network. */
    public Member setUp(String name, String email) {
        var client = Client.at(platform.address());
        var path = setUpPath();
        expect(client.get(path), 200);
        expect(
                client.form(
                        path,
                        Map.of(
                                "name", name,
                                "email", email,
                                "language", "en",
                                "timeZone", "Europe/Brussels",
                                "secretariat", "Secretariat of the Network",
                                "shortName", "Secretariat",
                                "country", "BE",
                                "city", "Brussels",
                                "level", "EUROPEAN")),
                303);
        return enrol(client, name, email);
    }

    /** The path in the file that the platform writes for its operator. */
    public String setUpPath() {
        try {
            var link =
                    Files.readString(platform.data().resolve("set-up-link.txt")).strip();
            return URI.create(link).getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An admin invites; the newcomer opens the mail, follows the link and chooses a password and an app. */
    public Member invite(Member admin, String organisation, String name, String email, String... roles) {
        var before = mailboxes.of(email).size();
        expect(
                admin.client()
                        .json(
                                "POST",
                                "/api/v1/organisations/" + organisation + "/invitations",
                                Map.of("name", name, "email", email, "language", "en", "roles", List.of(roles))),
                201);
        return accept(name, email, before);
    }

    /** The newcomer whose invitation is on its way. */
    public Member accept(String name, String email, int mailsBefore) {
        var client = Client.at(platform.address());
        var path = Mailboxes.link(mailboxes.await(email, mailsBefore));
        expect(client.get(path), 200);
        expect(client.form(path, Map.of("name", name, "language", "en", "timeZone", "Europe/Brussels")), 303);
        return enrol(client, name, email);
    }

    private Member enrol(Client client, String name, String email) {
        var password = Member.newPassword();
        expect(client.form("/enrol/password", Map.of("password", password)), 303);
        var app = client.get("/enrol/app");
        expect(app, 200);
        var secret = app.page().select(".k-code").first().text();
        expect(client.form("/enrol/app", Map.of("code", AppCodes.now(secret))), 303);
        var codes = client.get("/account/recovery-codes");
        expect(codes, 200);
        var onPaper = new ArrayDeque<>(codes.page().select(".k-codes li").eachText());
        expect(client.form("/account/recovery-codes", Map.of()), 303);
        return new Member(platform.address(), name, email, password, secret, onPaper, client);
    }

    static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.response().request().method() + " "
                    + answer.response().uri() + " answered " + answer.status() + " instead of " + status + ":\n"
                    + answer.body());
        }
    }
}
