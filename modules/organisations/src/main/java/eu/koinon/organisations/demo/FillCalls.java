package eu.koinon.organisations.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.InventedApplications;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.InventedCalls;
import eu.koinon.organisations.membership.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Adds to the demonstration a call that is open, one under review, one to be decided, and what is answered to them. */
@ApplicationScoped
class FillCalls {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int NOON = 12;
    private static final int FIRST_OF_MANY = 1_000;

    /** For measuring: so many more applications to the call that is over. */
    private static final String APPLICATIONS = "koinon.demo.applications";

    @Inject
    private InventedCalls calls;

    @Inject
    private InventedApplications applications;

    @Inject
    private FillReviews reviews;

    @Inject
    private Settings settings;

    @Inject
    private Messages messages;

    @Inject
    private Today today;

    Invented fill(Map<String, OrganisationId> organisations, Map<String, PersonId> persons) {
        var open = call(false, 40, "invented.call-title", "invented.call-summary", "invented.call-body");
        var closed = call(true, -200, "invented.past-title", "invented.past-summary", "invented.call-body");
        var decided = call(true, -70, "invented.decided-title", "invented.decided-summary", "invented.call-body");
        var byName = Map.of("open", open, "closed", closed, "decided", decided);
        var numbers = new HashMap<String, Integer>();
        var toReview = new ArrayList<ApplicationId>();
        var toDecide = new ArrayList<ApplicationId>();
        for (var row : DemoFile.read("applications.csv")) {
            var call = row.getField("call");
            var draft = "DRAFT".equals(row.getField("state"));
            var number = draft ? 0 : numbers.merge(call, 1, Integer::sum);
            var to = byName.get(call);
            if (to != null) {
                var added = applications.add(to, invented(row), number, "WITHDRAWN".equals(row.getField("state")));
                if (to.equals(closed) && "SUBMITTED".equals(row.getField("state"))) {
                    toReview.add(added);
                }
                if (to.equals(decided)) {
                    toDecide.add(added);
                }
            }
        }
        reviews.fill(closed, toReview, organisations, persons);
        reviews.fillDecided(decided, toDecide);
        reviews.fillMore(closed, more(closed, settings.number(APPLICATIONS, 0)));
        return new Invented(organisations, persons, decided.id(), toDecide);
    }

    /** For measuring: the invented organisations again and again, each with a number. */
    private List<ApplicationId> more(InterestCall call, int wanted) {
        var rows = DemoFile.read("applications.csv");
        return IntStream.range(0, wanted)
                .mapToObj(i -> applications.add(
                        call, invented(rows.get(i % rows.size())).called(" " + (i + 1)), FIRST_OF_MANY + i, false))
                .toList();
    }

    private InterestCall call(boolean closed, int days, String title, String summary, String body) {
        return calls.add(
                closed,
                today.day().plusDays(days).atTime(NOON, 0),
                BRUSSELS,
                inAll(title),
                inAll(summary),
                inAll(body));
    }

    private Map<String, String> inAll(String key) {
        var texts = new HashMap<String, String>();
        messages.offered()
                .forEach(language ->
                        texts.put(language.tag(), messages.in(language).t(key)));
        return texts;
    }

    private static InventedApplications.Invented invented(NamedCsvRecord row) {
        return new InventedApplications.Invented(
                row.getField("name"),
                row.getField("country"),
                row.getField("town"),
                row.getField("level"),
                row.getField("summary"),
                row.getField("experience"),
                row.getField("contact"),
                Arrays.stream(row.getField("fields").split(" "))
                        .filter(field -> !field.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                row.getField("email"),
                row.getField("language"));
    }
}
