package eu.koinon.web.pages.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What was done on one day, the newest first. */
public record Day(LocalDate date, List<EntryView> entries) {

    public Day {
        entries = List.copyOf(entries);
    }

    static List<Day> of(List<EntryView> entries) {
        var byDay = new LinkedHashMap<LocalDate, List<EntryView>>();
        for (var entry : entries) {
            byDay.computeIfAbsent(entry.at().toLocalDate(), day -> new ArrayList<>())
                    .add(entry);
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
