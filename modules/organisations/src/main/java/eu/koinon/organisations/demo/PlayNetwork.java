package eu.koinon.organisations.demo;

import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.imports.CarryOutImport;
import eu.koinon.organisations.imports.CheckImport;
import eu.koinon.organisations.imports.ConfirmImport;
import eu.koinon.organisations.imports.ImportId;
import eu.koinon.organisations.imports.UploadImport;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.DecisionForm;
import eu.koinon.organisations.interest.review.ReadOutcomes;
import eu.koinon.organisations.interest.review.SendLetters;
import eu.koinon.organisations.succession.MergeOrganisations;
import eu.koinon.organisations.succession.MergeRequest;
import eu.koinon.organisations.succession.PlanSuccession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;

/**
 * Lets the invented secretariat do its work: a call is decided and the letters are out, two organisations have merged, and
 * a file was imported that was not right in every row. An admin has brought another one, which waits.
 */
@ApplicationScoped
class PlayNetwork {

    private static final String SECRETARIAT = "isopolis";
    private static final String COORDINATOR = "oonagh-tierney";

    @Inject
    private Acting acting;

    @Inject
    private PlayPeople people;

    @Inject
    private Decide decide;

    @Inject
    private ReadOutcomes outcomes;

    @Inject
    private SendLetters letters;

    @Inject
    private PlanSuccession plans;

    @Inject
    private MergeOrganisations merging;

    @Inject
    private UploadImport uploading;

    @Inject
    private CheckImport checking;

    @Inject
    private ConfirmImport confirming;

    @Inject
    private CarryOutImport carryingOut;

    @Inject
    private Blobs blobs;

    void play(Invented network) throws Exception {
        people.play(network);
        decide(network);
        merge(network);
        var ofTheNetwork = bring(network, SECRETARIAT, COORDINATOR, "organisations", "france-2026.csv");
        carryOut(network, ofTheNetwork);
        checking.run(bring(network, "elbwind", "friederike-luettjohann", "people", "kollegium-elbwind.csv")
                .toString());
    }

    private void decide(Invented network) {
        acting.as(network.person(COORDINATOR), network.organisation(SECRETARIAT), () -> {
            for (var row : DemoFile.read("decisions.csv")) {
                decide.decide(
                        network.applications().get(Integer.parseInt(row.getField("application")) - 1),
                        0,
                        1,
                        new DecisionForm(row.getField("outcome"), DemoFile.orNone(row, "letter_reason")));
            }
            return letters.send(
                    network.decided(), outcomes.read(network.decided()).plan().decided());
        });
    }

    private void merge(Invented network) {
        var from = network.organisation("havelwerk");
        var into = network.organisation("lohnlicht");
        acting.as(network.person(COORDINATOR), network.organisation(SECRETARIAT), () -> {
            var looked = new MergeRequest(into.toString(), true, null, null);
            var decided = new MergeRequest(
                    into.toString(),
                    true,
                    "Both boards decided to go on as one association from this autumn.",
                    plans.merge(from, looked).mark());
            return merging.merge(from, into, decided);
        });
    }

    private ImportId bring(Invented network, String organisationKey, String personKey, String kind, String file) {
        var organisation = network.organisation(organisationKey);
        return acting.as(network.person(personKey), organisation, () -> {
            try (var bytes = Objects.requireNonNull(PlayNetwork.class.getResourceAsStream(file), file);
                    var incoming = blobs.receive(bytes, UploadImport.LARGEST, UploadImport.TAKEN)) {
                return uploading
                        .upload(organisation, new UploadImport.Announced(kind, null, file), incoming)
                        .id();
            } catch (IOException e) {
                throw new IllegalStateException("a file of the demonstration", e);
            }
        });
    }

    private void carryOut(Invented network, ImportId id) throws Exception {
        checking.run(id.toString());
        var secretariat = network.organisation(SECRETARIAT);
        acting.as(
                network.person(COORDINATOR),
                secretariat,
                () -> confirming.confirm(secretariat, id, new ConfirmImport.Request(true, false)));
        carryingOut.run(id.toString());
    }
}
