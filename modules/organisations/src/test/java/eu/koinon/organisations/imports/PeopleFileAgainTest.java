package eu.koinon.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.invitations.JoinByInvitation;
import eu.koinon.organisations.membership.Newcomer;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.membership.RemovePerson;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same file comes again long after, and what it says of somebody has become wrong meanwhile. */
class PeopleFileAgainTest extends Importing {

    private static final Newcomer ANNA = new Newcomer("Anna Albrecht", "de", "Europe/Berlin");

    private String first;
    private String file;
    private PersonId anna;

    @BeforeEach
    void Anna_has_joined_as_the_file_said() throws Exception {
        first = address();
        file = "name,email,roles\nAnna Albrecht," + first.toUpperCase(Locale.ROOT) + ",MEMBER\n";
        carryOut(ada, harbour, asAdmin(file), false, true);
        anna = follow();
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Somebody_who_has_another_address_now {

        @Test
        void is_found_by_the_one_that_they_joined_with_and_nobody_is_invited_there() throws Exception {
            moves(anna, address());

            var page = asAdmin(file);
            carryOut(ada, harbour, page, false, true);

            assertThat(page.unchanged()).isEqualTo(1);
            assertThat(open()).isZero();
            assertThat(asAdmin(file.replace("MEMBER", "DELEGATE")).changed()).isEqualTo(1);
        }

        @Test
        void is_meant_even_when_the_old_address_is_another_persons() throws Exception {
            moves(anna, address());
            moves(nora, first);

            assertThat(asAdmin(file).unchanged()).isEqualTo(1);
        }

        @Test
        void is_in_the_file_once_whichever_address_is_named() throws Exception {
            var now = address();
            moves(anna, now);

            var page = asAdmin(file + "Anna," + now + ",DELEGATE\n");

            assertThat(problems(ada, harbour, page))
                    .extracting(RowProblem::line, RowProblem::key)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "import-twice"));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Somebody_who_has_left {

        @Test
        void is_not_invited_again_by_a_file() throws Exception {
            leaves(anna);

            assertHasLeft(file);
        }

        @Test
        void is_not_invited_at_the_address_that_they_gave_up_either() throws Exception {
            moves(anna, address());
            leaves(anna);

            assertHasLeft(file);
        }

        @Test
        void is_known_however_they_had_joined() throws Exception {
            leaves(milo);

            assertHasLeft("name,email,roles\nMilo," + addressOf(milo) + ",MEMBER\n");
        }

        @Test
        void comes_back_when_somebody_invites_them_by_hand() throws Exception {
            leaves(anna);
            stage.as(ada, harbour, () -> use(InvitePerson.class)
                    .invite(harbour, new InvitePerson.Request("Anna", first, "de", List.of("READER"))));

            assertThat(problems(ada, harbour, asAdmin(file))).isEmpty();
            var secret = stage.letters().lastSecret();
            stage.as(anna, null, () -> use(JoinByInvitation.class).join(secret, ANNA));
            assertThat(asAdmin(file).changed()).isEqualTo(1);
        }

        private void assertHasLeft(String again) throws Exception {
            var page = asAdmin(again);
            assertThat(problems(ada, harbour, page)).extracting(RowProblem::key).containsExactly("import-has-left");
            carryOut(ada, harbour, page, true, true);
            assertThat(open()).isZero();
        }
    }

    private PersonId follow() throws Exception {
        var secret = stage.letters().lastSecret();
        stage.asVisitor(() -> use(JoinByInvitation.class).join(secret, ANNA));
        return new PersonId(id("SELECT id FROM access.person WHERE email_key = ?", first));
    }

    private void moves(PersonId person, String to) throws Exception {
        change("UPDATE access.person SET email = ?, email_key = ? WHERE id = ?", to, to, person.value());
    }

    private void leaves(PersonId person) throws Exception {
        var version = count(
                "SELECT version FROM organisations.membership WHERE organisation_id = ? AND person_id = ?",
                harbour.value(),
                person.value());
        stage.as(ada, harbour, () -> {
            use(RemovePerson.class).remove(harbour, person, version, new Reason("another job"));
            return "done";
        });
    }

    private long open() throws Exception {
        return count(
                "SELECT count(*) FROM organisations.invitation WHERE organisation_id = ? AND state = 'OPEN'",
                harbour.value());
    }

    private UUID id(String sql, String value) throws Exception {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }
}
