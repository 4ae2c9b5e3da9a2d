package eu.koinon.web.pages.account;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.MyData;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Words;
import eu.koinon.web.look.Fact;
import eu.koinon.web.pages.record.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A part of what is kept about somebody, in words.
 *
 * @param entries the latest ones
 * @param further how many earlier ones the file has besides
 */
public record DataPartView(String title, List<List<Fact>> entries, int further) {

    private static final int SHOWN = 100;

    /** Keys that tell a reader nothing; the file has them. */
    private static final Set<DataField> FOR_PROGRAMS =
            Set.of(DataField.ID, DataField.ORGANISATION_ID, DataField.ON_ORGANISATION_ID);

    public DataPartView {
        entries = List.copyOf(entries);
    }

    static List<DataPartView> of(MyData data, Words words, ZoneId zone) {
        return Arrays.stream(DataPart.values())
                .map(part -> of(part, data.of(part), words, zone))
                .toList();
    }

    private static DataPartView of(DataPart part, List<MyData.Entry> entries, Words words, ZoneId zone) {
        var further = Math.max(0, entries.size() - SHOWN);
        return new DataPartView(
                words.of(part),
                entries.stream()
                        .skip(further)
                        .map(entry -> facts(entry, words, zone))
                        .toList(),
                further);
    }

    private static List<Fact> facts(MyData.Entry entry, Words words, ZoneId zone) {
        return entry.fields().entrySet().stream()
                .filter(field -> !FOR_PROGRAMS.contains(field.getKey()))
                .map(field -> Fact.of(words.of(field.getKey()), text(field.getKey(), field.getValue(), words, zone)))
                .toList();
    }

    private static String text(DataField field, Object value, Words words, ZoneId zone) {
        return switch (field) {
            case LANGUAGE -> words.languageName(value.toString());
            case ROLE -> words.of(Role.valueOf(value.toString()));
            case ACT -> Act.of(value.toString()).map(words::of).orElse(value.toString());
            default -> text(value, words, zone);
        };
    }

    private static String text(Object value, Words words, ZoneId zone) {
        if (value instanceof Instant moment) {
            return words.dateTime(moment, zone);
        }
        if (value instanceof LocalDate day) {
            return words.date(day);
        }
        if (value instanceof Boolean yes) {
            return words.t(yes ? "my-data.yes" : "my-data.no");
        }
        if (value instanceof Collection<?> items) {
            return words.list(items.stream().map(String::valueOf).toList());
        }
        return String.valueOf(value);
    }
}
