package eu.koinon.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Missing;
import eu.koinon.organisations.invitations.JoinByInvitation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class PeopleFromFileTest extends Importing {

    private static final String HEAD = "name,email,language,roles,from_day,until_day\n";

    private LocalDate today() {
        return LocalDate.ofInstant(stage.clock().instant(), ZoneOffset.UTC);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void newcomers_are_prepared_and_nobody_is_written_to_unless_I_choose_so() throws Exception {
            var email = address();
            var letters = stage.letters().all().size();
            var file = HEAD + "Nadia Farouk," + email + ",fr,\"Delegate, Member\",,\n";

            var done = carryOut(ada, harbour, asAdmin(file), false, false);

            assertThat(done.created()).isEqualTo(1);
            assertThat(stage.letters().all()).hasSize(letters);
            assertThat(count("SELECT count(*) FROM organisations.invitation WHERE email = ? AND state = 'OPEN'", email))
                    .isEqualTo(1);
            assertThat(asAdmin(file).unchanged()).isEqualTo(1);

            // the same file again, and this time they are to be written to
            carryOut(ada, harbour, asAdmin(file), false, true);
            assertThat(stage.letters().all()).hasSize(letters + 1);
            assertThat(stage.letters().last().language()).isEqualTo("fr");
            carryOut(ada, harbour, asAdmin(file), false, true);
            assertThat(stage.letters().all()).hasSize(letters + 1);
        }

        @Test
        void whoever_joins_holds_their_roles_on_the_days_that_the_file_says() throws Exception {
            var email = address();
            var until = today().plusDays(200);
            carryOut(
                    ada,
                    harbour,
                    asAdmin(HEAD + "Ivo Ivić," + email + ",Deutsch,signatory,01.02.2026," + until + "\n"),
                    false,
                    true);
            var link = stage.letters().last().action().toString();
            stage.asVisitor(() -> use(JoinByInvitation.class).join(link.substring(link.lastIndexOf('/') + 1), IVO));

            assertThat(count(
                            "SELECT count(*) FROM organisations.membership_role r JOIN organisations.membership m ON m.id ="
                                    + " r.membership_id JOIN access.person p ON p.id = m.person_id WHERE p.email = ?"
                                    + " AND r.role = 'SIGNATORY' AND r.from_day = DATE '2026-02-01' AND r.until_day = ?",
                            email,
                            until))
                    .isEqualTo(1);
        }

        @Test
        void people_who_are_here_are_given_roles_and_lose_none() throws Exception {
            var file = HEAD + "Whatever," + addressOf(milo) + ",,DELEGATE,2026-01-01,2030-12-31\n";

            var page = asAdmin(file);
            carryOut(ada, harbour, page, false, true);

            assertThat(page.changed()).isEqualTo(1);
            assertThat(count(
                            "SELECT count(*) FROM organisations.membership_role r JOIN organisations.membership m"
                                    + " ON m.id = r.membership_id WHERE m.person_id = ?",
                            milo.value()))
                    .isEqualTo(2);
            assertThat(asAdmin(file).unchanged()).isEqualTo(1);
            assertThat(stage.acts().all())
                    .anyMatch(act -> act.what().equals("membership:assign")
                            && milo.toString().equals(act.about()));
        }

        @Test
        void a_file_lifts_no_mandate_out_of_the_need_of_proof() throws Exception {
            var roles = "SELECT count(*) FROM organisations.membership_role r JOIN organisations.membership m"
                    + " ON m.id = r.membership_id WHERE m.person_id = ? AND r.proof_needed AND r.deputy_may"
                    + " AND r.until_day = DATE '2031-01-31'";
            change(
                    "UPDATE organisations.membership_role SET proof_needed = true, deputy_may = true"
                            + " WHERE membership_id = (SELECT id FROM organisations.membership WHERE person_id = ?)",
                    milo.value());

            carryOut(ada, harbour, asAdmin(HEAD + "Milo," + addressOf(milo) + ",,MEMBER,,2031-01-31\n"), false, false);

            assertThat(count(roles, milo.value())).isEqualTo(1);
        }

        @Test
        void the_last_admin_stays_and_no_mandate_ends_before_it_begins() throws Exception {
            var yesterday = today().minusDays(1);
            var page = asAdmin(HEAD
                    + "Ada," + addressOf(ada) + ",,ADMIN,," + yesterday + "\n"
                    + "Milo," + addressOf(milo) + ",,MEMBER,2026-05-01,2026-04-30\n"
                    + "Nobody," + address() + ",,MEMBER,," + yesterday + "\n"
                    + "Chief," + address() + ",,COORDINATOR,,\n"
                    + "Who," + address() + ",,Grand Vizier,,\n"
                    + "When," + address() + ",,MEMBER,31.02.2026,\n");

            assertThat(problems(ada, harbour, page))
                    .extracting(RowProblem::line, RowProblem::key)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2, "import-nobody-left"),
                            org.assertj.core.groups.Tuple.tuple(3, "ends-before-it-begins"),
                            org.assertj.core.groups.Tuple.tuple(4, "import-already-over"),
                            org.assertj.core.groups.Tuple.tuple(5, "secretariat-only"),
                            org.assertj.core.groups.Tuple.tuple(6, "import-not-in-the-list"),
                            org.assertj.core.groups.Tuple.tuple(7, "not-a-day"));
        }

        @Test
        void no_day_to_come_is_left_without_an_admin() throws Exception {
            var page = asAdmin(HEAD + "Ada," + addressOf(ada) + ",,ADMIN,," + today().plusYears(1) + "\n");

            assertThat(problems(ada, harbour, page)).extracting(RowProblem::key).containsExactly("import-nobody-left");
        }

        @Test
        void I_cannot_tell_from_a_file_whether_somebody_is_in_the_network_elsewhere() throws Exception {
            var page = asAdmin(
                    HEAD + "Known," + addressOf(nora) + ",,MEMBER,,\n" + "Unknown," + address() + ",,MEMBER,,\n");

            assertThat(page.created()).isEqualTo(2);
            assertThat(problems(ada, harbour, page)).isEmpty();
        }

        @Test
        void what_files_said_of_an_address_goes_with_its_account() throws Exception {
            var email = addressOf(milo);
            var file = "reference,name,email,roles,until_day\n"
                    + fresh("p") + ",Milo," + email + ",MEMBER,\n"
                    + ",Milo again," + email + ",DELEGATE,\n";
            carryOut(ada, harbour, asAdmin(file), true, false);
            assertThat(count("SELECT count(*) FROM organisations.import_reference WHERE email_key = ?", email))
                    .isEqualTo(1);
            assertThat(count("SELECT count(*) FROM organisations.import_error WHERE value = ?", email))
                    .isPositive();

            change(
                    "UPDATE organisations.membership SET ended_at = now(), end_reason = 'left' WHERE person_id = ?",
                    milo.value());
            change(
                    "UPDATE access.person SET name = '', email = 'erased-' || id || '@erased.invalid', email_key = 'erased-'"
                            + " || id || '@erased.invalid', state = 'ERASED', erased_at = now() WHERE id = ?",
                    milo.value());

            assertThat(count("SELECT count(*) FROM organisations.import_reference WHERE email_key = ?", email))
                    .isZero();
            assertThat(count("SELECT count(*) FROM organisations.import_error WHERE value = ?", email))
                    .isZero();
        }

        @Test
        void my_files_are_for_my_organisation_and_no_other() throws Exception {
            var page = asAdmin(HEAD + "Nadia," + address() + ",,MEMBER,,\n");

            assertThatThrownBy(() -> read(nora, quay, page)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> bring(
                            nora,
                            quay,
                            harbour,
                            ImportKind.PEOPLE,
                            (HEAD + "x,x@x.example,,MEMBER,,\n").getBytes(StandardCharsets.UTF_8),
                            null))
                    .isInstanceOf(Missing.class);
            assertThat(stage.fenced(nora, quay, eu.koinon.kernel.Duty.NONE, () -> use(Imports.class)
                            .job(page.id())))
                    .isEmpty();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        private static final String WIDE = "reference,name,email,roles,organisation,organisation_country\n";

        @Test
        void I_bring_people_of_any_organisation_by_its_name() throws Exception {
            var name = fresh("Hafen");
            change(
                    "UPDATE organisations.organisation SET name = ?, search_key = ? WHERE id = ?",
                    name,
                    eu.koinon.kernel.Names.searchKey(name),
                    harbour.value());
            var email = address();
            var reference = fresh("p");

            var page = asCoordinator(
                    ImportKind.NETWORK_PEOPLE,
                    WIDE
                            + reference + ",Nadia Farouk," + email + ",ADMIN," + name + ",BE\n"
                            + ",Otto Oben," + address() + ",COORDINATOR,Secretariat,\n"
                            + ",Nobody," + address() + ",MEMBER,Atlantis,\n"
                            + ",Elsewhere," + address() + ",MEMBER," + name + ",France\n");
            carryOut(cora, secretariat, page, true, true);

            assertThat(page.created()).isEqualTo(2);
            assertThat(problems(cora, secretariat, page))
                    .extracting(RowProblem::key)
                    .containsExactly("import-unknown-organisation", "import-other-country");
            assertThat(count(
                            "SELECT count(*) FROM organisations.invitation WHERE email = ? AND organisation_id = ?",
                            email,
                            harbour.value()))
                    .isEqualTo(1);

            // a reference whose person has not joined yet may stand for another address
            var moved = address();
            var second = asCoordinator(
                    ImportKind.NETWORK_PEOPLE, WIDE + reference + ",Nadia Farouk," + moved + ",ADMIN," + name + ",\n");
            carryOut(cora, secretariat, second, false, false);
            assertThat(second.changed()).isEqualTo(1);
            assertThat(count("SELECT count(*) FROM organisations.invitation WHERE email = ? AND state = 'OPEN'", email))
                    .isZero();
            assertThat(count("SELECT count(*) FROM organisations.invitation WHERE email = ? AND state = 'OPEN'", moved))
                    .isEqualTo(1);
        }
    }
}
