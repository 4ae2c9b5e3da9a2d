package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.organisations.directory.WorkField;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.Topic;
import eu.koinon.web.look.Choice;
import eu.koinon.web.pages.organisations.Differences.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
        for (var topic : Topic.values()) {
            if (typed.visibility() != null && typed.visibility().containsKey(topic.member())) {
                Differences.add(
                        found,
                        m.t("visibility.of", "what", name(m, topic)),
                        seenBy(m, stored, topic),
                        seenBy(m, typed, topic));
            }
        }
        return List.copyOf(found);
    }

    /**
     * What the later one wrote, as it comes back: where the earlier one lets fewer people see a part, it is theirs that
     * stands chosen, so that nothing is shown again by oversight.
     */
    static DetailsForm narrowed(DetailsForm stored, DetailsForm typed) {
        var kept = given(stored.visibility());
        var narrowed = new LinkedHashMap<>(given(typed.visibility()));
        narrowed.replaceAll((topic, seenBy) -> kept.containsKey(topic)
                ? Visibility.ofForm(kept.get(topic))
                        .narrower(Visibility.ofForm(seenBy))
                        .name()
                : seenBy);
        return typed.seenBy(narrowed);
    }

    /** Nothing where there is nothing to be seen. */
    private static String seenBy(Words m, DetailsForm form, Topic topic) {
        return says(form, topic)
                ? m.of(Visibility.ofForm(given(form.visibility()).get(topic.member())))
                : "";
    }

    private static boolean says(DetailsForm form, Topic topic) {
        return switch (topic) {
            case NAMES ->
                !given(form.legalNames()).isEmpty() || !given(form.shortNames()).isEmpty();
            case WORK_FIELDS -> !DetailsFields.given(form.workFields()).isEmpty();
            case EXPLOITATIONS -> !DetailsFields.given(form.exploitations()).isEmpty();
            case TARGET_GROUPS -> !DetailsFields.given(form.targetGroups()).isEmpty();
            case SERVICES -> !DetailsFields.given(form.services()).isEmpty();
            case LANGUAGES -> !DetailsFields.given(form.languages()).isEmpty();
            case PHONE -> isGiven(form.phone());
            case HELPLINE -> isGiven(form.helpline());
            case EMAIL -> isGiven(form.email());
            case ADDRESS -> isGiven(form.address());
        };
    }

    private static String name(Words m, Topic topic) {
        return switch (topic) {
            case NAMES -> m.t("organisation.other-names");
            case WORK_FIELDS -> m.t("organisation.work-fields");
            case EXPLOITATIONS -> m.t("organisation.exploitations");
            case TARGET_GROUPS -> m.t("organisation.target-groups");
            case SERVICES -> m.t("organisation.services");
            case LANGUAGES -> m.t("organisation.languages");
            case PHONE -> m.t("contact.phone");
            case HELPLINE -> m.t("contact.helpline");
            case EMAIL -> m.t("contact.email");
            case ADDRESS -> m.t("contact.postal-address");
        };
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Map<String, String> given(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
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
