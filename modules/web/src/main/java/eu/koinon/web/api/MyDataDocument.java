package eu.koinon.web.api;

import eu.koinon.access.DataPart;
import eu.koinon.access.MyData;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The copy of a person's data as a file.
 *
 * @param schema where the file's JSON Schema is (2020-12)
 * @param madeAt an instant, ISO 8601
 * @param parts what is kept, by part; instants and days in ISO 8601
 */
@Schema(name = "MyData")
public record MyDataDocument(String schema, String madeAt, Map<String, List<Map<String, Object>>> parts) {

    public MyDataDocument {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    public static MyDataDocument of(MyData data, String publicUrl) {
        var parts = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var part : DataPart.values()) {
            parts.put(
                    member(part),
                    data.of(part).stream().map(MyDataDocument::members).toList());
        }
        return new MyDataDocument(
                publicUrl + MyDataResource.PATH + "/schema.json", data.madeAt().toString(), parts);
    }

    private static Map<String, Object> members(MyData.Entry entry) {
        var members = new LinkedHashMap<String, Object>();
        entry.fields()
                .forEach((field, value) ->
                        members.put(member(field), value instanceof Temporal moment ? moment.toString() : value));
        return members;
    }

    /** A constant's name as JSON has it: {@code timeZone}. */
    private static String member(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        var member = new StringBuilder(words[0]);
        Arrays.stream(words).skip(1).forEach(word -> member.append(
                        word.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(word.substring(1)));
        return member.toString();
    }
}
