package eu.koinon.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.kernel.Role;
import eu.koinon.organisations.deputies.DeputyId;
import eu.koinon.organisations.deputies.DeputyLine;
import eu.koinon.organisations.directory.OrganisationCount;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CallLine;
import eu.koinon.organisations.interest.calls.CallList;
import eu.koinon.organisations.interest.calls.CallState;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.organisations.interest.calls.Texts;
import eu.koinon.organisations.interest.review.CallProgress;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.overview.NetworkState;
import eu.koinon.organisations.profile.Confirmation;
import eu.koinon.organisations.succession.Succession;
import eu.koinon.organisations.succession.SuccessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is next")
class UpcomingTest extends WaitingRoom {

    /** Half an hour before midnight by UTC, when it is the next day in Brussels. */
    private static final Instant LATE = Instant.parse("2026-11-30T23:30:00Z");

    private final Upcoming upcoming = new Upcoming();
    private final List<CallLine> calls = new ArrayList<>();

    @BeforeEach
    void dates() {
        upcoming.current = own.current;
        upcoming.powers = own.powers;
        upcoming.deputies = own.deputies;
        upcoming.details = admins.details;
        upcoming.calls = new ListCalls() {
            @Override
            public CallList list() {
                return new CallList(calls);
            }
        };
    }

    @Test
    @DisplayName("is nothing while nothing has a date")
    void nothing() {
        assertThat(coming(held(Role.MEMBER, null))).isEmpty();
    }

    @Test
    @DisplayName("are one's own mandates as they begin and end, and none of a colleague")
    void mandates() {
        var people = List.of(
                person(
                        ME,
                        held(Role.DELEGATE, TODAY.plusDays(90)),
                        new Mandate(Role.SIGNATORY, TODAY.plusDays(3), TODAY.plusDays(300)),
                        held(Role.MEMBER, TODAY.minusDays(1))),
                person(COLLEAGUE, held(Role.ADMIN, TODAY.plusDays(1))));

        assertThat(coming(people))
                .extracting(Coming::kind, Coming::text, Coming::day)
                .containsExactly(
                        tuple(Coming.Kind.MANDATE_BEGINS, "Your mandate begins: Signatory", TODAY.plusDays(3)),
                        tuple(Coming.Kind.MANDATE_ENDS, "Your mandate ends: Delegate", TODAY.plusDays(90)));
    }

    @Test
    @DisplayName("is the last day of a mandate, on that day too")
    void lastDay() {
        assertThat(coming(held(Role.DELEGATE, TODAY))).extracting(Coming::day).containsExactly(TODAY);
    }

    @Test
    @DisplayName("is nothing that is more than a year away")
    void farAway() {
        assertThat(coming(held(Role.DELEGATE, TODAY.plusMonths(12)))).hasSize(1);
        assertThat(coming(held(Role.DELEGATE, TODAY.plusMonths(12).plusDays(1))))
                .isEmpty();
    }

    @Test
    @DisplayName("are the days on which somebody begins and stops standing in, for whom it concerns alone")
    void deputies() {
        deputies.add(stands("Paula", 20, TODAY.minusDays(1), TODAY.plusDays(4), true, false));
        deputies.add(stands("Quentin", 21, TODAY.plusDays(9), TODAY.plusDays(12), false, true));
        deputies.add(new DeputyLine(
                new DeputyId(id(22)), COLLEAGUE, "A", new eu.koinon.kernel.PersonId(id(23)), "B", TODAY, TODAY, true));

        assertThat(coming(held(Role.MEMBER, null)))
                .extracting(Coming::text, Coming::day)
                .containsExactly(
                        tuple("The last day on which you stand in for Paula", TODAY.plusDays(4)),
                        tuple("Quentin begins to stand in for you", TODAY.plusDays(9)));
    }

    private static DeputyLine stands(
            String other, int id, LocalDate from, LocalDate until, boolean now, boolean forMe) {
        return forMe
                ? new DeputyLine(new DeputyId(id(id)), ME, "Me", COLLEAGUE, other, from, until, now)
                : new DeputyLine(new DeputyId(id(id)), COLLEAGUE, other, ME, "Me", from, until, now);
    }

    @Test
    @DisplayName("is, for an admin, the day half a year after the profile was confirmed, and nothing once it waits")
    void confirmation() {
        confirmation = new Confirmation(Instant.parse("2026-08-31T12:00:00Z"), 2, false);
        assertThat(coming(held(Role.ADMIN, null))).isEmpty();

        mayAssign = true;
        assertThat(coming(held(Role.ADMIN, null)))
                .extracting(Coming::kind, Coming::day)
                .containsExactly(tuple(Coming.Kind.PROFILE_TO_CONFIRM, LocalDate.of(2027, 2, 28)));

        confirmation = new Confirmation(Instant.parse("2026-01-31T12:00:00Z"), 9, true);
        assertThat(coming(held(Role.ADMIN, null))).isEmpty();
    }

