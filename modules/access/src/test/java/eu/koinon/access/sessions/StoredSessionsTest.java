package eu.koinon.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.gate.KoinonRealm;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.TestDatabase;
import eu.koinon.kernel.TestNetwork;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.shiro.session.Session;
import org.apache.shiro.session.UnknownSessionException;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.support.DefaultSubjectContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredSessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final UUID HARBOUR = new UUID(7, 7);

    private TestDatabase store;
    private StoredSessions sessions;
    private PersonId ada;
    private Serializable id;

    @BeforeEach
    void a_person_is_signed_in() throws Exception {
        store = TestDatabase.fresh();
        ada = new TestNetwork(store).person("Ada");
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        sessions = new StoredSessions(
                new Database(store.app(), store.app()),
                new Ids(clock),
                new Randomness(),
                clock,
                Duration.ofHours(8),
                Duration.ofDays(7));
        id = request(() -> {
            var session = new DeviceSession();
            var made = sessions.create(session);
            session.setAttribute(
                    DefaultSubjectContext.PRINCIPALS_SESSION_KEY, new SimplePrincipalCollection(ada, KoinonRealm.NAME));
            sessions.update(session);
            return made;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Nested
    class Two_requests_at_once {

        @Test
        void do_not_undo_what_the_other_has_changed() throws Exception {
            var others = Executors.newSingleThreadExecutor();
            request(() -> {
                var mine = sessions.readSession(id);
                var theirs = others.submit(() -> sessions.readSession(id)).get();

                mine.setAttribute(SessionRow.ORGANISATION, HARBOUR);
                sessions.update(mine);
                others.submit(() -> {
                            theirs.setAttribute(SessionRow.PROVEN_AT, NOW);
                            sessions.update(theirs);
                        })
                        .get();
                mine.setAttribute(SessionRow.NOTICE, "account.saved");
                sessions.update(mine);
                return null;
            });
            others.shutdown();

            assertThat(attribute(SessionRow.ORGANISATION)).isEqualTo(HARBOUR);
            assertThat(attribute(SessionRow.PROVEN_AT)).isEqualTo(NOW);
            assertThat(attribute(SessionRow.NOTICE)).isEqualTo("account.saved");
        }

        @Test
        void of_which_one_ends_the_session_leave_it_ended() throws Exception {
            var others = Executors.newSingleThreadExecutor();
            request(() -> {
                var mine = sessions.readSession(id);
                others.submit(() -> sessions.delete(sessions.readSession(id))).get();

                mine.setAttribute(SessionRow.ORGANISATION, HARBOUR);
                assertThatThrownBy(() -> sessions.update(mine)).isInstanceOf(UnknownSessionException.class);
                return null;
            });
            others.shutdown();

            assertThatThrownBy(() -> read(id)).isInstanceOf(UnknownSessionException.class);
        }
    }

    @Nested
    class A_new_id {

        @Test
        void opens_the_same_session_and_the_former_one_opens_nothing() throws Exception {
            var before = read(id).getAttribute(SessionRow.PUBLIC_ID);

            var renewed = renew();

            assertThat(renewed).isNotEqualTo(id);
            assertThat(read(renewed).getAttribute(SessionRow.PUBLIC_ID)).isEqualTo(before);
            assertThatThrownBy(() -> read(id)).isInstanceOf(UnknownSessionException.class);
        }

        @Test
        void does_not_lose_the_session_to_the_request_that_asked_for_it() throws Exception {
            var renewed = request(() -> {
                sessions.readSession(id);
                var fresh = sessions.renew().orElseThrow();
                // whoever holds the session still calls it by the id that the request came with
                var session = sessions.readSession(id);
                session.setAttribute(SessionRow.PROVEN_AT, NOW);
                sessions.update(session);
                return fresh;
            });

            assertThat(read(renewed).getAttribute(SessionRow.PROVEN_AT)).isEqualTo(NOW);
        }

        @Test
        void does_not_lose_what_another_request_on_its_way_has_changed() throws Exception {
            var others = Executors.newSingleThreadExecutor();
            var renewed = request(() -> {
                var mine = sessions.readSession(id);
                var fresh = others.submit(() -> renew()).get();
                mine.setAttribute(SessionRow.ORGANISATION, HARBOUR);
                sessions.update(mine);
                return fresh;
            });
            others.shutdown();

            assertThat(read(renewed).getAttribute(SessionRow.ORGANISATION)).isEqualTo(HARBOUR);
        }

        @Test
        void is_given_once_to_two_who_ask_at_once() throws Exception {
            var others = Executors.newSingleThreadExecutor();
            request(() -> {
                sessions.readSession(id);
                others.submit(() -> renew()).get();

                assertThat(sessions.renew()).isEmpty();
                return null;
            });
            others.shutdown();
        }

        private String renew() throws Exception {
            return request(() -> {
                sessions.readSession(id);
                return sessions.renew().orElseThrow();
            });
        }
    }

    private Session read(Serializable by) throws Exception {
        return request(() -> sessions.readSession(by));
    }

    private Object attribute(String name) throws Exception {
        return read(id).getAttribute(name);
    }

    private <T> T request(Callable<T> work) throws Exception {
        sessions.forgetRequest();
        try {
            return work.call();
        } finally {
            sessions.forgetRequest();
        }
    }
}
