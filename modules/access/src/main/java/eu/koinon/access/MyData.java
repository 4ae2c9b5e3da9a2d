package eu.koinon.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the platform keeps about one person, as they are given it. */
public final class MyData {

    private final Instant madeAt;
    private final Map<DataPart, List<Entry>> parts = new EnumMap<>(DataPart.class);

    MyData(Instant madeAt) {
        this.madeAt = madeAt;
        // also what there is nothing of: whoever asks is told so
        for (var part : DataPart.values()) {
            parts.put(part, new ArrayList<>());
        }
    }

    /** One thing in a part: an account, a device, an act. */
    public static final class Entry {

        private final Map<DataField, Object> fields = new EnumMap<>(DataField.class);

        /** @param value a text, a number, yes or no, a day, an instant, or a list of texts; nothing is left out */
        public Entry with(DataField field, @Nullable Object value) {
            if (value != null) {
                fields.put(field, value);
            }
            return this;
        }

        public Map<DataField, Object> fields() {
            return Collections.unmodifiableMap(fields);
        }
    }

    /** A new thing in a part, to be filled. */
    public Entry add(DataPart part) {
        var entry = new Entry();
        parts.computeIfAbsent(part, p -> new ArrayList<>()).add(entry);
        return entry;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public List<Entry> of(DataPart part) {
        return List.copyOf(parts.getOrDefault(part, List.of()));
    }
}
