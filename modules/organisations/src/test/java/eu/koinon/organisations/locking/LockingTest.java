package eu.koinon.organisations.locking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.accounts.ReadAccount;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.stage.Stage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Locking an account in the whole network. */
class LockingTest extends OnStage {

    private static final Reason LOST = new Reason("Her laptop was stolen");

    @Override
    protected Stage stage() {
        return Played.with(List.of(ReadAccount.class));
    }

    @Nested
    class As_coordinator {

        @Test
        void what_the_person_is_signed_in_with_ends_at_once() throws Exception {
            change(
                    "INSERT INTO access.session (id_hash, public_id, person_id, created_at, last_seen_at, expires_at)"
                            + " VALUES (?, ?, ?, now(), now(), now() + interval '1 day')",
                    new byte[] {1},
                    UUID.randomUUID(),
                    milo.value());
            change(
                    "INSERT INTO access.token (id, person_id, organisation_id, name, hash, scopes, created_at,"
                            + " expires_at) VALUES (?, ?, ?, 'x', ?, '', now(), now() + interval '1 day')",
                    UUID.randomUUID(),
                    milo.value(),
                    harbour.value(),
                    new byte[] {1});
            change(
                    "INSERT INTO access.link (id, hash, kind, person_id, created_at, expires_at)"
                            + " VALUES (?, ?, 'RESET', ?, now(), now() + interval '1 hour')",
                    UUID.randomUUID(),
                    new byte[] {1},
                    milo.value());

            lock(cora, secretariat, milo, LOST);

            assertThat(held("access.session WHERE person_id = ?")).isZero();
            assertThat(held("access.token WHERE revoked_at IS NULL AND person_id = ?"))
                    .isZero();
            assertThat(held("access.link WHERE used_at IS NULL AND person_id = ?"))
                    .isZero();
            assertThat(card(milo).active()).isFalse();
        }

        @Test
        void a_request_that_is_still_on_its_way_is_nobodys() throws Exception {
            lock(cora, secretariat, milo, LOST);

            assertThatThrownBy(() ->
                            stage.as(milo, harbour, () -> use(ReadAccount.class).read()))
                    .isInstanceOf(SignInNeeded.class);
        }

        @Test
        void the_person_is_told_and_not_why() throws Exception {
            lock(cora, secretariat, milo, LOST);

            var letter = stage.letters().last();
            assertThat(letter.kind()).isEqualTo("account-locked");
            assertThat(letter.recipient()).isEqualTo(card(milo).email());
            assertThat(letter.arguments().values()).doesNotContain("Her laptop was stolen");
        }

        @Test
        void the_reason_stays_on_record() throws Exception {
            lock(cora, secretariat, milo, LOST);

            var lock = stage.as(cora, secretariat, () -> use(ReadLock.class).read(milo));

            assertThat(lock.reason()).isEqualTo("Her laptop was stolen");
            assertThat(lock.lockedBy()).isEqualTo(card(cora).name());
            assertThat(stage.acts().all()).anySatisfy(act -> {
                assertThat(act.what()).isEqualTo("person:lock");
                assertThat(act.about()).isEqualTo(milo.toString());
                assertThat(act.outcome()).isEqualTo("done");
            });
        }

        @Test
        void there_is_no_lock_without_a_reason() throws Exception {
            assertThatThrownBy(() -> lock(cora, secretariat, milo, new Reason(" ")))
                    .isInstanceOf(InvalidFields.class);
            assertThat(card(milo).active()).isTrue();
        }

        @Test
        void an_account_is_locked_once() throws Exception {
            lock(cora, secretariat, milo, LOST);

            assertThatThrownBy(() -> lock(cora, secretariat, milo, LOST)).isInstanceOf(LockProblem.LockedAlready.class);
        }

        @Test
        void unlocked_the_person_can_act_again() throws Exception {
            lock(cora, secretariat, milo, LOST);

            unlock(milo);

            assertThat(stage.as(milo, harbour, () -> use(ReadAccount.class).read())
                            .id())
                    .isEqualTo(milo);
            assertThat(stage.letters().last().kind()).isEqualTo("account-unlocked");
            assertThatThrownBy(() -> stage.as(
                            cora, secretariat, () -> use(ReadLock.class).read(milo)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> unlock(milo)).isInstanceOf(LockProblem.NotLocked.class);
            lock(cora, secretariat, milo, LOST);
        }

        @Test
        void nobody_locks_themself_so_the_last_coordinator_stays() throws Exception {
            assertThatThrownBy(() -> lock(cora, secretariat, cora, LOST)).isInstanceOf(LockProblem.Yourself.class);
            assertThat(card(cora).active()).isTrue();
        }

        @Test
        void of_two_who_lock_each_other_at_the_same_moment_one_is_left() throws Exception {
            var dora = person("Dora");
            join(dora, secretariat, Role.COORDINATOR);
            var emil = person("Emil");
            join(emil, secretariat, Role.COORDINATOR);

            var results = atOnce(
                    List.of(() -> lock(dora, secretariat, emil, LOST), () -> lock(emil, secretariat, dora, LOST)));

            assertThat(results).containsOnlyOnce("done");
            assertThat(List.of(card(dora).active(), card(emil).active())).containsExactlyInAnyOrder(true, false);
        }

        @Test
        void a_person_who_is_not_there_cannot_be_locked() {
            assertThatThrownBy(() -> lock(cora, secretariat, new PersonId(new UUID(1, 1)), LOST))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    class As_anybody_else {

        @Test
        void nobody_can_be_locked() throws Exception {
            assertThatThrownBy(() -> lock(ada, harbour, milo, LOST)).isInstanceOf(Missing.class);
            assertThat(card(milo).active()).isTrue();
        }

        @Test
        void the_database_refuses_it_behind_the_gate_too() throws Exception {
            assertThat(stage.fenced(
                            ada, harbour, Duty.NONE, () -> use(Locks.class).lock(milo, ada, "no")))
                    .isFalse();
            assertThat(stage.fenced(
                            cora, secretariat, Duty.NONE, () -> use(Locks.class).lock(cora, cora, "no")))
                    .isFalse();
        }
    }

    private String lock(PersonId who, OrganisationId actingFor, PersonId person, Reason reason) throws Exception {
        return stage.as(who, actingFor, () -> {
            use(LockPerson.class).lock(person, reason);
            return "done";
        });
    }

    private void unlock(PersonId person) throws Exception {
        stage.as(cora, secretariat, () -> {
            use(UnlockPerson.class).unlock(person, new Reason("It was found"));
            return null;
        });
    }

    private PersonCard card(PersonId person) throws Exception {
        return stage.fenced(
                null, null, Duty.SIGN_IN, () -> use(People.class).find(person).orElseThrow());
    }

    private long held(String rows) throws Exception {
        return count("SELECT count(*) FROM " + rows, milo.value());
    }
}
