package eu.koinon.organisations.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.review.InventedReviews;
import eu.koinon.organisations.interest.review.InventedReviews.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Adds to the demonstration how applications are reviewed: partly marked, one disputed, two with a conflict of interest. */
@ApplicationScoped
class FillReviews {

    private static final int SEATS = 8;
    private static final int SEATS_DECIDED = 2;

    @Inject
    private InventedReviews reviews;

    private List<Reader> readers = List.of();

    void fill(
            InterestCall call,
            List<ApplicationId> applications,
            Map<String, OrganisationId> organisations,
            Map<String, PersonId> persons) {
        readers = DemoFile.read("reviewers.csv").stream()
                .map(row -> new Reader(
                        Objects.requireNonNull(persons.get(row.getField("person_key"))),
                        Objects.requireNonNull(organisations.get(row.getField("organisation_key")))))
                .toList();
        reviews.panel(call, SEATS, readers);
        var marks = DemoFile.read("review_marks.csv");
        for (var row : marks) {
            var application = applications.get(Integer.parseInt(row.getField("application")) - 1);
            var reader = readers.get(Integer.parseInt(row.getField("reviewer")) - 1);
            if (row.getField("marks").isEmpty()) {
                reviews.open(call, application, reader);
            } else if ("CONFLICT".equals(row.getField("marks"))) {
                reviews.conflict(call, application, reader, row.getField("reasons"));
            } else {
                reviews.finished(
                        call,
                        application,
                        reader,
                        List.of(row.getField("marks").split(" ")).stream()
                                .map(Integer::valueOf)
                                .toList(),
                        List.of(row.getField("reasons").split("\\R")));
            }
            if (!row.getField("remark").isEmpty()) {
                reviews.remark(application, reader, row.getField("remark"));
            }
        }
        var first = readers.get(0);
        reviews.trial(call, "Best by mark", applications.subList(0, SEATS), first.person());
        reviews.trial(
                call,
                "More local centres",
                applications.subList(applications.size() - SEATS, applications.size()),
                first.person());
    }

    /** All of them are read and marked; it is for a coordinator to decide. */
    void fillDecided(InterestCall call, List<ApplicationId> applications) {
        reviews.panel(call, SEATS_DECIDED, readers);
        for (var row : DemoFile.read("decisions.csv")) {
            var at = Integer.parseInt(row.getField("application")) - 1;
            finished(call, applications.get(at), at + 1, row, "first");
            finished(call, applications.get(at), at + 3, row, "second");
        }
    }

    private void finished(InterestCall call, ApplicationId application, int reader, NamedCsvRecord row, String which) {
        reviews.finished(
                call,
                application,
                readers.get(reader % readers.size()),
                Stream.of(row.getField(which + "_marks").split(" "))
                        .map(Integer::valueOf)
                        .toList(),
                List.of(row.getField(which + "_reason")));
    }

    /** For measuring: two reviews of each, with marks that differ. */
    void fillMore(InterestCall call, List<ApplicationId> applications) {
        for (int i = 0; i < applications.size(); i++) {
            for (int k = 0; k < 2; k++) {
                reviews.finished(
                        call,
                        applications.get(i),
                        readers.get((i + 2 * k) % readers.size()),
                        List.of(1 + (i + k) % 5, 1 + i / 5 % 5, 1 + i / 25 % 5, 1 + (i / 125 + k) % 5),
                        List.of("Measured."));
            }
        }
    }
}
