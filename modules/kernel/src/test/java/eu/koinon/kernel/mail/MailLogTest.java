package eu.koinon.kernel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Job;
import eu.koinon.kernel.MailLine;
import eu.koinon.kernel.MailState;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.TestDatabase;
import jakarta.mail.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The mail log")
class MailLogTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Ids ids = new Ids(clock);
    private final Asked asked = new Asked();
    private TestDatabase store;
    private Database database;
    private StoredMailLog log;

    @TempDir
    private Path data;

    @BeforeEach
    void open() {
        store = TestDatabase.fresh();
        database = new Database(store.app(), store.app());
        log = new StoredMailLog();
        log.database = database;
        log.outbox = asked;
        log.ids = ids;
        log.files = files();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Nested
    @DisplayName("of what has not left")
    class Unsent {

        @Test
        @DisplayName("names the newest first and leaves out what was sent")
        void newestFirst() {
            mail(MailState.WAITING, Duration.ofHours(3));
            mail(MailState.SENT, Duration.ofHours(2));
            mail(MailState.FAILED, Duration.ofHours(1));

            assertThat(log.unsent(10)).extracting(MailLine::state).containsExactly(MailState.FAILED, MailState.WAITING);
        }

        @Test
        @DisplayName("is no longer than asked for")
        void noLonger() {
            mail(MailState.UNCLEAR, Duration.ofHours(1));
            mail(MailState.UNCLEAR, Duration.ofHours(2));

            assertThat(log.unsent(1)).hasSize(1);
        }

        @Test
        @DisplayName("counts what was sent since a moment")
        void sentSince() {
            mail(MailState.SENT, Duration.ofDays(1));
            mail(MailState.SENT, Duration.ofDays(9));

            assertThat(log.sentSince(NOW.minus(Duration.ofDays(7)))).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("has a mail sent again")
    class SendingAgain {

        @Test
        @DisplayName("that failed, as work of its own")
        void failed() {
            var mail = mail(MailState.FAILED, Duration.ofHours(1));

            assertThat(log.sendAgain(mail)).isTrue();

            assertThat(log.unsent(10)).extracting(MailLine::state).containsExactly(MailState.WAITING);
            assertThat(log.unsent(10)).extracting(MailLine::attempts).containsExactly(0);
            assertThat(asked.instances).singleElement().asString().startsWith(mail + "/");
        }

        @Test
        @DisplayName("of which nobody knows whether it left")
        void unclear() {
            assertThat(log.sendAgain(mail(MailState.UNCLEAR, Duration.ofHours(1))))
                    .isTrue();
        }

        @Test
        @DisplayName("but not one that is on its way, which could then arrive twice")
        void onItsWay() {
            for (var state : List.of(MailState.WAITING, MailState.HANDING_OVER)) {
                var mail = mail(state, Duration.ofHours(1));

                assertThatThrownBy(() -> log.sendAgain(mail))
                        .isInstanceOfSatisfying(Conflict.class, problem -> assertThat(problem.messageKey())
                                .isEqualTo("mail-under-way"));
            }
            assertThat(log.unsent(10))
                    .extracting(MailLine::state)
                    .containsExactlyInAnyOrder(MailState.WAITING, MailState.HANDING_OVER);
            assertThat(asked.instances).isEmpty();
        }

        @Test
        @DisplayName("once, when two people ask for it")
        void once() {
            var mail = mail(MailState.FAILED, Duration.ofHours(1));

            assertThat(log.sendAgain(mail)).isTrue();

            assertThatThrownBy(() -> log.sendAgain(mail)).isInstanceOf(Conflict.class);
            assertThat(asked.instances).hasSize(1);
        }

        @Test
        @DisplayName("but not one that has left or does not exist")
        void notTheOthers() {
            assertThat(log.sendAgain(mail(MailState.SENT, Duration.ofHours(1)))).isFalse();
            assertThat(log.sendAgain(ids.next())).isFalse();
            assertThat(asked.instances).isEmpty();
        }
    }

    @Nested
    @DisplayName("forgets")
    class Forgetting {

        @Test
        @DisplayName("what has left for a month and what nobody decided about for three")
        void old() {
            mail(MailState.SENT, ForgetOldMail.KEEP_SENT.plusDays(1));
            var sent = mail(MailState.SENT, ForgetOldMail.KEEP_SENT.minusDays(1));
            mail(MailState.FAILED, ForgetOldMail.KEEP_UNDECIDED.plusDays(1));
            var failed = mail(MailState.FAILED, ForgetOldMail.KEEP_UNDECIDED.minusDays(1));
            var waiting = mail(MailState.WAITING, ForgetOldMail.KEEP_UNDECIDED.plusDays(1));

            var forget = new ForgetOldMail();
            forget.database = database;
            forget.beside = database.beside();
            forget.clock = clock;
            forget.run(forget.name());

            assertThat(database.all(
                            database.within(), row -> row.getObject(1, UUID.class), "SELECT id FROM kernel.mail"))
                    .containsExactlyInAnyOrder(sent, failed, waiting);
        }
    }

    @Nested
    @DisplayName("of what stands in files")
    class Written {

        @Test
        @DisplayName("shows recipient, subject and plain text, the newest first")
        void shown() throws Exception {
            write("first@example.org", "Première – «invitation»", "Bonjour Zoë,\n\nhttps://koinon.example/x\n");
            write("second@example.org", "Second", "Hello");

            var written = log.written(10);

            assertThat(written)
                    .extracting(mail -> mail.recipient())
                    .containsExactly("second@example.org", "first@example.org");
            assertThat(written.get(1).subject()).isEqualTo("Première – «invitation»");
            assertThat(written.get(1).text()).contains("Bonjour Zoë,\n\nhttps://koinon.example/x");
            assertThat(written.get(1).writtenAt()).isEqualTo(NOW);
        }

        @Test
        @DisplayName("passes over what is no mail of ours")
        void alien() throws Exception {
            var folder = Files.createDirectories(data.resolve("mail"));
            Files.writeString(folder.resolve("notes.txt"), "To: nobody");
            Files.writeString(folder.resolve(ids.next() + ".eml"), "nothing that could be read");

            assertThat(log.written(10)).isEmpty();
        }

        @Test
        @DisplayName("is empty where there is no folder")
        void none() {
            assertThat(log.written(10)).isEmpty();
        }
    }

    private UUID mail(MailState state, Duration ago) {
        var id = ids.next();
        var then = NOW.minus(ago).atOffset(ZoneOffset.UTC);
        database.change(
                database.within(),
                "INSERT INTO kernel.mail (id, recipient, language, subject, text_body, html_body, category, state,"
                        + " attempts, created_at, sent_at) VALUES (?, 'a@example.org', 'en', 'S', 'T', 'H', 'x', ?, 3, ?, ?)",
                id,
                state.name(),
                then,
                state == MailState.SENT ? then : null);
        return id;
    }

    private void write(String recipient, String subject, String text) throws Exception {
        var mail = new StoredMail(
                ids.next(), new EmailAddress(recipient), "fr", subject, text, "<p>HTML</p>", MailState.HANDING_OVER);
        log.files.write(new MailMessage(mail, Session.getInstance(new Properties()), log.files.settings, clock), mail);
    }

    private MailFiles files() {
        ConfigProviderResolver.setInstance(new DefaultsOnly());
        var files = new MailFiles();
        files.settings = new Settings() {
            @Override
            public Path data() {
                return data;
            }
        };
        return files;
    }

    /** Remembers what was asked for. */
    private static final class Asked implements Outbox {

        private final List<String> instances = new ArrayList<>();

        @Override
        public void soon(Class<? extends Job> job, String instance) {
            instances.add(instance);
        }

        @Override
        public void later(Class<? extends Job> job, String instance, @Nullable Instant when) {
            throw new AssertionError("nothing waits here");
        }
    }
}
