package eu.koinon.web.api;

import eu.koinon.web.home.Coming;
import eu.koinon.web.home.HomeContents;
import eu.koinon.web.home.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What waits, the most pressing first, and what is next, in the order of dates.
 *
 * @param waiting for coordinators beginning with what in the network needs the secretariat
 */
@Schema(name = "Home")
public record HomeView(List<Waits> waiting, List<Comes> next) {

    public HomeView {
        waiting = List.copyOf(waiting);
        next = List.copyOf(next);
    }

    /**
     * Something that waits.
     *
     * @param text in the reader's language
     * @param note how long there is, or how many
     * @param href where it is done, on this platform
     * @param due by which day
     */
    @Schema(name = "HomeTask")
    public record Waits(
            Task.Kind kind,
            String text,
            @Nullable String note,
            String href,
            @Nullable LocalDate due) {

        static Waits of(Task task) {
            return new Waits(task.kind(), task.text(), task.end(), task.href(), task.due());
        }
    }

    /**
     * A date to come.
     *
     * @param due the day, in the reader's zone where it is a moment
     * @param dueAt the moment, where it is one
     */
    @Schema(name = "HomeDate")
    public record Comes(
            Coming.Kind kind,
            String text,
            @Nullable String note,
            String href,
            LocalDate due,
            @Nullable Instant dueAt) {

        static Comes of(Coming coming) {
            var at = coming.at();
            return new Comes(
                    coming.kind(),
                    coming.text(),
                    coming.about(),
                    coming.href(),
                    coming.day(),
                    at == null ? null : at.toInstant());
        }
    }

    static HomeView of(HomeContents contents) {
        return new HomeView(
                Stream.concat(contents.secretariat().stream(), contents.tasks().stream())
                        .map(Waits::of)
                        .toList(),
                contents.coming().stream().map(Comes::of).toList());
    }
}
