package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Attention;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.ListOrganisations.Search;
import eu.koinon.organisations.directory.ListOrganisations.Terms;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.WorkField;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the directory is asked for, as it stands in the page's address. */
public class DirectoryQuery {

    @QueryParam("text")
    @Nullable
    String text;

    @QueryParam("country")
    @Nullable
    String country;

    @QueryParam("region")
    @Nullable
    String region;

    @QueryParam("level")
    @Nullable
    String level;

    @QueryParam("language")
    @Nullable
    String language;

    @QueryParam("service")
    @Nullable
    String service;

    @QueryParam("exploitation")
    @Nullable
    String exploitation;

    @QueryParam("targetGroup")
    @Nullable
    String targetGroup;

    @QueryParam("workField")
    @Nullable
    String workField;

    @QueryParam("attention")
    @Nullable
    String attention;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /**
     * Something that the list is narrowed by, and the address without it.
     *
     * @param what which filter
     */
    public record Chip(String what, String value, String without) {}

    Search search(@Nullable String limit) {
        // a region of another country than the one chosen is left over from before
        var part = isGiven(region) && isGiven(country) && !given(region).startsWith(country + "-") ? null : region;
        var terms = new Terms(part, workField, exploitation, targetGroup, service, language);
        return new Search(text, country, level, terms, attention, cursor, limit);
    }

    private Map<String, @Nullable String> filters() {
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("text", text);
        filters.put("country", country);
        filters.put("region", region);
        filters.put("level", level);
        filters.put("language", language);
        filters.put("service", service);
        filters.put("exploitation", exploitation);
        filters.put("targetGroup", targetGroup);
        filters.put("workField", workField);
        filters.put("attention", attention);
        return filters;
    }

    PartAddress at(String path) {
        return without(path, "");
    }

    private PartAddress without(String path, String left) {
        var address = new PartAddress(path);
        for (var filter : filters().entrySet()) {
            if (!filter.getKey().equals(left)) {
                address = address.and(filter.getKey(), filter.getValue());
            }
        }
        return address;
    }

    boolean isNarrowed() {
        return filters().values().stream().anyMatch(DirectoryQuery::isGiven);
    }

    /** Whether one of those is used that stand folded away. */
    boolean usesMore() {
        return isGiven(level)
                || isGiven(exploitation)
                || isGiven(targetGroup)
                || isGiven(workField)
                || isGiven(region)
                || isGiven(attention);
    }

    List<Chip> chips(Words m) {
        var chips = new ArrayList<Chip>();
        add(chips, m.t("organisations.search-text"), "text", text, given(text));
        add(chips, m.t("organisation.country"), "country", country, isGiven(country) ? country(m) : "");
        add(chips, m.t("organisation.region"), "region", region, Region.nameOf(given(region)));
        add(chips, m.t("organisation.level"), "level", level, name(m, Level.values(), level));
        add(chips, m.t("organisation.language"), "language", language, isGiven(language) ? languageName(m) : "");
        add(chips, m.t("organisation.service"), "service", service, name(m, Service.values(), service));
        add(
                chips,
                m.t("organisation.exploitation"),
                "exploitation",
                exploitation,
                name(m, Exploitation.values(), exploitation));
        add(
                chips,
                m.t("organisation.target-group"),
                "targetGroup",
                targetGroup,
                name(m, TargetGroup.values(), targetGroup));
        add(chips, m.t("organisation.work-field"), "workField", workField, name(m, WorkField.values(), workField));
        add(chips, m.t("organisations.attention"), "attention", attention, name(m, Attention.values(), attention));
        return chips;
    }

    private void add(List<Chip> chips, String what, String parameter, @Nullable String typed, String shown) {
        if (isGiven(typed)) {
            chips.add(new Chip(what, shown, without("/organisations", parameter).base()));
        }
    }

    private String country(Words m) {
        var code = given(country);
        return code.matches("[A-Za-z]{2}") ? m.country(code) : code;
    }

    private String languageName(Words m) {
        var tag = given(language);
        return tag.matches("[A-Za-z-]{2,35}") ? m.languageName(tag) : tag;
    }

    private static String name(Words m, Enum<?>[] values, @Nullable String typed) {
        for (var value : values) {
            if (value.name().equalsIgnoreCase(given(typed))) {
                return m.of(value);
            }
        }
        return given(typed);
    }

    static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static boolean isGiven(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }
}
