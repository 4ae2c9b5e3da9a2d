package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.WorkField;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.web.look.Choice;
import eu.koinon.web.pages.organisations.Differences.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two versions of what an organisation says of itself: only what differs, as the reader would read it. */
final class DetailsDifferences {

    private DetailsDifferences() {}

    static List<Difference> between(Words m, DetailsForm stored, DetailsForm typed) {
        var found = new ArrayList<Difference>();
        Differences.add(found, m.t("organisation.other-names"), names(stored.legalNames()), names(typed.legalNames()));
        Differences.add(found, m.t("organisation.short-name"), names(stored.shortNames()), names(typed.shortNames()));
        Differences.add(found, m.t("organisation.region"), region(stored.region()), region(typed.region()));
        words(found, m, m.t("organisation.work-fields"), WorkField.values(), stored.workFields(), typed.workFields());
        words(
                found,
                m,
                m.t("organisation.exploitations"),
                Exploitation.values(),
                stored.exploitations(),
                typed.exploitations());
        words(
                found,
                m,
                m.t("organisation.target-groups"),
                TargetGroup.values(),
                stored.targetGroups(),
                typed.targetGroups());
        words(found, m, m.t("organisation.services"), Service.values(), stored.services(), typed.services());
        Differences.add(
                found,
                m.t("organisation.languages"),
                chosen(Vocabulary.languages(m, DetailsFields.given(stored.languages()))),
                chosen(Vocabulary.languages(m, DetailsFields.given(typed.languages()))));
        Differences.add(found, m.t("contact.phone"), stored.phone(), typed.phone());
        Differences.add(found, m.t("contact.helpline"), stored.helpline(), typed.helpline());
        Differences.add(found, m.t("contact.email"), stored.email(), typed.email());
        Differences.add(found, m.t("contact.address"), stored.address(), typed.address());
        return List.copyOf(found);
    }

    static void words(
            List<Difference> found,
            Words m,
            String name,
            Enum<?>[] values,
            @Nullable List<String> stored,
            @Nullable List<String> typed) {
        Differences.add(
                found,
                name,
                chosen(Vocabulary.of(m, values, DetailsFields.given(stored))),
                chosen(Vocabulary.of(m, values, DetailsFields.given(typed))));
    }

    private static String chosen(Collection<Choice> choices) {
        return choices.stream().filter(Choice::chosen).map(Choice::label).collect(Collectors.joining(", "));
    }

    private static String names(@Nullable Map<String, String> names) {
        return names == null ? "" : String.join("\n", new TreeMap<>(names).values());
    }

    private static String region(@Nullable String code) {
        return code == null || code.isBlank() ? "" : Region.nameOf(code);
    }
}