    @Test
    @DisplayName(
            "is, for every member, the deadline of an open renewal on the reader's own clocks, and of no other call")
    void renewal() {
        calls.add(call(1, true, true));
        calls.add(call(2, false, true));
        calls.add(call(3, true, false));

        var coming = coming(held(Role.READER, null));

        assertThat(coming)
                .extracting(Coming::href, Coming::day, Coming::about)
                .containsExactly(
                        tuple("/interest/" + id(1), LocalDate.of(2026, 12, 1), "00:30, Central European Time"));
        assertThat(coming.get(0).at()).isEqualTo(LATE.atZone(ZoneId.of("Europe/Brussels")));
    }

    @Test
    @DisplayName(
            "is, for a coordinator, when calls close with how many have applied, and until when a change can be undone")
    void coordinator() {
        calls.add(call(1, true, true));
        var undoable = new Succession(
                new SuccessionId(id(40)),
                Succession.Kind.MERGE,
                RIVE,
                "La Rive",
                RIVE,
                "Le Quai",
                "as one",
                "Claire",
                Instant.EPOCH,
                LATE.minusSeconds(86_400),
                null,
                null,
                null);
        var state = new NetworkState(
                none(),
                none(),
                none(),
                0,
                0,
                List.of(progress(4, true), progress(5, false)),
                List.of(),
                List.of(undoable),
                List.of());

        var coming = upcoming.of(asked(List.of(person(ME, held(Role.COORDINATOR, null)))), Optional.of(state));

        assertThat(coming)
                .extracting(Coming::kind, Coming::href, Coming::day)
                .containsExactly(
                        tuple(Coming.Kind.UNDO_ENDS, "/organisations/changes", LocalDate.of(2026, 11, 30)),
                        tuple(
                                Coming.Kind.CALL_CLOSES,
                                "/interest/" + id(4) + "/applications",
                                LocalDate.of(2026, 12, 1)));
        assertThat(coming.get(0).about()).contains("La Rive").contains("Le Quai");
        assertThat(coming.get(1).about()).contains("7 applications sent").contains("1 being written");
    }

    @Test
    @DisplayName("is no renewal for the auditor, whose secretariat does not reapply")
    void auditor() {
        calls.add(call(1, true, true));

        assertThat(coming(held(Role.AUDITOR, null))).isEmpty();
    }

    @Test
    @DisplayName("is nothing for somebody who acts for no organisation")
    void nowhere() {
        calls.add(call(1, true, true));

        assertThat(upcoming.of(asked("en", null, List.of(), List.of(), List.of()), Optional.empty()))
                .isEmpty();
    }

    @Test
    @DisplayName("are six dates at most, the nearest")
    void six() {
        for (int i = 1; i <= 8; i++) {
            deputies.add(stands("P" + i, 20 + i, TODAY.plusDays(20 - i), TODAY.plusDays(30), false, true));
        }

        assertThat(coming(held(Role.MEMBER, null)))
                .hasSize(6)
                .isSortedAccordingTo(java.util.Comparator.comparing(Coming::day))
                .first()
                .returns(TODAY.plusDays(12), Coming::day);
    }

    private List<Coming> coming(Mandate... mandates) {
        return coming(List.of(person(ME, mandates)));
    }

    private List<Coming> coming(List<PersonHere> people) {
        return upcoming.of(asked(people), Optional.empty());
    }

    private static Asked asked(List<PersonHere> people) {
        return asked("en", RIVE, people, List.of(), List.of());
    }

    private static CallLine call(int id, boolean renewal, boolean open) {
        return new CallLine(
                new CallId(id(id)),
                CallState.PUBLISHED,
                renewal,
                open,
                new Texts(Map.of("en", "Seats")),
                Texts.NONE,
                LATE,
                null,
                ZoneOffset.UTC);
    }

    private static CallProgress progress(int id, boolean open) {
        return new CallProgress(
                new CallId(id(id)),
                new Texts(Map.of("en", "Seats")),
                false,
                open,
                LATE,
                ZoneOffset.UTC,
                1,
                7,
                0,
                0,
                0,
                0,
                0);
    }

    private static OrganisationCount none() {
        return new OrganisationCount(0, false);
    }
}
