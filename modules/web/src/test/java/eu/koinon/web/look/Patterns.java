package eu.koinon.web.look;

import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import gg.jte.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sample pages made of every part, as pages will use them. */
final class Patterns {
    /** The parts that have been shown. */
    static final Set<String> USED = new TreeSet<>();

    private static final String NASTY = "La <Strada> \"&\" Söhne";

    private final Messages messages;
    private final Words m;
    private final SampleTexts s;

    Patterns(Messages messages, Language language) {
        this.messages = messages;
        this.m = messages.in(language);
        this.s = SampleTexts.of(language.tag());
    }

    Map<String, byte[]> pages() {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        pages.put("list", list());
        pages.put("form", form());
        pages.put("details", details());
        pages.put("sign-in", signIn());
        pages.put("empty", empty());
        pages.put("confirm", confirm());
        pages.put("languages", languages());
        return pages;
    }

    private Frame visitor() {
        return Frame.of(m, messages.offered(), s.network(), "/patterns?x=1&y=2").withExit("https://www.wikipedia.org/");
    }

    private Frame member() {
        Reader.Seat seat = new Reader.Seat("018f", "La Strada International");
        Reader reader = new Reader(
                "Marta Kowalska-Lindqvist",
                seat,
                List.of(
                        new Reader.Seat("0190", "Bundesweiter Koordinierungskreis gegen Menschenhandel"),
                        new Reader.Seat("0191", "Καταφύγιο Αθηνών")));
        return Frame.of(m, messages.offered(), s.network(), "/patterns")
                .withReader(reader, List.of(Section.values()))
                .withSection(Section.ORGANISATIONS);
    }

    private byte[] list() {
        Content things = all(
                html("<ul class=\"k-things\">"),
                part(
                        "thing",
                        "href",
                        "#main",
                        "title",
                        s.meeting(),
                        "about",
                        m.fullDate(LocalDate.of(2026, 12, 3)) + " · 09:30 · Bruxelles",
                        "lead",
                        part("leaf", "m", m, "day", LocalDate.of(2026, 12, 3)),
                        "state",
                        part("tag", "text", s.confirmed(), "hue", Hue.GREEN)),
                part(
                        "thing",
                        "href",
                        "#main",
                        "title",
                        s.longMeeting(),
                        "about",
                        m.fullDate(LocalDate.of(2026, 12, 11)) + " · 11:30 · online",
                        "lead",
                        part("leaf", "m", m, "day", LocalDate.of(2026, 12, 11)),
                        "state",
                        part("tag", "text", s.open(), "hue", Hue.YELLOW)),
                part("thing", "href", "#main", "title", "La Strada International", "about", "Amsterdam"),
                html("</ul>"),
                part("pager", "m", m, "about", s.meeting(), "previous", "?before=1", "next", "?after=2"));
        Content filter = part(
                "filter",
                "action",
                "/patterns",
                "content",
                all(
                        part("textField", "m", m, "name", "q", "label", s.name(), "required", false),
                        part(
                                "select",
                                "m",
                                m,
                                "name",
                                "country",
                                "label",
                                s.country(),
                                "choose",
                                true,
                                "required",
                                false,
                                "choices",
                                List.of(
                                        Choice.of("BE", m.country("BE"), false),
                                        Choice.of("GR", m.country("GR"), false))),
                        part("button", "text", s.search(), "kind", "secondary")));
        Content hues = all(
                html("<p class=\"k-tags\">"),
                all(List.of(Hue.values()).stream()
                        .map(hue -> part("tag", "text", s.open(), "hue", hue))
                        .toArray(Content[]::new)),
                html("</p>"));
        Content aside = all(
                part("card", "title", s.waiting(), "content", html("""
                        <ul class="k-lines">
                        <li class="k-line"><a class="govuk-link" href="#main">%s</a><span class="k-line__end">2</span></li>
                        <li class="k-line"><a class="govuk-link" href="#main">%s</a><span class="k-line__end">9</span></li>
                        </ul>""".formatted(s.meeting(), s.longMeeting()))),
                part(
                        "card",
                        "title",
                        s.waiting(),
                        "level",
                        3,
                        "content",
                        all(
                                html("<dl class=\"k-facts\"><dt>" + s.country() + "</dt><dd>"),
                                html(m.country("BE") + "</dd><dt>" + s.name() + "</dt><dd>"),
                                part(
                                        "moment",
                                        "m",
                                        m,
                                        "at",
                                        ZonedDateTime.of(2026, 12, 3, 9, 30, 0, 0, ZoneId.of("Europe/Brussels"))),
                                html("</dd></dl>"),
                                hues)));
        return page(
                member().withTitle(s.meetings())
                        .withNotice(Notice.success(s.done()).leadingTo("#main", s.meeting())),
                all(
                        part(
                                "heading",
                                "title",
                                s.meetings(),
                                "lead",
                                s.lead(),
                                "actions",
                                part("button", "text", s.create(), "href", "#main")),
                        filter,
                        things),
                "aside",
                aside);
    }

