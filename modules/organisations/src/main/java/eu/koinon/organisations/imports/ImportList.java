package eu.koinon.organisations.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest imports of an organisation, the newest first. */
@Schema(name = "ImportList")
public record ImportList(List<ImportPage> items) {

    public ImportList {
        items = List.copyOf(items);
    }
}
