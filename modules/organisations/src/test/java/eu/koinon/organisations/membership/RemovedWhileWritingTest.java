package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.ActLog.Act;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.stage.Stage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Somebody is removed while they do something: it comes before, or it is refused. */
class RemovedWhileWritingTest extends OnStage {

    @Override
    protected Stage stage() {
        return Played.with(List.of(WriteLate.class));
    }

    @Test
    void between_the_gate_and_the_write_the_fence_refuses_it_as_what_is_not_there() throws Exception {
        assertThatThrownBy(() -> stage.as(milo, harbour, () -> use(WriteLate.class)
                        .write(
                                harbour,
                                () -> change(
                                        "UPDATE organisations.membership SET ended_at = now(), end_reason = 'x' WHERE person_id = ?",
                                        milo.value()))))
                .isInstanceOf(Missing.class);

        assertThat(stage.acts().all()).last().satisfies(act -> assertThat(act.outcome())
                .isEqualTo(Act.DENIED));
        assertThat(count("SELECT count(*) FROM organisations.invitation WHERE email = 'late@x.example'"))
                .isZero();
    }

    @RepeatedTest(5)
    void what_is_written_at_the_same_moment_is_kept_or_refused_and_nothing_in_between() throws Exception {
        var paula = person("Paula");
        join(paula, harbour, Role.ADMIN);
        var email = name("guest").replace(' ', '.') + "@guest.example";

        var results = atOnce(List.<Callable<?>>of(
                () -> stage.as(ada, harbour, () -> {
                    use(RemovePerson.class).remove(harbour, paula, 1, new Reason("left the team"));
                    return "removed";
                }),
                () -> stage.as(paula, harbour, () -> use(InvitePerson.class)
                        .invite(harbour, new InvitePerson.Request("Guest", email, "en", List.of("MEMBER"))))));

        assertThat(results.get(0)).isEqualTo("removed");
        var written = count("SELECT count(*) FROM organisations.invitation WHERE email = ?", email);
        if (results.get(1) instanceof Exception refused) {
            assertThat(refused).isInstanceOfAny(Missing.class, StaleVersion.class);
            assertThat(written).isZero();
        } else {
            assertThat(written).isEqualTo(1);
        }
    }

    @Test
    void what_is_written_afterwards_is_refused_whatever_device_it_comes_from() throws Exception {
        var paula = person("Paula");
        join(paula, harbour, Role.ADMIN);
        stage.as(ada, harbour, () -> {
            use(RemovePerson.class).remove(harbour, paula, 1, new Reason("left the team"));
            return "removed";
        });

        assertThatThrownBy(() -> stage.as(paula, harbour, () -> use(InvitePerson.class)
                        .invite(
                                harbour,
                                new InvitePerson.Request("Guest", "a@guest.example", "en", List.of("MEMBER")))))
                .isInstanceOf(Missing.class);
    }
}
