package eu.koinon.organisations.demo;

import static eu.koinon.organisations.demo.FillNetwork.days;
import static eu.koinon.organisations.demo.FillNetwork.morning;

import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.membership.Today;
import eu.koinon.organisations.notices.InventedNotices;
import eu.koinon.organisations.notices.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Publishes what the invented network says about data, and what it asks of whoever takes part: in two versions. */
@ApplicationScoped
class FillNotices {

    @Inject
    private InventedNotices notices;

    @Inject
    private Today today;

    private record Version(NoticeKind kind, int number, int day) {}

    void fill(Map<String, PersonId> persons) {
        var by = Objects.requireNonNull(persons.get("clara-wintgens"));
        var texts = new LinkedHashMap<Version, Map<String, String>>();
        var changes = new LinkedHashMap<Version, Map<String, String>>();
        for (var row : DemoFile.read("notices.csv")) {
            var version = new Version(
                    NoticeKind.valueOf(row.getField("kind")),
                    Integer.parseInt(row.getField("number")),
                    days(row, "day"));
            texts.computeIfAbsent(version, each -> new LinkedHashMap<>())
                    .put(row.getField("language"), row.getField("text"));
            changes.computeIfAbsent(version, each -> new LinkedHashMap<>())
                    .put(row.getField("language"), row.getField("changes"));
        }
        texts.forEach((version, text) -> notices.add(
                version.kind,
                version.number,
                by,
                morning(today.day().plusDays(version.day)),
                text,
                Objects.requireNonNull(changes.get(version))));
    }
}
