package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.WorkField;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.Topic;
import eu.koinon.web.look.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form about an organisation, as it is shown. */
public record DetailsFields(
        DetailsForm typed,
        List<NameRow> names,
        List<Choice> regions,
        List<Choice> workFields,
        List<Choice> exploitations,
        List<Choice> targetGroups,
        List<Choice> services,
        List<Choice> languages,
        Map<String, List<Choice>> seenBy) {

    /** A further name with its language. */
    public record NameRow(int number, List<Choice> languages, String legal, String brief) {}

    static DetailsFields of(Words m, DetailsForm typed, String country) {
        var seenBy = new LinkedHashMap<String, List<Choice>>();
        for (var topic : Topic.values()) {
            var chosen = typed.visibility() == null ? null : typed.visibility().get(topic.member());
            seenBy.put(topic.member(), Vocabulary.seenBy(m, chosen));
        }
        return new DetailsFields(
                typed,
                names(m, given(typed.legalNames()), given(typed.shortNames())),
                Vocabulary.regions(m, country, typed.region()),
                Vocabulary.of(m, WorkField.values(), given(typed.workFields())),
                Vocabulary.of(m, Exploitation.values(), given(typed.exploitations())),
                Vocabulary.of(m, TargetGroup.values(), given(typed.targetGroups())),
                Vocabulary.of(m, Service.values(), given(typed.services())),
                Vocabulary.languages(m, given(typed.languages())),
                seenBy);
    }

    public List<Choice> seenBy(String topic) {
        return seenBy.getOrDefault(topic, List.of());
    }

    private static List<NameRow> names(Words m, Map<String, String> legal, Map<String, String> brief) {
        var languages = new LinkedHashSet<>(legal.keySet());
        languages.addAll(brief.keySet());
        var rows = new ArrayList<NameRow>();
        for (var language : languages) {
            rows.add(row(m, rows.size() + 1, language, legal, brief));
        }
        while (rows.size() < SentDetails.NAMES) {
            rows.add(row(m, rows.size() + 1, "", legal, brief));
        }
        return rows;
    }

    private static NameRow row(
            Words m, int number, String language, Map<String, String> legal, Map<String, String> brief) {
        var known = language.matches("[A-Za-z-]{2,35}") ? List.of(language) : List.<String>of();
        return new NameRow(
                number,
                Vocabulary.languages(m, known),
                legal.getOrDefault(language, ""),
                brief.getOrDefault(language, ""));
    }

    static Collection<String> given(@Nullable List<String> typed) {
        return typed == null ? List.of() : typed;
    }

    private static Map<String, String> given(@Nullable Map<String, String> typed) {
        return typed == null ? Map.of() : typed;
    }
}
