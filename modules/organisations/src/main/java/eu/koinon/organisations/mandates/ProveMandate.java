package eu.koinon.organisations.mandates;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Writing;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.kernel.blobs.FileType;
import eu.koinon.kernel.blobs.Incoming;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves a mandate by a document, such as an excerpt of the register of associations. It proves the days that the mandate
 * has now; one that is prolonged needs another.
 */
@UseCase
@Needs(Permission.MANDATE_PROVE)
public class ProveMandate {

    /** Bytes of a document. */
    public static final long LARGEST = 10L * 1_048_576;

    public static final Set<FileType> TAKEN = Set.of(FileType.PDF, FileType.PNG, FileType.JPEG);

    private static final int LONGEST_NAME = 150;

    @Inject
    private Organisations organisations;

    @Inject
    private Proofs proofs;

    @Inject
    private Blobs blobs;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @param role in small letters
     * @param name of the file, as the browser or program sent it
     * @throws Missing when the person holds no such role
     */
    public Proof prove(
            @On OrganisationId organisation,
            @About PersonId person,
            String role,
            @Nullable String name,
            Incoming document) {
        var held = proofs.held(organisations.hold(organisation).id(), person, role);
        return proofs.put(
                held,
                blobs.keep(document),
                name(name, document.type()),
                document.type(),
                document.size(),
                current.actor().signedIn(),
                clock.instant());
    }

    /** @throws Missing when there is none */
    public void remove(@On OrganisationId organisation, @About PersonId person, String role) {
        if (!proofs.remove(proofs.held(organisations.hold(organisation).id(), person, role))) {
            throw new Missing();
        }
    }

    /** The last part of whatever path was sent; a name that cannot stay is replaced and not refused. */
    private static String name(@Nullable String sent, FileType type) {
        var problems = new InvalidFields.Gathering();
        var last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = Writing.optionalLine(problems, "name", last, LONGEST_NAME);
        return name == null || !problems.isEmpty() ? "document." + type.ending() : name;
    }
}
