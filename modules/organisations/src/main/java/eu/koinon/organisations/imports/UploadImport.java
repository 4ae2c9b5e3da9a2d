package eu.koinon.organisations.imports;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Writing;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.kernel.blobs.FileType;
import eu.koinon.kernel.blobs.Incoming;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings a file: asked first whether it may come, then kept once it has come in, and read in the background. */
@UseCase
public class UploadImport {

    /** Bytes of one file. */
    public static final long LARGEST = 64L * 1_048_576;

    public static final Set<FileType> TAKEN = Set.of(FileType.CSV);

    private static final int LONGEST_NAME = 150;

    @Inject
    private Organisations organisations;

    @Inject
    private Imports imports;

    @Inject
    private Blobs blobs;

    @Inject
    private Outbox outbox;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * What a file is, before its first byte is read.
     *
     * @param encoding one of {@link FileEncoding}, or nothing for the file to tell
     */
    public record Announced(
            @Nullable String kind,
            @Nullable String encoding,
            @Nullable String fileName) {}

    /**
     * Before the first byte is read: nobody sends for an hour what cannot be kept.
     *
     * @throws Missing when the acting person may not bring such files for this organisation
     * @throws InvalidFields when it is of no kind that there is
     */
    @Needs(Permission.IMPORT_READ)
    public void check(@On OrganisationId organisation, Announced announced) {
        kind(organisation, announced);
        encoding(announced);
    }

    /** @throws eu.koinon.kernel.TooManyRequests after too many files in an hour */
    @Needs(Permission.IMPORT_UPLOAD)
    public ImportPage upload(@On OrganisationId organisation, Announced announced, Incoming file) {
        var kind = kind(organisation, announced);
        var actor = current.actor();
        limits.take(RateLimit.IMPORT, actor.signedIn().toString());
        var job = new ImportJob(
                new ImportId(ids.next()),
                organisation,
                kind,
                ImportState.CHECKING,
                blobs.keep(file),
                encoding(announced),
                null,
                null,
                List.of(),
                0,
                0,
                false,
                false,
                actor.signedIn(),
                actor.actingFor());
        imports.add(job, name(announced.fileName()), clock.instant());
        outbox.soon(CheckImport.class, job.id().toString());
        return imports.page(organisation, job.id());
    }

    /** Files about the network are the secretariat's, and coordinators alone bring them. */
    private ImportKind kind(OrganisationId organisation, Announced announced) {
        var kind = ImportKind.named(announced.kind()).orElseThrow(() -> InvalidFields.of("kind", "choose-one"));
        var into = organisations.get(organisation);
        if (kind.isOfTheNetwork() && !(into.isSecretariat() && current.actor().has(Role.COORDINATOR))) {
            throw new Missing();
        }
        return kind;
    }

    private static @Nullable FileEncoding encoding(Announced announced) {
        var typed = announced.encoding();
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return FileEncoding.named(typed).orElseThrow(() -> InvalidFields.of("encoding", "choose-one"));
    }

    /** The last part of whatever path the browser sent; a name that cannot stay is replaced, not refused. */
    private static String name(@Nullable String sent) {
        var problems = new InvalidFields.Gathering();
        var last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = Writing.optionalLine(problems, "name", last, LONGEST_NAME);
        return name == null || !problems.isEmpty() ? "import.csv" : name;
    }
}
