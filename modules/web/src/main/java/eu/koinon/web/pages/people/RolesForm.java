package eu.koinon.web.pages.people;

import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.MandateForm;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.DayFields;
import eu.koinon.web.look.FieldErrors;
import eu.koinon.web.look.Templates;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The roles of one person as a form shows them: each can be chosen, with the days from when until when.
 *
 * @param kept what the person holds and the reader may not change; it goes back as it is
 */
public record RolesForm(List<Line> lines, List<Mandate> kept) {

    private static final Pattern FIELD = Pattern.compile("roles\\[(\\d{1,2})]\\.(role|fromDay|untilDay)");

    /** One role that the reader may give. */
    public record Line(
            Role role, boolean chosen, DayFields from, DayFields until, boolean proofNeeded, boolean deputyMay) {

        /** Only of a signatory it is asked what must stand behind the mandate, and whether it can be lent. */
        public boolean signs() {
            return role == Role.SIGNATORY;
        }

        public String fromName() {
            return "from-" + name(role);
        }

        public String untilName() {
            return "until-" + name(role);
        }

        MandateForm mandate() {
            return new MandateForm(
                    role.name(), from.text(), until.text(), signs() ? proofNeeded : null, signs() ? deputyMay : null);
        }
    }

    static RolesForm of(List<Mandate> held, List<Role> offered) {
        return new RolesForm(
                offered.stream()
                        .map(role -> find(held, role)
                                .map(mandate -> new Line(
                                        role,
                                        true,
                                        DayFields.of(mandate.fromDay()),
                                        DayFields.of(mandate.untilDay()),
                                        mandate.proofNeeded(),
                                        mandate.deputyMay()))
                                .orElseGet(() -> new Line(role, false, DayFields.EMPTY, DayFields.EMPTY, false, false)))
                        .toList(),
                keptOf(held, offered));
    }

    static RolesForm read(MultivaluedMap<String, String> sent, List<Mandate> held, List<Role> offered) {
        var chosen = sent.getOrDefault("roles", List.of());
        return new RolesForm(
                offered.stream()
                        .map(role -> new Line(
                                role,
                                chosen.contains(role.name()),
                                DayFields.sent(sent, "from-" + name(role)),
                                DayFields.sent(sent, "until-" + name(role)),
                                sent.containsKey("proof-" + name(role)),
                                sent.containsKey("deputy-" + name(role))))
                        .toList(),
                keptOf(held, offered));
    }

    /** The roles to choose from, each with its days. */
    public List<Choice> choices(Words m, FieldErrors errors) {
        return lines.stream()
                .map(line -> Choice.of(line.role.name(), m.of(line.role), line.chosen)
                        .withHint(m.of(line.role, "hint"))
                        .revealing(Templates.content(
                                "pages/people/days.jte", Map.of("m", m, "line", line, "errors", errors))))
                .toList();
    }

    /** "Signatory, from 1 March 2026 until 28 February 2028". */
    public static String sentence(Words m, Mandate mandate) {
        var role = m.of(mandate.role());
        var until = mandate.untilDay();
        return until == null
                ? m.t("people.mandate-open", "role", role, "from", m.date(mandate.fromDay()))
                : m.t("people.mandate", "role", role, "from", m.date(mandate.fromDay()), "until", m.date(until));
    }

    /** What the person is to hold: what was chosen, and what is not the reader's to decide. */
    List<MandateForm> mandates() {
        var all = new ArrayList<MandateForm>();
        lines.stream().filter(Line::chosen).map(Line::mandate).forEach(all::add);
        kept.stream().map(RolesForm::asItIs).forEach(all::add);
        return all;
    }

    /** {@code roles[0].fromDay} of what was sent is {@code from-admin} in the form. */
    String field(String named) {
        Matcher field = FIELD.matcher(named);
        var chosen = lines.stream().filter(Line::chosen).toList();
        if (!field.matches() || Integer.parseInt(field.group(1)) >= chosen.size()) {
            return named;
        }
        var line = chosen.get(Integer.parseInt(field.group(1)));
        return switch (field.group(2)) {
            case "fromDay" -> line.fromName();
            case "untilDay" -> line.untilName();
            default -> "roles";
        };
    }

    private static MandateForm asItIs(Mandate mandate) {
        var until = mandate.untilDay();
        return new MandateForm(
                mandate.role().name(), mandate.fromDay().toString(), until == null ? null : until.toString());
    }

    private static List<Mandate> keptOf(List<Mandate> held, List<Role> offered) {
        return held.stream()
                .filter(mandate -> !offered.contains(mandate.role()))
                .toList();
    }

    private static Optional<Mandate> find(List<Mandate> held, Role role) {
        return held.stream().filter(mandate -> mandate.role() == role).findFirst();
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
