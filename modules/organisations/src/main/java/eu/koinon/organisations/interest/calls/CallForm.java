package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.InvalidFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a call says and until when it is open, as it is typed or sent.
 *
 * @param renewal whether sitting members reapply
 * @param languages BCP 47 tags of those that it is translated into; English is always there
 * @param date of the deadline, ISO 8601
 * @param time of the deadline on the clocks of the zone, ISO 8601
 * @param zone IANA name
 * @param title by language
 * @param summary by language: a sentence or two for lists
 * @param body by language: who can apply, what for, how it goes on
 */
@Schema(name = "InterestCallForm")
public record CallForm(
        boolean renewal,
        @Nullable List<String> languages,
        @Nullable String date,
        @Nullable String time,
        @Nullable String zone,
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> summary,
        @Nullable Map<String, String> body) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 500;
    static final int LONGEST_BODY = 20_000;

    record Read(boolean renewal, List<String> languages, Deadline deadline, Texts title, Texts summary, Texts body) {}

    Read read(InvalidFields.Gathering problems, List<String> offered) {
        var into = new ArrayList<String>();
        into.add(Texts.PIVOT);
        for (var tag : languages == null ? List.<String>of() : languages) {
            if (!offered.contains(tag)) {
                problems.add("languages", "choose-one");
            } else if (!into.contains(tag)) {
                into.add(tag);
            }
        }
        return new Read(
                renewal,
                List.copyOf(into),
                new Deadline.Form(date, time, zone).read(problems),
                TextForm.line(problems, "title", title, into, LONGEST_TITLE),
                TextForm.text(problems, "summary", summary, into, LONGEST_SUMMARY),
                TextForm.text(problems, "body", body, into, LONGEST_BODY));
    }
}
