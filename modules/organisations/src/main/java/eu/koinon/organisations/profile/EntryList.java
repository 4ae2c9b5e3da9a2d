package eu.koinon.organisations.profile;

import eu.koinon.organisations.directory.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entries of one profile or place, as far as the reader sees them, and what can be read from them. */
public final class EntryList {

    private final List<Entry> entries;

    public EntryList(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The only text of a field. */
    public @Nullable String text(EntryField field) {
        return entries.stream()
                .filter(entry -> entry.field() == field)
                .map(Entry::value)
                .findFirst()
                .orElse(null);
    }

    /** The words or codes of a field, in the order of their names. */
    public List<String> words(EntryField field) {
        return entries.stream()
                .filter(entry -> entry.field() == field)
                .map(Entry::item)
                .sorted()
                .toList();
    }

    /** The values of a closed vocabulary, in its own order. */
    public <E extends Enum<E>> List<E> values(EntryField field, Class<E> vocabulary) {
        return words(field).stream()
                .map(word -> Enum.valueOf(vocabulary, word))
                .sorted()
                .toList();
    }

    /** The texts of a field by their languages. */
    public Map<String, String> texts(EntryField field) {
        var texts = new TreeMap<String, String>();
        entries.stream()
                .filter(entry -> entry.field() == field)
                .forEach(entry -> texts.put(entry.item(), entry.value()));
        return texts;
    }

    /** Who sees what is said of a field, if anything is. */
    public Optional<Visibility> seenBy(EntryField field) {
        return entries.stream()
                .filter(entry -> entry.field() == field)
                .map(Entry::visibility)
                .findFirst();
    }

    /** Only what these see. */
    public EntryList only(Visibility... seenBy) {
        var wanted = List.of(seenBy);
        return new EntryList(entries.stream()
                .filter(entry -> wanted.contains(entry.visibility()))
                .toList());
    }

    public List<Entry> all() {
        return new ArrayList<>(entries);
    }
}
