package eu.koinon.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Letter;
import eu.koinon.organisations.invitations.JoinByInvitation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever belongs to an organisation sees its shelters: so its own people are told, too, when a file brings somebody in. */
class BroughtFromOutsideTest extends Importing {

    private static final String HEAD = "name,email,roles,organisation_id\n";

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class The_admins_of_an_organisation {

        @Test
        void are_told_at_once_in_one_letter_whom_a_file_of_the_secretariat_invites() throws Exception {
            var letters = letters(
                    HEAD + row("Eve Outside", address(), "ADMIN") + row("Ed Outside", address(), "READER"), true);

            assertThat(letters)
                    .extracting(Letter::kind)
                    .containsExactlyInAnyOrder("outsider-imported", "invitation", "invitation");
            assertThat(letters)
                    .filteredOn(letter -> letter.kind().equals("outsider-imported"))
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(letter.recipient().value()).isEqualTo(addressOf(ada));
                        assertThat(letter.arguments())
                                .containsEntry("invitations", 2)
                                .containsEntry("invited", "Eve Outside, Ed Outside")
                                .containsEntry("changes", 0);
                        assertThat(letter.arguments().get("actor")).asString().startsWith("Cora");
                        assertThat(letter.action()).asString().endsWith("/organisations/" + harbour + "/people");
                    });
        }

        @Test
        void are_told_though_nobody_is_written_to_yet() throws Exception {
            assertThat(letters(HEAD + row("Eve Outside", address(), "ADMIN"), false))
                    .extracting(Letter::kind)
                    .containsExactly("outsider-imported");
        }

        @Test
        void are_told_before_a_file_of_the_secretariat_makes_somebody_one_of_them() throws Exception {
            var letters = letters(HEAD + row("Whatever", addressOf(milo), "ADMIN"), true);

            assertThat(letters).singleElement().satisfies(letter -> {
                assertThat(letter.kind()).isEqualTo("outsider-imported");
                assertThat(letter.recipient().value()).isEqualTo(addressOf(ada));
                assertThat(letter.arguments()).containsEntry("changes", 1).containsEntry("invitations", 0);
                assertThat(letter.arguments().get("changed")).asString().startsWith("Milo");
            });
        }

        @Test
        void are_told_when_somebody_joins_whom_such_a_file_invited() throws Exception {
            letters(HEAD + row("Eve Outside", address(), "ADMIN"), true);
            var before = stage.letters().all().size();

            var secret = stage.letters().lastSecret();
            stage.asVisitor(() -> use(JoinByInvitation.class).join(secret, IVO));

            assertThat(since(before)).singleElement().satisfies(letter -> {
                assertThat(letter.kind()).isEqualTo("outsider-joined");
                assertThat(letter.recipient().value()).isEqualTo(addressOf(ada));
            });
        }

        @Test
        void are_told_when_such_a_file_sends_what_they_had_only_prepared() throws Exception {
            var email = address();
            carryOut(ada, harbour, asAdmin("name,email,roles\nEve," + email + ",READER\n"), false, false);

            var letters = letters(HEAD + row("Eve", email, "READER"), true);
            var before = stage.letters().all().size();
            var secret = stage.letters().lastSecret();
            stage.asVisitor(() -> use(JoinByInvitation.class).join(secret, IVO));

            assertThat(letters).extracting(Letter::kind).containsExactlyInAnyOrder("outsider-imported", "invitation");
            assertThat(since(before)).extracting(Letter::kind).containsExactly("outsider-joined");
        }

        @Test
        void are_not_told_of_what_stays_as_it_is_or_of_what_they_bring_themselves() throws Exception {
            var file = HEAD + row("Eve", address(), "READER") + row("Milo", addressOf(milo), "MEMBER");
            letters(file, true);

            assertThat(letters(file, true)).isEmpty();
            var before = stage.letters().all().size();
            carryOut(ada, harbour, asAdmin("name,email,roles\nOwn," + address() + ",READER\n"), false, true);
            assertThat(since(before)).extracting(Letter::kind).containsExactly("invitation");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Where_nobody_decides_yet {

        @Test
        void there_is_nobody_to_tell_of_the_first_who_are_brought() throws Exception {
            change("DELETE FROM organisations.membership_role WHERE organisation_id = ?", harbour.value());

            assertThat(letters(HEAD + row("First", address(), "ADMIN"), true))
                    .extracting(Letter::kind)
                    .containsExactly("invitation");
        }
    }

    private String row(String name, String email, String role) {
        return name + "," + email + "," + role + "," + harbour + "\n";
    }

    private List<Letter> letters(String file, boolean invite) throws Exception {
        var before = stage.letters().all().size();
        var page = bring(
                cora, secretariat, secretariat, ImportKind.NETWORK_PEOPLE, file.getBytes(StandardCharsets.UTF_8), null);
        assertThat(problems(cora, secretariat, page)).isEmpty();
        carryOut(cora, secretariat, page, false, invite);
        return since(before);
    }

    private List<Letter> since(int before) {
        var all = stage.letters().all();
        return all.subList(before, all.size());
    }
}
