package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.web.look.Choice;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that profiles are written in, to be chosen from in the reader's language. */
public final class Vocabulary {

    /** The languages that are offered; any other that BCP 47 knows can be sent by a program. */
    private static final List<String> SPOKEN =
            List.of(("am ar be bg bn bs ca cs da de el en es et eu fa fi fr ga ha he hi hr"
                            + " hu hy ig is it ka ku lb lt lv mk mn mt ne nl no om pa pl ps pt ro rom ru sk sl so sq sr sv sw ta"
                            + " th ti tr uk ur vi wo yo zh")
                    .split(" "));

    private Vocabulary() {}

    public static List<Choice> of(Words m, Enum<?>[] values, Collection<String> chosen) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), m.of(value), chosen.contains(value.name())))
                .toList();
    }

    /** By their names in the reader's language. */
    public static List<Choice> languages(Words m, Collection<String> chosen) {
        return languages(m, SPOKEN, chosen);
    }

    public static List<Choice> languages(Words m, Collection<String> offered, Collection<String> chosen) {
        var order = m.order();
        return Stream.concat(offered.stream(), chosen.stream())
                .filter(tag -> !tag.isBlank())
                .distinct()
                .map(tag -> Choice.of(tag, m.languageName(tag), chosen.contains(tag)))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }

    public static List<Choice> countries(Words m, Collection<String> codes, String chosen) {
        var order = m.order();
        return codes.stream()
                .map(code -> Choice.of(code, m.country(code), code.equals(chosen)))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }

    public static List<Choice> regions(Words m, String country, @Nullable String chosen) {
        var order = m.order();
        return Region.of(country).stream()
                .map(region ->
                        Choice.of(region.code(), region.name(), region.code().equals(chosen)))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }

    /** Who may see it; of what is no shelter's. */
    public static List<Choice> seenBy(Words m, @Nullable String chosen) {
        var now = chosen == null || chosen.isBlank() ? Visibility.NETWORK.name() : chosen;
        return Stream.of(Visibility.PUBLIC, Visibility.NETWORK, Visibility.SECRETARIAT)
                .map(value -> Choice.of(value.name(), m.of(value), value.name().equals(now)))
                .toList();
    }

    public static List<String> names(Words m, Collection<? extends Enum<?>> values) {
        return values.stream().map(m::of).toList();
    }

    /** One beside the other: names that begin with capitals make no sentence. */
    public static String dotted(List<String> names) {
        return String.join(" · ", names);
    }

    public static List<String> languageNames(Words m, Collection<String> tags) {
        var order = m.order();
        return tags.stream().map(m::languageName).sorted(order).toList();
    }
}
