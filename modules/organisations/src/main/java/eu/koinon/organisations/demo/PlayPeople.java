package eu.koinon.organisations.demo;

import static eu.koinon.organisations.demo.FillNetwork.days;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.deputies.DeputyForm;
import eu.koinon.organisations.deputies.NameDeputy;
import eu.koinon.organisations.erasure.ErasePerson;
import eu.koinon.organisations.joining.ChooseMailDomains;
import eu.koinon.organisations.joining.InventedJoinRequests;
import eu.koinon.organisations.mandates.ProveMandate;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.membership.Today;
import eu.koinon.organisations.notices.AgreeToNotice;
import eu.koinon.organisations.notices.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Lets the invented people do what an organisation does with its people: mandates are proven, somebody is away, others ask
 * to join, and whoever proved the mandates is erased since, so that the record says "former delegate".
 */
@ApplicationScoped
class PlayPeople {

    private static final String SECRETARIAT = "isopolis";
    private static final String COORDINATOR = "oonagh-tierney";
    private static final String ASKING = "elbwind";
    private static final String ERASED = "jorinde-vosskamp";

    @Inject
    private Acting acting;

    @Inject
    private ProveMandate mandates;

    @Inject
    private NameDeputy deputies;

    @Inject
    private ChooseMailDomains domains;

    @Inject
    private InventedJoinRequests requests;

    @Inject
    private AgreeToNotice agreeing;

    @Inject
    private ErasePerson erasing;

    @Inject
    private Blobs blobs;

    @Inject
    private Today today;

    void play(Invented network) {
        DemoFile.read("mandates.csv").stream()
                .filter(row -> !row.getField("document").isEmpty())
                .forEach(row -> prove(network, row));
        openDomains(network);
        for (var row : DemoFile.read("join_requests.csv")) {
            requests.add(row.getField("name"), new EmailAddress(row.getField("email")), row.getField("language"));
        }
        DemoFile.read("deputies.csv").forEach(row -> standIn(network, row));
        agree(network);
        acting.as(network.person(COORDINATOR), network.organisation(SECRETARIAT), () -> {
            erasing.erase(network.person(ERASED), new Reason("Asked by letter to have the account erased."));
            return true;
        });
    }

    /** By an admin of the organisation: where it is Elbwind, by the one who is erased in the end. */
    private void prove(Invented network, NamedCsvRecord row) {
        var organisation = network.organisation(row.getField("organisation_key"));
        var admin = ASKING.equals(row.getField("organisation_key")) ? ERASED : "mamadou-diakhate";
        acting.as(network.person(admin), organisation, () -> {
            try (var document = blobs.receive(
                    new ByteArrayInputStream(
                            InventedDocument.of(List.of(row.getField("lines").split("\\|")))),
                    ProveMandate.LARGEST,
                    ProveMandate.TAKEN)) {
                return mandates.prove(
                        organisation,
                        network.person(row.getField("person_key")),
                        row.getField("role").toLowerCase(Locale.ROOT),
                        row.getField("document"),
                        document);
            } catch (IOException e) {
                throw new IllegalStateException("a document of the demonstration", e);
            }
        });
    }

    private void openDomains(Invented network) {
        var asking = network.organisation(ASKING);
        acting.as(
                network.person(ERASED),
                asking,
                () -> domains.choose(asking, new ChooseMailDomains.Request(List.of(ASKING + ".example"))));
        for (var row : DemoFile.read("mail_domains.csv")) {
            var organisation = network.organisation(row.getField("organisation_key"));
            acting.as(
                    network.person(COORDINATOR),
                    network.organisation(SECRETARIAT),
                    () -> domains.choose(organisation, new ChooseMailDomains.Request(List.of(row.getField("domain")))));
        }
    }

    private void standIn(Invented network, NamedCsvRecord row) {
        var organisation = network.organisation(row.getField("organisation_key"));
        acting.as(
                network.person(row.getField("person_key")),
                organisation,
                () -> deputies.name(
                        organisation,
                        new DeputyForm(
                                network.person(row.getField("deputy_key")).toString(),
                                null,
                                today.day().plusDays(days(row, "days")).toString(),
                                row.getField("reason"))));
    }

    /** Whoever works in the secretariat has read what the network asks of all. */
    private void agree(Invented network) {
        DemoFile.read("memberships.csv").stream()
                .filter(row -> SECRETARIAT.equals(row.getField("organisation_key")))
                .filter(row -> row.getField("until_day").isEmpty())
                .filter(row -> !COORDINATOR.equals(row.getField("person_key")))
                .forEach(row ->
                        acting.as(network.person(row.getField("person_key")), network.organisation(SECRETARIAT), () -> {
                            agreeing.agree(NoticeKind.PRIVACY, 1);
                            agreeing.agree(NoticeKind.PARTICIPATION, 2);
                            return true;
                        }));
    }
}
