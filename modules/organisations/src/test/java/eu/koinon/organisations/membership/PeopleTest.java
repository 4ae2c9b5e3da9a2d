package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.access.ActLog.Act;
import eu.koinon.access.Standings;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.OnStage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class PeopleTest extends OnStage {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_member {

        @Test
        void I_see_who_belongs_to_my_organisation_with_what_they_hold_and_since_when() throws Exception {
            var people = list(milo, harbour, harbour);

            assertThat(people).extracting(PersonHere::person).containsExactly(ada, milo);
            assertThat(people.get(0).roles()).containsExactly(Role.ADMIN);
            assertThat(people.get(0).email()).endsWith("@example.org");
        }

        @Test
        void a_mandate_that_is_over_is_shown_as_such() throws Exception {
            var paula = person("Paula");
            var place = join(paula, harbour, Role.MEMBER);
            stage.network().give(place, harbour, Role.SIGNATORY, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

            var shown = of(list(milo, harbour, harbour), paula);

            assertThat(shown.roles()).containsExactly(Role.MEMBER);
            assertThat(shown.mandates()).extracting(Mandate::role).containsExactly(Role.SIGNATORY, Role.MEMBER);
        }

        @Test
        void I_do_not_see_who_belongs_to_another() {
            assertThatThrownBy(() -> list(milo, harbour, quay)).isInstanceOf(Missing.class);
        }

        @Test
        void I_give_no_roles_and_remove_nobody() {
            assertThatThrownBy(() -> assign(milo, harbour, milo, 1, "ADMIN")).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> remove(milo, harbour, ada, 1)).isInstanceOf(Missing.class);
        }

        @Test
        void I_leave_whichever_organisation_I_act_for_and_what_I_hold_there_ends() throws Exception {
            join(milo, quay, Role.MEMBER);
            giveSession(milo, harbour);
            giveSession(milo, quay);

            leave(milo, quay, harbour);

            assertThat(list(ada, harbour, harbour))
                    .extracting(PersonHere::person)
                    .containsExactly(ada);
            assertThat(sessions(milo, harbour)).isZero();
            assertThat(sessions(milo, quay)).isEqualTo(1);
            assertThat(mine(milo, quay)).extracting(MyOrganisation::id).containsExactly(quay);
        }

        @Test
        void I_cannot_leave_where_I_do_not_belong() {
            assertThatThrownBy(() -> leave(milo, harbour, quay)).isInstanceOf(Missing.class);
        }

        @Test
        void I_see_which_organisations_I_can_act_for_and_which_I_act_for_now() throws Exception {
            join(milo, quay, Role.DELEGATE, Role.READER);

            assertThat(mine(milo, quay))
                    .extracting(MyOrganisation::id, MyOrganisation::roles, MyOrganisation::current)
                    .containsExactly(
                            tuple(harbour, Set.of(Role.MEMBER), false),
                            tuple(quay, Set.of(Role.DELEGATE, Role.READER), true));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void I_give_roles_for_a_time() throws Exception {
            var before = of(list(ada, harbour, harbour), milo);

            var after = stage.as(ada, harbour, () -> use(AssignRoles.class)
                    .assign(
                            harbour,
                            milo,
                            before.version(),
                            new AssignRoles.Request(List.of(
                                    new MandateForm("MEMBER", null, null),
                                    new MandateForm("DELEGATE", "2026-11-16", "2026-11-30"),
                                    new MandateForm("SIGNATORY", "2027-01-01", null)))));

            assertThat(after.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.DELEGATE);
            assertThat(after.mandates())
                    .containsExactly(
                            new Mandate(Role.SIGNATORY, LocalDate.of(2027, 1, 1), null),
                            new Mandate(Role.DELEGATE, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 30)),
                            new Mandate(Role.MEMBER, LocalDate.of(2020, 1, 1), null));
            assertThat(after.version()).isGreaterThan(before.version());
            assertThat(of(list(ada, harbour, harbour), milo)).isEqualTo(after);
        }

        @Test
        void what_I_do_not_name_ends_at_once() throws Exception {
            assign(ada, harbour, milo, version(milo), "DELEGATE");

            assertThat(standing(milo, harbour)).containsExactly(Role.DELEGATE);
        }

        @Test
        void I_do_not_overwrite_what_was_changed_meanwhile() throws Exception {
            var seen = version(milo);
            assign(ada, harbour, milo, seen, "DELEGATE");

            assertThatThrownBy(() -> assign(ada, harbour, milo, seen, "READER")).isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> remove(ada, harbour, milo, seen)).isInstanceOf(StaleVersion.class);
            assertThat(standing(milo, harbour)).containsExactly(Role.DELEGATE);
        }

        @Test
        void I_cannot_make_a_coordinator() throws Exception {
            var version = version(milo);

            assertThatThrownBy(() -> assign(ada, harbour, milo, version, "COORDINATOR"))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(FieldProblem::key)
                            .containsExactly("secretariat-only"));
        }

        @Test
        void I_remove_a_person_and_what_they_hold_ends_on_every_device() throws Exception {
            giveSession(milo, harbour);
            giveToken(milo, harbour);

            remove(ada, harbour, milo, version(milo));

            assertThat(standing(milo, harbour)).isEmpty();
            assertThat(sessions(milo, harbour)).isZero();
            assertThat(count(
                            "SELECT count(*) FROM access.token WHERE person_id = ? AND revoked_at IS NULL",
                            milo.value()))
                    .isZero();
            assertThat(stage.acts().all()).last().satisfies(act -> {
                assertThat(act.what()).isEqualTo("membership:remove");
                assertThat(act.on()).isEqualTo(harbour);
                assertThat(act.about()).isEqualTo(milo.toString());
                assertThat(act.outcome()).isEqualTo(Act.DONE);
            });
        }

        @Test
        void a_removed_person_may_join_again() throws Exception {
            remove(ada, harbour, milo, version(milo));
            join(milo, harbour, Role.READER);

            assertThat(standing(milo, harbour)).containsExactly(Role.READER);
        }

        @Test
        void as_the_last_one_I_can_neither_leave_nor_be_removed_nor_become_something_else() throws Exception {
            assertThatThrownBy(() -> leave(ada, harbour, harbour)).isInstanceOf(MembershipProblem.LastAdmin.class);
            assertThatThrownBy(() -> remove(cora, secretariat, harbour, ada, version(ada)))
                    .isInstanceOf(MembershipProblem.LastAdmin.class);
            assertThatThrownBy(() -> assign(ada, harbour, ada, version(ada), "MEMBER"))
                    .isInstanceOf(MembershipProblem.LastAdmin.class);
            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
        }

        @Test
        void an_admin_whose_mandate_is_over_or_whose_account_is_locked_does_not_count() throws Exception {
            var former = person("Former");
            var place = join(former, harbour);
            stage.network().give(place, harbour, Role.ADMIN, LocalDate.of(2020, 1, 1), today().minusDays(1));
            var locked = person("Locked");
            join(locked, harbour, Role.ADMIN);
            change("UPDATE access.person SET state = 'LOCKED' WHERE id = ?", locked);

            assertThatThrownBy(() -> leave(ada, harbour, harbour)).isInstanceOf(MembershipProblem.LastAdmin.class);
        }

        @Test
        void once_there_is_another_I_may_leave() throws Exception {
            assign(ada, harbour, milo, version(milo), "ADMIN");

            leave(ada, harbour, harbour);

            assertThat(standing(ada, harbour)).isEmpty();
            assertThat(standing(milo, harbour)).containsExactly(Role.ADMIN);
        }

        @Test
        void people_of_another_organisation_are_missing_to_me() {
            assertThatThrownBy(() -> remove(ada, harbour, nora, 1)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> remove(ada, harbour, quay, nora, 1)).isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class In_the_secretariat {

        @Test
        void a_coordinator_makes_and_unmakes_coordinators() throws Exception {
            var carl = person("Carl");
            join(carl, secretariat, Role.MEMBER);

            assign(cora, secretariat, carl, 1, "COORDINATOR", "AUDITOR");

            assertThat(standing(carl, secretariat)).containsExactlyInAnyOrder(Role.COORDINATOR, Role.AUDITOR);
            assign(
                    cora,
                    secretariat,
                    carl,
                    of(list(cora, secretariat, secretariat), carl).version(),
                    "MEMBER");
            assertThat(standing(carl, secretariat)).containsExactly(Role.MEMBER);
        }

        @Test
        void an_admin_who_is_no_coordinator_cannot_make_themself_one() throws Exception {
            var ansgar = person("Ansgar");
            join(ansgar, secretariat, Role.ADMIN);

            assertThatThrownBy(() -> assign(ansgar, secretariat, ansgar, 1, "ADMIN", "COORDINATOR"))
                    .isInstanceOf(InvalidFields.class);
            assertThat(standing(ansgar, secretariat)).containsExactly(Role.ADMIN);
        }

        @Test
        void the_last_coordinator_stays() throws Exception {
            var ansgar = person("Ansgar");
            join(ansgar, secretariat, Role.ADMIN);
            var version = of(list(cora, secretariat, secretariat), cora).version();

            assertThatThrownBy(() -> assign(cora, secretariat, cora, version, "ADMIN"))
                    .isInstanceOf(MembershipProblem.LastCoordinator.class);
            assertThatThrownBy(() -> leave(cora, secretariat, secretariat))
                    .isInstanceOf(MembershipProblem.LastCoordinator.class);
        }

        @Test
        void a_coordinator_looks_after_the_people_of_any_organisation() throws Exception {
            assertThat(list(cora, secretariat, harbour)).hasSize(2);

            remove(cora, secretariat, harbour, milo, version(milo));

            assertThat(list(cora, secretariat, harbour)).hasSize(1);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class At_the_same_moment {

        @RepeatedTest(10)
        void two_admins_who_remove_each_other_leave_exactly_one() throws Exception {
            var bela = person("Bela");
            join(bela, harbour, Role.ADMIN);

            atOnce(List.of(deed(() -> remove(ada, harbour, bela, 1)), deed(() -> remove(bela, harbour, ada, 1))));

            assertThat(admins()).isEqualTo(1);
        }

        @RepeatedTest(5)
        void admins_who_all_leave_demote_and_remove_each_other_leave_at_least_one() throws Exception {
            var admins = new ArrayList<PersonId>(List.of(ada));
            for (int i = 0; i < 5; i++) {
                var admin = person("Admin");
                join(admin, harbour, Role.ADMIN);
                admins.add(admin);
            }
            var deeds = new ArrayList<Callable<?>>();
            for (int i = 0; i < admins.size(); i++) {
                var me = admins.get(i);
                var other = admins.get((i + 1) % admins.size());
                deeds.add(
                        switch (i % 3) {
                            case 0 -> deed(() -> leave(me, harbour, harbour));
                            case 1 -> deed(() -> remove(me, harbour, other, 1));
                            default -> deed(() -> assign(me, harbour, me, 1, "READER"));
                        });
            }

            var results = atOnce(deeds);

            assertThat(admins()).isPositive();
            assertThat(results).filteredOn(Exception.class::isInstance).allSatisfy(thrown -> assertThat(thrown)
                    .isInstanceOfAny(MembershipProblem.LastAdmin.class, Missing.class, StaleVersion.class));
        }

        private long admins() throws SQLException {
            return count(
                    "SELECT count(*) FROM organisations.membership m"
                            + " JOIN organisations.membership_role r ON r.membership_id = m.id"
                            + " WHERE m.organisation_id = ? AND m.ended_at IS NULL AND r.role = 'ADMIN'",
                    harbour.value());
        }

        private static Callable<?> deed(Deed deed) {
            return () -> {
                deed.happen();
                return "done";
            };
        }
    }

    private interface Deed {
        void happen() throws Exception;
    }

    private List<PersonHere> list(PersonId person, OrganisationId acting, OrganisationId of) throws Exception {
        return stage.as(person, acting, () -> use(ListPeople.class).list(of)).items();
    }

    private static PersonHere of(List<PersonHere> people, PersonId person) {
        return people.stream()
                .filter(here -> here.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private long version(PersonId person) throws Exception {
        return of(list(cora, secretariat, harbour), person).version();
    }

    private PersonHere assign(PersonId by, OrganisationId organisation, PersonId to, long version, String... roles)
            throws Exception {
        var forms = Arrays.stream(roles)
                .map(role -> new MandateForm(role, null, null))
                .toList();
        return stage.as(by, organisation, () -> use(AssignRoles.class)
                .assign(organisation, to, version, new AssignRoles.Request(forms)));
    }

    private void remove(PersonId by, OrganisationId from, PersonId who, long version) throws Exception {
        remove(by, from, from, who, version);
    }

    private void remove(PersonId by, OrganisationId acting, OrganisationId from, PersonId who, long version)
            throws Exception {
        stage.as(by, acting, () -> {
            use(RemovePerson.class).remove(from, who, version, new Reason("left the team"));
            return "done";
        });
    }

    private void leave(PersonId person, OrganisationId acting, OrganisationId left) throws Exception {
        stage.as(person, acting, () -> {
            use(LeaveOrganisation.class).leave(left);
            return "done";
        });
    }

    private List<MyOrganisation> mine(PersonId person, OrganisationId acting) throws Exception {
        return stage.as(person, acting, () -> use(ListMyOrganisations.class).list())
                .items();
    }

    private Set<Role> standing(PersonId person, OrganisationId organisation) throws Exception {
        return stage.fenced(
                person, organisation, Duty.NONE, () -> use(Standings.class).rolesOf(person, organisation));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(stage.clock().instant(), ZoneOffset.UTC);
    }

    private void giveSession(PersonId person, OrganisationId organisation) throws SQLException {
        change(
                "INSERT INTO access.session (id_hash, public_id, organisation_id, created_at, last_seen_at, expires_at,"
                        + " person_id) VALUES (sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), '"
                        + organisation + "', now(), now(), now() + interval '1 day', ?)",
                person);
    }

    private void giveToken(PersonId person, OrganisationId organisation) throws SQLException {
        change(
                "INSERT INTO access.token (id, organisation_id, name, hash, scopes, created_at, expires_at, person_id)"
                        + " VALUES (gen_random_uuid(), '" + organisation + "', 'script',"
                        + " sha256(gen_random_uuid()::text::bytea), '', now(), now() + interval '1 day', ?)",
                person);
    }

    private long sessions(PersonId person, OrganisationId organisation) throws SQLException {
        return count(
                "SELECT count(*) FROM access.session WHERE person_id = ? AND organisation_id = ?",
                person.value(),
                organisation.value());
    }

    private void change(String sql, PersonId person) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, person.value());
            statement.executeUpdate();
        }
    }
}
