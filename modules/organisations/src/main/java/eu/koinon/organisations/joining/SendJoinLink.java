package eu.koinon.organisations.joining;

import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes to an address that leads to an organisation; where it leads to none, nobody is written to. */
@UseCase
@Open(value = "whoever asks to join has no account yet", duty = Duty.JOIN_REQUEST)
public class SendJoinLink {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Links links;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private record Target(String organisation, boolean belongs) {}

    /** @param request asked for once; done twice, it is written once */
    public void send(UUID request, EmailAddress email, String language, String name) {
        var domain = MailDomain.of(email);
        if (domain.isEmpty() || links.isIssued(request)) {
            return;
        }
        var now = clock.instant();
        database.first(
                        within,
                        row -> new Target(row.getString("organisation_name"), row.getBoolean("belongs")),
                        "SELECT * FROM organisations.ask_to_join(?, ?, ?, ?, ?, ?, ?, ?)",
                        request,
                        domain.get().value(),
                        email.value(),
                        email.key(),
                        name,
                        language,
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(Links.Kind.JOIN_REQUEST.life()).atOffset(ZoneOffset.UTC))
                .ifPresent(target -> write(request, email, language, name, target));
    }

    private void write(UUID request, EmailAddress email, String language, String name, Target target) {
        // a link is issued for who belongs already too: it leads to nothing, and says that this was done
        var link = links.issue(Links.Kind.JOIN_REQUEST, null, email, request);
        var arguments = Map.<String, Object>of(
                "name", name, "organisation", target.organisation, "network", settings.networkName());
        letters.send(
                target.belongs
                        ? new Letter(
                                "join-belongs",
                                email,
                                language,
                                arguments,
                                URI.create(settings.publicUrl() + "/sign-in"))
                        : new Letter("join-prove", email, language, arguments, link));
    }
}
