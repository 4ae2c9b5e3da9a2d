package eu.koinon.organisations.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.signin.AskForReset;
import eu.koinon.access.signin.ResetAsked;
import eu.koinon.access.signin.SendReset;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.stage.AskedJobs;
import eu.koinon.organisations.stage.Stage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking for a link when one cannot sign in: it looks the same whoever is asked about. */
class AskForResetTest extends OnStage {

    private String known;

    @Override
    protected Stage stage() {
        return Played.with(List.of(AskForReset.class, ResetAsked.class, SendReset.class));
    }

    @BeforeEach
    void somebody() throws Exception {
        var name = name("Noor");
        stage.network().person(name);
        known = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    @Test
    void asking_does_the_same_for_a_known_and_an_unknown_address() throws Exception {
        var letters = stage.letters().all().size();
        var links = links();

        ask(known);
        var forKnown = jobs().last();
        ask("nobody@example.org");
        var forUnknown = jobs().last();

        assertThat(forKnown.job()).isEqualTo(ResetAsked.class).isEqualTo(forUnknown.job());
        assertThat(forKnown.instance()).endsWith("/" + known);
        assertThat(forUnknown.instance()).endsWith("/nobody@example.org");
        assertThat(stage.letters().all()).hasSize(letters);
        assertThat(links()).isEqualTo(links);
    }

    @Test
    void the_owner_of_the_address_gets_a_letter_afterwards() throws Exception {
        ask(known);
        carryOut();

        assertThat(stage.letters().last().kind()).isEqualTo("reset");
        assertThat(stage.letters().last().recipient()).isEqualTo(new EmailAddress(known));
    }

    @Test
    void a_request_that_is_carried_out_twice_is_one_letter() throws Exception {
        ask(known);
        carryOut();
        var letters = stage.letters().all().size();

        carryOut();

        assertThat(stage.letters().all()).hasSize(letters);
    }

    @Test
    void nobody_is_written_to_for_an_address_that_nobody_has() throws Exception {
        var letters = stage.letters().all().size();

        ask("nobody@example.org");
        carryOut();

        assertThat(stage.letters().all()).hasSize(letters);
    }

    @Test
    void somebody_who_is_locked_gets_no_letter() throws Exception {
        change("UPDATE access.person SET state = 'LOCKED' WHERE email = ?", known);
        var letters = stage.letters().all().size();

        ask(known);
        carryOut();

        assertThat(stage.letters().all()).hasSize(letters);
    }

    @Test
    void what_is_no_address_is_told_to_be_none() {
        assertThatThrownBy(() -> ask("not an address")).isInstanceOf(InvalidFields.class);
    }

    private void ask(String email) throws Exception {
        stage.asVisitor(() -> {
            use(AskForReset.class).ask(email);
            return null;
        });
    }

    private void carryOut() throws Exception {
        stage.asVisitor(() -> {
            use(ResetAsked.class).run(jobs().last().instance());
            return null;
        });
    }

    private AskedJobs jobs() {
        return use(AskedJobs.class);
    }

    private long links() throws Exception {
        return count("SELECT count(*) FROM access.link");
    }
}
