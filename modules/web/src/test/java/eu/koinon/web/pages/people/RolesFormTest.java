package eu.koinon.web.pages.people;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Role;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.MandateForm;
import eu.koinon.web.look.DayFields;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The form of a person's roles")
class RolesFormTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 31);
    private static final List<Role> OFFERED = List.of(Role.ADMIN, Role.SIGNATORY, Role.MEMBER);

    @Test
    @DisplayName("shows what is held, with its days, among what could be")
    void shown() {
        var form = RolesForm.of(List.of(new Mandate(Role.SIGNATORY, MARCH, MAY)), OFFERED);

        assertThat(form.lines()).extracting(RolesForm.Line::role).isEqualTo(OFFERED);
        assertThat(form.lines()).extracting(RolesForm.Line::chosen).containsExactly(false, true, false);
        assertThat(form.lines().get(1).until()).isEqualTo(new DayFields("31", "5", "2027"));
        assertThat(form.kept()).isEmpty();
    }

    @Test
    @DisplayName("reads days as they are typed, with or without a nought, and none as none")
    void typedDays() {
        var sent = sent(
                "roles", "MEMBER", "from-member-day", " 1 ", "from-member-month", "03", "from-member-year", "2026");

        assertThat(RolesForm.read(sent, List.of(), OFFERED).mandates())
                .containsExactly(new MandateForm("MEMBER", "2026-03-01", null));
    }

    @Test
    @DisplayName("keeps what is no day, to be shown again and told about")
    void noDay() {
        var sent = sent("roles", "MEMBER", "until-member-day", "soon");
        var form = RolesForm.read(sent, List.of(), OFFERED);

        assertThat(form.mandates()).containsExactly(new MandateForm("MEMBER", null, "--soon"));
        assertThat(form.lines().get(2).until()).isEqualTo(new DayFields("soon", "", ""));
    }

    @Test
    @DisplayName("sends back what the reader may not decide as it is")
    void keptRoles() {
        var held = List.of(new Mandate(Role.COORDINATOR, MARCH, null), new Mandate(Role.ADMIN, MARCH, MAY));
        var form = RolesForm.read(sent("roles", "MEMBER"), held, OFFERED);

        assertThat(form.mandates())
                .containsExactly(
                        new MandateForm("MEMBER", null, null), new MandateForm("COORDINATOR", "2026-03-01", null));
    }

    @Test
    @DisplayName("takes no role that it has not offered")
    void notOffered() {
        assertThat(RolesForm.read(sent("roles", "COORDINATOR"), List.of(), OFFERED)
                        .mandates())
                .isEmpty();
    }

    @Test
    @DisplayName("finds the field that a problem is about")
    void fields() {
        var sent = sent("roles", "ADMIN");
        sent.add("roles", "MEMBER");
        var form = RolesForm.read(sent, List.of(), OFFERED);

        assertThat(form.field("roles[0].fromDay")).isEqualTo("from-admin");
        assertThat(form.field("roles[1].untilDay")).isEqualTo("until-member");
        assertThat(form.field("roles[1].role")).isEqualTo("roles");
        assertThat(form.field("roles[7].untilDay")).isEqualTo("roles[7].untilDay");
        assertThat(form.field("roles")).isEqualTo("roles");
        assertThat(form.field("")).isEmpty();
    }

    @Test
    @DisplayName("knows where today lies with a mandate")
    void phases() {
        var mandate = new Mandate(Role.MEMBER, MARCH, MAY);

        assertThat(PersonView.phase(mandate, MARCH.minusDays(1))).isEqualTo(PersonView.Phase.TO_COME);
        assertThat(PersonView.phase(mandate, MARCH)).isEqualTo(PersonView.Phase.HELD);
        assertThat(PersonView.phase(mandate, MAY.minusDays(61))).isEqualTo(PersonView.Phase.HELD);
        assertThat(PersonView.phase(mandate, MAY.minusDays(60))).isEqualTo(PersonView.Phase.ENDING_SOON);
        assertThat(PersonView.phase(mandate, MAY)).isEqualTo(PersonView.Phase.ENDING_SOON);
        assertThat(PersonView.phase(mandate, MAY.plusDays(1))).isEqualTo(PersonView.Phase.OVER);
        assertThat(PersonView.phase(Mandate.openEnded(Role.MEMBER, MARCH), MAY)).isEqualTo(PersonView.Phase.HELD);
    }

    private static MultivaluedMap<String, String> sent(String... namesAndValues) {
        var sent = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return sent;
    }
}
