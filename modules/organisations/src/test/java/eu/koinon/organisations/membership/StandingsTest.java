package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.Standing;
import eu.koinon.access.Standings;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.stage.Stage;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 16);

    private Stage stage;
    private OrganisationId harbour;
    private PersonId ada;
    private UUID joined;

    @BeforeEach
    void a_person_in_an_organisation() throws Exception {
        stage = Played.here();
        harbour = stage.network().member("Harbour House");
        ada = stage.network().person("Ada");
        joined = stage.network().join(ada, harbour, Role.ADMIN);
    }

    @AfterEach
    void away() {
        stage.clock().moveTo(Instant.parse("2026-11-16T09:00:00Z"));
        stage.close();
    }

    @Nested
    class A_person_holds {

        @Test
        void the_roles_given_to_them_in_that_organisation_and_none_in_another() throws Exception {
            var quay = stage.network().member("Quay");

            assertThat(roles(harbour)).containsExactly(Role.ADMIN);
            assertThat(roles(quay)).isEmpty();
        }

        @Test
        void a_mandate_from_the_first_to_the_last_of_its_days_where_the_organisation_has_its_seat() throws Exception {
            stage.network().give(joined, harbour, Role.DELEGATE, FIRST, LAST);

            assertThat(rolesAt("2026-02-28T22:59:59Z")).doesNotContain(Role.DELEGATE);
            assertThat(rolesAt("2026-02-28T23:00:00Z")).contains(Role.DELEGATE);
            assertThat(rolesAt("2026-11-16T22:59:59Z")).contains(Role.DELEGATE);
            assertThat(rolesAt("2026-11-16T23:00:00Z")).containsExactly(Role.ADMIN);
        }

        @Test
        void a_mandate_until_midnight_there_also_when_it_is_another_day_elsewhere() throws Exception {
            stage.network().give(joined, harbour, Role.DELEGATE, FIRST, LAST);

            change("UPDATE organisations.organisation SET country = 'FI'");
            assertThat(rolesAt("2026-11-16T21:59:59Z")).contains(Role.DELEGATE);
            assertThat(rolesAt("2026-11-16T22:00:00Z")).containsExactly(Role.ADMIN);

            change("UPDATE organisations.organisation SET country = 'US'");
            assertThat(rolesAt("2026-11-17T04:59:59Z")).contains(Role.DELEGATE);
            assertThat(rolesAt("2026-11-17T05:00:00Z")).containsExactly(Role.ADMIN);
        }

        @Test
        void nothing_after_leaving() throws Exception {
            stage.network().leave(joined);

            assertThat(roles(harbour)).isEmpty();
        }

        @Test
        void nothing_while_the_account_is_locked() throws Exception {
            change("UPDATE access.person SET state = 'LOCKED'");

            assertThat(roles(harbour)).isEmpty();
        }

        @Test
        void nothing_in_an_organisation_that_was_removed() throws Exception {
            change("UPDATE organisations.organisation SET state = 'REMOVED'");

            assertThat(roles(harbour)).isEmpty();
        }
    }

    @Nested
    class Another_persons_standing {

        private PersonId bela;

        @BeforeEach
        void another() throws Exception {
            bela = stage.network().person("Bela");
        }

        @Test
        void is_hidden_from_whoever_acts() throws Exception {
            assertThat(stage.<Set<Role>>fenced(
                            bela, null, Duty.NONE, () -> standings().rolesOf(ada, harbour)))
                    .isEmpty();
        }

        @Test
        void is_known_while_they_sign_in() throws Exception {
            assertThat(stage.<Set<Role>>fenced(
                            null, null, Duty.SIGN_IN, () -> standings().rolesOf(ada, harbour)))
                    .containsExactly(Role.ADMIN);
        }
    }

    @Test
    void the_organisation_joined_first_comes_first_and_each_once() throws Exception {
        var quay = stage.network().member("Quay");
        var later = stage.network().join(ada, quay, Role.MEMBER, Role.DELEGATE);
        change("UPDATE organisations.membership SET joined_at = now() + interval '1 day' WHERE id = '" + later + "'");
        stage.network().join(ada, stage.network().member("Without role"));

        assertThat(stage.<List<OrganisationId>>fenced(
                        ada, null, Duty.NONE, () -> standings().organisationsOf(ada)))
                .containsExactly(harbour, quay);
    }

    private Set<Role> roles(OrganisationId organisation) throws Exception {
        var roles = stage.fenced(ada, organisation, Duty.NONE, () -> standings().rolesOf(ada, organisation));
        assertThat(stage.<Optional<Standing>>fenced(
                                ada, organisation, Duty.NONE, () -> standings().standingOf(ada, organisation))
                        .map(Standing::roles)
                        .orElse(Set.of()))
                .isEqualTo(roles);
        return roles;
    }

    private Set<Role> rolesAt(String instant) throws Exception {
        stage.clock().moveTo(Instant.parse(instant));
        return roles(harbour);
    }

    private Standings standings() {
        return stage.use(Standings.class);
    }

    private void change(String sql) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
