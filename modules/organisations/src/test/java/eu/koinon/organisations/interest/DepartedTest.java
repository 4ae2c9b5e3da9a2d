package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.LinkSpent;
import eu.koinon.access.Secret;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.interest.applications.InviteColleague;
import eu.koinon.organisations.interest.applications.Reapply;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.membership.RemovePerson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of the links to a member's application when people go. */
class DepartedTest extends Interested {

    @Nested
    @DisplayName("as an admin who was removed from a member")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AsRemoved {

        @Test
        @DisplayName("my link to its renewal ends with my membership, and that of another admin stays")
        void link_ends() throws Exception {
            var call = open(true);
            var second = person("Sam");
            join(second, harbour, Role.ADMIN);
            var mine = reapply(call, ada);
            var theirs = reapply(call, second);

            remove(ada, second);

            assertThatThrownBy(() -> application(mine)).isInstanceOf(LinkSpent.class);
            assertThat(application(theirs).holders()).hasSize(1);
        }

        @Test
        @DisplayName("it ends also when my address has changed since")
        void whatever_the_address() throws Exception {
            var call = open(true);
            var second = person("Sam");
            join(second, harbour, Role.ADMIN);
            var mine = reapply(call, ada);
            change(
                    "UPDATE access.person SET email = 'new-' || email, email_key = 'new-' || email_key WHERE id = ?",
                    ada.value());

            remove(ada, second);

            assertThatThrownBy(() -> application(mine)).isInstanceOf(LinkSpent.class);
        }

        @Test
        @DisplayName("what I hold elsewhere stays")
        void elsewhere() throws Exception {
            var call = open(true);
            var second = person("Sam");
            join(second, harbour, Role.ADMIN);
            join(ada, quay, Role.ADMIN);
            var quays = secretIn(stage.as(ada, quay, () -> use(Reapply.class).reapply(quay, call.id()))
                    .getPath());

            remove(ada, second);

            assertThat(application(quays).application().organisation()).isEqualTo(quay);
        }
    }

    @Nested
    @DisplayName("as somebody who works on an application")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AsHolder {

        @Test
        @DisplayName("I end a colleague's link after the deadline, too")
        void end_late() throws Exception {
            var call = open(false);
            var secret = whole(call, "One");
            submit(secret);
            var colleague = invite(secret, address());
            var holder = application(colleague).reader();
            var before = stage.clock().instant();
            try {
                stage.clock().moveTo(call.deadline());

                stage.asVisitor(() -> {
                    use(InviteColleague.class).end(secret, holder);
                    return null;
                });

                assertThatThrownBy(() -> application(colleague)).isInstanceOf(LinkSpent.class);
            } finally {
                stage.clock().moveTo(before);
            }
        }
    }

    @Nested
    @DisplayName("behind the fence alone")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class BehindTheFence {

        @Test
        @DisplayName("a link that is expired opens nothing, whoever asks")
        void expired() throws Exception {
            var secret = begin(open(false), address());
            assertThat(seen(secret)).isEqualTo(1);

            change(
                    "UPDATE access.link SET expires_at = now() - interval '1 minute' WHERE hash = ?",
                    Secret.hash(secret));

            assertThat(seen(secret)).isZero();
        }

        private long seen(String secret) throws Exception {
            return stage.fenced(null, null, Duty.APPLICATION, () -> {
                use(Fence.class).showLink(Secret.hash(secret));
                var database = use(eu.koinon.kernel.Database.class);
                return database.first(
                                database.within(),
                                row -> row.getLong(1),
                                "SELECT count(*) FROM organisations.interest_application")
                        .orElseThrow();
            });
        }
    }

    private String reapply(InterestCall call, PersonId admin) throws Exception {
        var link = stage.as(admin, harbour, () -> use(Reapply.class).reapply(harbour, call.id()));
        return secretIn(link.getPath());
    }

    private static String secretIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void remove(PersonId gone, PersonId by) throws Exception {
        var version = stage.fenced(by, harbour, Duty.NONE, () -> use(Memberships.class)
                .find(harbour, gone)
                .map(Membership::version)
                .orElseThrow());
        stage.as(by, harbour, () -> {
            use(RemovePerson.class).remove(harbour, gone, version, new Reason("has left"));
            return null;
        });
    }
}
