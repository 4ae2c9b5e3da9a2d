package eu.koinon.organisations.imports;

import eu.koinon.kernel.OrganisationId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands. Until it is confirmed its figures say what would become of the rows, afterwards what has.
 *
 * @param encoding as recognised or chosen; nothing before the file has been looked at
 * @param unknownColumns names of columns that are left out because nobody knows what they are
 * @param refusal why it cannot be imported or ended early
 * @param refusedAt the line or column that is to blame
 * @param total how many rows the file has, as far as it has been read
 * @param goneThrough of them, by what is under way
 * @param by the name of whoever brought or confirmed it; nothing where the reader may not see them
 */
@Schema(name = "Import")
public record ImportPage(
        ImportId id,
        OrganisationId organisation,
        ImportKind kind,
        ImportState state,
        String fileName,
        @Nullable FileEncoding encoding,
        @Nullable String separator,
        List<String> unknownColumns,
        @Nullable ImportRefusal refusal,
        @Nullable String refusedAt,
        int total,
        int goneThrough,
        int created,
        int changed,
        int unchanged,
        int wrong,
        boolean leaveOutWrong,
        boolean invite,
        @Nullable String by,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt,
        long version) {

    public ImportPage {
        unknownColumns = List.copyOf(unknownColumns);
    }
}
