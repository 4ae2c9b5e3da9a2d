package eu.koinon.organisations.interest.applications;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.CsvTable;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import eu.koinon.organisations.interest.calls.QuestionKind;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes all applications to a call as CSV (RFC 4180), a line each and a column for each question. Nothing that somebody
 * wrote is a formula to whoever opens it.
 */
@UseCase
@Needs(Permission.APPLICATION_EXPORT)
public class ExportApplications {

    @Inject
    private Calls calls;

    @Inject
    private ListApplications list;

    @Inject
    private ApplicationRows applications;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Messages messages;

    /** @param language for the questions and for what was chosen */
    public byte[] export(@About CallId id, String language) {
        limits.take(RateLimit.EXPORT, current.actor().signedIn().toString());
        var call = calls.get(id);
        var words = messages.in(language);
        var text = new ByteArrayOutputStream();
        try {
            var csv = new CsvTable(text);
            var head = new ArrayList<String>();
            head.add("number");
            head.add("state");
            head.add("submitted_at");
            head.add("twins");
            head.add("addresses");
            call.questions().forEach(question -> head.add(question.label().in(language)));
            csv.row(head);
            for (var line : list.list(id, null, null).items()) {
                var page = applications.page(line.id(), null);
                var row = new ArrayList<@Nullable Object>();
                row.add(line.number());
                row.add(line.state());
                row.add(line.submittedAt());
                row.add(line.twins());
                row.add(page.holders().stream().map(Holder::email).collect(Collectors.joining(" ")));
                for (var question : call.questions()) {
                    var shown = question.kind() == QuestionKind.FILE
                            ? page.files(question.id()).stream()
                                    .map(AttachedFile::name)
                                    .collect(Collectors.joining("\n"))
                            : ApplicationCopy.inWords(
                                    words,
                                    question,
                                    page.answer(question.id())
                                            .map(Answer::words)
                                            .orElse(""));
                    row.add(shown);
                }
                csv.row(row);
            }
            csv.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }
}
