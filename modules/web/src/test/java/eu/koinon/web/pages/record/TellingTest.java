package eu.koinon.web.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.ActLog;
import eu.koinon.audit.LogEntry;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.web.look.Hue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An entry of the record")
class TellingTest {

    private static final PersonId AOIFE = new PersonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));
    private static final OrganisationId RIVE =
            new OrganisationId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0002L));

    private final Telling telling = new Telling(Messages.read().in("en"), ZoneId.of("Europe/Brussels"));

    @Test
    @DisplayName("says who did what to whom, and names whoever did it apart")
    void done() {
        var view = telling.tell(entry("Aoife Brennan", "membership:remove", "Piotr Zieliński", "done"));

        assertThat(plain(view.sentence().toString())).isEqualTo("Aoife Brennan removed Piotr Zieliński from La Rive");
        assertThat(plain(view.sentence().who())).isEqualTo("Aoife Brennan");
        assertThat(view.outcome()).isNull();
    }

    @Test
    @DisplayName("does not say that what was refused was done")
    void refused() {
        var view = telling.tell(entry("Aoife Brennan", "membership:remove", null, "denied"));

        assertThat(plain(view.sentence().toString())).isEqualTo("Aoife Brennan: Remove a person");
        assertThat(view.outcome()).isEqualTo(new EntryView.Outcome("Refused", Hue.RED, null));
    }

    @Test
    @DisplayName("says how often something was refused that is not written each time")
    void refusedMoreOften() {
        var about = ActLog.Act.more(37, Instant.parse("2026-11-21T10:03:00Z"));
        var entry = new LogEntry(
                1,
                RIVE.value(),
                Instant.parse("2026-11-21T10:05:00Z"),
                AOIFE,
                "Aoife Brennan",
                RIVE,
                "La Rive",
                null,
                null,
                "membership:remove",
                about,
                null,
                "denied",
                null,
                List.of(),
                null,
                null);

        assertThat(plain(telling.tell(entry).sentence().toString()))
                .isEqualTo("Aoife Brennan: Remove a person – 37 more times within a minute");
    }

    @Test
    @DisplayName("says why nothing came of it")
    void ended() {
        assertThat(telling.tell(entry("Aoife Brennan", "membership:leave", null, "last-admin"))
                        .outcome())
                .isEqualTo(new EntryView.Outcome("Not done", Hue.GREY, "The last administrator stays"));
        assertThat(telling.tell(entry("Aoife Brennan", "membership:leave", null, "made-up"))
                        .outcome())
                .isEqualTo(new EntryView.Outcome("Not done", Hue.GREY, "made-up"));
    }

    @Test
    @DisplayName("names the organisation of whom the reader may not see, and nobody where nobody is known")
    void unseen() {
        assertThat(plain(telling.tell(entry(null, "organisation:edit", null, "done"))
                        .sentence()
                        .toString()))
                .isEqualTo("Somebody from La Rive changed the profile of La Rive");
        assertThat(telling.tell(entry(null, "organisation:edit", null, "done"))
                        .sentence()
                        .who())
                .isEmpty();
    }

    @Test
    @DisplayName("says what somebody was whose account was erased, and not who")
    void erased() {
        var view = telling.tell(entry("", "membership:remove", "", "done"));

        assertThat(plain(view.sentence().toString()))
                .isEqualTo("A former administrator of La Rive removed a former member of La Rive from La Rive");
        assertThat(view.sentence().who()).isEmpty();
    }

    @Test
    @DisplayName("keeps its words where nobody knows the act any more")
    void unknown() {
        assertThat(plain(telling.tell(entry("Aoife Brennan", "made:up", null, "done"))
                        .sentence()
                        .toString()))
                .isEqualTo("Aoife Brennan: made:up");
        assertThat(plain(telling.tell(entry("Aoife Brennan", "open:JoinByInvitation", null, "link-spent"))
                        .sentence()
                        .toString()))
                .isEqualTo("Aoife Brennan: Follow a link or an open page");
    }

    @Test
    @DisplayName("keeps a name that is written from right to left from turning the sentence")
    void isolated() {
        assertThat(telling.tell(entry("عمر", "organisation:edit", null, "done"))
                        .sentence()
                        .toString())
                .startsWith("\u2068عمر\u2069");
    }

    @Test
    @DisplayName("stands under its day in the reader's time zone")
    void days() {
        var late = telling.tell(entry("Aoife Brennan", "sign:out", null, "done", "2026-11-20T23:30:00Z"));
        var early = telling.tell(entry("Aoife Brennan", "sign:out", null, "done", "2026-11-20T22:30:00Z"));

        assertThat(Day.of(List.of(late, early)))
                .extracting(Day::date)
                .containsExactly(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 20));
    }

    private static LogEntry entry(String name, String what, String aboutName, String outcome) {
        return entry(name, what, aboutName, outcome, "2026-11-20T10:00:00Z");
    }

    private static LogEntry entry(String name, String what, String aboutName, String outcome, String at) {
        return new LogEntry(
                7,
                AOIFE.value(),
                Instant.parse(at),
                AOIFE,
                name,
                RIVE,
                "La Rive",
                RIVE,
                "La Rive",
                what,
                null,
                aboutName,
                outcome,
                null,
                List.of(Role.ADMIN),
                null,
                null);
    }

    private static String plain(String text) {
        return text.replaceAll("[\u2068\u2069]", "");
    }
}
