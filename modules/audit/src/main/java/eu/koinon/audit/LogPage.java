package eu.koinon.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log, the newest first.
 *
 * @param previous the cursor of the part that is newer; nothing at the beginning
 * @param next the cursor of the part that is older; nothing at the end
 */
public record LogPage(
        List<LogEntry> items,
        @Nullable String previous,
        @Nullable String next) {

    public LogPage {
        items = List.copyOf(items);
    }
}