    private byte[] form() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("name", s.nameError());
        wrong.put("role", s.choiceError());
        wrong.put("from", s.dateError());
        FieldErrors errors = new FieldErrors(wrong);
        Content reveal = part("textField", "m", m, "name", "other", "label", s.name(), "width", "20");
        Content fields = all(
                part("heading", "title", s.create(), "caption", "La Strada International"),
                part(
                        "form",
                        "action",
                        "/patterns",
                        "version",
                        "3",
                        "key",
                        "0193",
                        "content",
                        all(
                                part(
                                        "textField",
                                        "m",
                                        m,
                                        "name",
                                        "name",
                                        "label",
                                        s.name(),
                                        "hint",
                                        s.hint(),
                                        "value",
                                        NASTY,
                                        "error",
                                        errors.at("name"),
                                        "autocomplete",
                                        "organization",
                                        "maxLength",
                                        200),
                                part("emailField", "m", m, "name", "email", "label", "E-Mail", "required", false),
                                part(
                                        "textField",
                                        "m",
                                        m,
                                        "name",
                                        "site",
                                        "label",
                                        "Web",
                                        "prefix",
                                        "https://",
                                        "width",
                                        "20"),
                                part(
                                        "textArea",
                                        "m",
                                        m,
                                        "name",
                                        "about",
                                        "label",
                                        s.about(),
                                        "maxLength",
                                        1200,
                                        "value",
                                        NASTY),
                                part(
                                        "radios",
                                        "m",
                                        m,
                                        "name",
                                        "role",
                                        "legend",
                                        s.role(),
                                        "hint",
                                        s.hint(),
                                        "error",
                                        errors.at("role"),
                                        "choices",
                                        List.of(
                                                Choice.of("a", s.meeting(), true)
                                                        .withHint(s.hint()),
                                                Choice.of("b", s.confirmed(), false),
                                                Choice.of("c", s.open(), false).revealing(reveal))),
                                part(
                                        "radios",
                                        "m",
                                        m,
                                        "name",
                                        "yes",
                                        "legend",
                                        s.role(),
                                        "inline",
                                        true,
                                        "small",
                                        true,
                                        "required",
                                        false,
                                        "choices",
                                        List.of(Choice.of("1", s.confirmed(), false), Choice.of("2", s.open(), true))),
                                part(
                                        "checkboxes",
                                        "m",
                                        m,
                                        "name",
                                        "fields",
                                        "legend",
                                        s.role(),
                                        "choices",
                                        List.of(
                                                Choice.of("a", s.meeting(), true),
                                                Choice.of("b", s.longMeeting(), false))),
                                part(
                                        "select",
                                        "m",
                                        m,
                                        "name",
                                        "country",
                                        "label",
                                        s.country(),
                                        "choose",
                                        true,
                                        "choices",
                                        List.of(
                                                Choice.of("BE", m.country("BE"), false),
                                                Choice.of("CZ", m.country("CZ"), true))),
                                part(
                                        "dateField",
                                        "m",
                                        m,
                                        "name",
                                        "from",
                                        "legend",
                                        s.from(),
                                        "hint",
                                        s.hint(),
                                        "value",
                                        new DayFields("31", "2", "2027"),
                                        "error",
                                        errors.at("from")),
                                part("checkbox", "m", m, "name", "agree", "label", s.agree()),
                                html("<div class=\"govuk-button-group\">"),
                                part("button", "text", s.create(), "name", "act", "value", "save"),
                                part("button", "text", s.search(), "kind", "secondary"),
                                part("button", "text", s.remove(), "kind", "warning", "about", "La Strada"),
                                html("</div>"))));
        return page(
                member().withTitle(s.create()).withSection(Section.ORGANISATION),
                fields,
                "errors",
                errors,
                "narrow",
                true,
                "before",
                part("backLink", "href", "#main", "text", s.meetings()));
    }

    private byte[] details() {
        List<Fact> facts = List.of(
                Fact.of(s.name(), NASTY).with(new Fact.Act("#main", s.change(), s.name())),
                Fact.of(s.country(), m.country("NL")).with(new Fact.Act("#main", s.change(), s.country())),
                Fact.of(s.about(), (String) null)
                        .with(new Fact.Act("#main", s.change(), s.about()))
                        .with(new Fact.Act("#main", s.remove(), s.about())),
                Fact.of(s.role(), part("tag", "text", s.confirmed(), "hue", Hue.GREEN)));
        Content[] rows = List.of("Marta Kowalska", "Ioannis Papadopoulos", "Петя Димитрова").stream()
                .map(person -> part(
                        "row",
                        "head",
                        text(person),
                        "cells",
                        all(
                                part("cell", "column", s.role(), "content", text(s.confirmed())),
                                part(
                                        "cell",
                                        "column",
                                        s.from(),
                                        "content",
                                        text(m.shortDate(LocalDate.of(2026, 3, 1)))),
                                part("cell", "column", "№", "number", true, "content", text(m.number(12_345))),
                                part(
                                        "acts",
                                        "content",
                                        html("<a class=\"govuk-link\" href=\"#main\">" + s.remove()
                                                + "<span class=\"govuk-visually-hidden\"> (" + person
                                                + ")</span></a>")))))
                .toArray(Content[]::new);
        Content table = part(
                "table",
                "caption",
                s.people(),
                "captionHidden",
                true,
                "columns",
                List.of(s.name(), s.role(), s.from(), "№"),
                "actsColumn",
                s.change(),
                "numeric",
                Set.of(3),
                "rows",
                all(rows));
        Content content = all(
                part(
                        "heading",
                        "title",
                        "La Strada International",
                        "caption",
                        s.meetings(),
                        "tags",
                        part("tag", "text", s.confirmed(), "hue", Hue.GREEN)),
                part(
                        "card",
                        "title",
                        s.about(),
                        "id",
                        "facts",
                        "actions",
                        html("<a class=\"govuk-link\" href=\"#main\">" + s.change() + "</a>"),
                        "content",
                        part("summaryList", "m", m, "facts", facts)),
                part("card", "title", s.people(), "content", table),
                part("details", "summary", s.hint(), "content", html("<p>" + s.lead() + "</p>")),
                part(
                        "card",
                        "title",
                        s.remove(),
                        "danger",
                        true,
                        "content",
                        all(
                                html("<p>" + s.lead() + "</p>"),
                                part("button", "text", s.remove(), "kind", "warning", "small", true))));
        return page(
                member().withTitle("La Strada International")
                        .withDemo(true)
                        .withNotice(Notice.warning(s.lead()))
                        .withCorrelation("0193a7c2"),
                content);
    }

    private byte[] signIn() {
        Content content = all(
                part("heading", "title", s.signIn(), "lead", s.lead()),
                part(
                        "card",
                        "content",
                        all(
                                part(
                                        "passkey",
                                        "m",
                                        m,
                                        "purpose",
                                        "sign-in",
                                        "action",
                                        "/sign-in/passkey",
                                        "options",
                                        "/sign-in/passkey/options",
                                        "text",
                                        "Passkey",
                                        "autofill",
                                        true),
                                html("<form method=\"post\" novalidate>"),
                                part(
                                        "emailField",
                                        "m",
                                        m,
                                        "name",
                                        "email",
                                        "label",
                                        "E-Mail",
                                        "autocomplete",
                                        "username webauthn"),
                                part("passwordField", "m", m, "name", "password", "label", s.password()),
                                part("codeField", "m", m, "name", "code", "label", s.code(), "hint", s.hint()),
                                part("button", "text", s.signIn()),
                                html("</form>"))));
        return page(visitor().withTitle(s.signIn()).withNotice(Notice.information(s.done())), content, "narrow", true);
    }

    private byte[] empty() {
        return page(
                visitor().withTitle(s.meetings()).withDemo(true),
                all(
                        part("heading", "title", s.meetings()),
                        part(
                                "emptyState",
                                "title",
                                s.nothing(),
                                "text",
                                s.lead(),
                                "action",
                                part("button", "text", s.create(), "href", "#main"))));
    }

    private byte[] languages() {
        List<Language> many = List.of("bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "it", "pl").stream()
                .map(tag -> new Language(tag, Locale.forLanguageTag(tag), m.languageName(tag)))
                .toList();
        Frame frame = Frame.of(m, many, s.network(), "/patterns").withTitle(s.meetings());
        return page(frame, part("heading", "title", s.meetings(), "lead", s.lead()));
    }

    private byte[] confirm() {
        return page(
                member().withTitle(s.remove()),
                part(
                        "confirm",
                        "m",
                        m,
                        "action",
                        "/x",
                        "question",
                        s.removeQuestion(),
                        "consequence",
                        s.lead(),
                        "yes",
                        s.remove(),
                        "back",
                        "/organisation",
                        "version",
                        "7"));
    }

    private static byte[] page(Frame frame, Content content, Object... more) {
        Map<String, Object> values = values(more);
        values.put("frame", frame);
        values.put("content", content);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Templates.write("layout/page.jte", values, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Content part(String name, Object... namesAndValues) {
        String template = "parts/" + name + ".jte";
        USED.add(template);
        return Templates.content(template, values(namesAndValues));
    }

    private static Content text(String text) {
        return output -> output.writeUserContent(text);
    }

    private static Content html(String trusted) {
        return output -> output.writeContent(trusted);
    }

    private static Content all(Content... contents) {
        return output -> {
            for (Content each : contents) {
                each.writeTo(output);
            }
        };
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
