package eu.koinon.web.pages.home;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.deputies.ListDeputies;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.ListRenewals;
import eu.koinon.organisations.interest.review.ListMyReviews;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.joining.ListJoinRequests;
import eu.koinon.organisations.mandates.ReadMySigning;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.notices.ListOpenNotices;
import eu.koinon.organisations.profile.ReadDetails;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what waits for the reader: what ends soon, what hangs on them alone, what has not been answered. */
@ApplicationScoped
class Waiting {

    private static final int SOON_DAYS = 60;
    private static final int FEW_CODES = 3;
    private static final int MOST_NAMED = 3;

    @Inject
    ShowMeans means;

    @Inject
    ListRenewals renewals;

    @Inject
    ListMyReviews reviews;

    @Inject
    CurrentActor current;

    @Inject
    Powers powers;

    @Inject
    ListDeputies deputies;

    @Inject
    ListJoinRequests joinRequests;

    @Inject
    ReadMySigning signing;

    @Inject
    ReadDetails details;

    @Inject
    ListOpenNotices notices;

    /**
     * The most pressing first.
     *
     * @param day which it is where the organisation has its seat
     */
    List<Task> of(
            Words m,
            @Nullable OrganisationId organisation,
            LocalDate day,
            List<PersonHere> people,
            List<InvitationLine> open,
            List<WorkingGroupLine> groups) {
        var tasks = new ArrayList<Task>();
        if (organisation != null) {
            var address = "/organisations/" + organisation + "/people";
            myMandates(tasks, m, day, address, people);
            mySigning(tasks, m, day, address, people);
            standingIn(tasks, m, day, organisation);
            joining(tasks, m, organisation);
            if (powers.may(Permission.MEMBERSHIP_ASSIGN, organisation)) {
                keyHolders(tasks, m, address, people);
                othersMandates(tasks, m, day, address, people);
                invitations(tasks, m, address, open);
                renewals(tasks, m, organisation);
            }
        }
        agreeing(tasks, m);
        reviewing(tasks, m, organisation);
        confirming(tasks, m, organisation);
        requests(tasks, m, groups);
        signingIn(tasks, m);
        return tasks;
    }

    private void myMandates(List<Task> tasks, Words m, LocalDate day, String address, List<PersonHere> people) {
        people.stream()
                .filter(person -> person.person().equals(current.person()))
                .flatMap(person -> person.mandates().stream())
                .filter(mandate -> endsSoon(mandate, day))
                .map(mandate -> new Task(
                        m.t("home.my-mandate-ends", "role", m.of(mandate.role())),
                        address,
                        days(m, daysLeft(mandate, day))))
                .forEach(tasks::add);
    }

    /** A signatory learns that they cannot sign before there is something to be signed. */
    private void mySigning(List<Task> tasks, Words m, LocalDate day, String address, List<PersonHere> people) {
        var mustProve = people.stream()
                .filter(person -> person.person().equals(current.person()))
                .flatMap(person -> person.mandates().stream())
                .anyMatch(mandate -> mandate.role() == Role.SIGNATORY && mandate.covers(day) && mandate.proofNeeded());
        if (mustProve && !signing.read().may()) {
            tasks.add(new Task(m.t("home.signing-unproven"), address, null));
        }
    }

    private void joining(List<Task> tasks, Words m, OrganisationId organisation) {
        if (powers.may(Permission.JOIN_LIST, organisation)) {
            var waiting = joinRequests.list(organisation).items().size();
            if (waiting > 0) {
                var text = m.t("home.join-requests", "count", waiting);
                tasks.add(new Task(text, "/organisations/" + organisation + "/people#requests", null));
            }
        }
    }

    private void standingIn(List<Task> tasks, Words m, LocalDate day, OrganisationId organisation) {
        if (powers.may(Permission.DEPUTY_LIST, organisation)) {
            deputies.list(organisation).items().stream()
                    .filter(line -> line.now() && line.deputy().equals(current.person()))
                    .map(line -> new Task(
                            m.t("home.standing-in", "person", line.personName()),
                            "/organisations/" + organisation + "/deputy",
                            days(m, ChronoUnit.DAYS.between(day, line.untilDay()) + 1)))
                    .forEach(tasks::add);
        }
    }

    /** An organisation with one key holder loses its key with that person. */
    private void keyHolders(List<Task> tasks, Words m, String address, List<PersonHere> people) {
        var admins = holders(people, Role.ADMIN);
        if (admins == 1) {
            tasks.add(new Task(m.t("home.one-admin"), address, null));
        } else if (admins == 0) {
            tasks.add(new Task(m.t("home.no-admin"), address, null));
        }
        // the secretariat coordinates and does not sign
        if (holders(people, Role.SIGNATORY) == 0 && holders(people, Role.COORDINATOR) == 0) {
            tasks.add(new Task(m.t("home.no-signatory"), address, null));
        }
    }

    /** A few are named, with the day; of many it is said how many they are. */
    private void othersMandates(List<Task> tasks, Words m, LocalDate day, String address, List<PersonHere> people) {
        record Ending(PersonHere person, Mandate mandate) {}
        var ending = people.stream()
                .filter(person -> !person.person().equals(current.person()))
                .flatMap(person -> person.mandates().stream()
                        .filter(mandate -> endsSoon(mandate, day))
                        .map(mandate -> new Ending(person, mandate)))
                .sorted(Comparator.comparing(each -> daysLeft(each.mandate, day)))
                .toList();
        if (ending.size() > MOST_NAMED) {
            var text = m.t("home.mandates-end", "count", ending.size());
            tasks.add(new Task(text, address, days(m, daysLeft(ending.get(0).mandate, day))));
            return;
        }
        for (var each : ending) {
            var until = each.mandate.untilDay();
            var text = m.t(
                    "home.mandate-ends",
                    "person",
                    each.person.name(),
                    "role",
                    m.of(each.mandate.role()),
                    "day",
                    until == null ? "" : m.shortDate(until));
            tasks.add(new Task(text, address, days(m, daysLeft(each.mandate, day))));
        }
    }

    private static void invitations(List<Task> tasks, Words m, String address, List<InvitationLine> open) {
        var expired = open.stream().filter(InvitationLine::expired).count();
        if (!open.isEmpty()) {
            var text = m.t("home.invitations", "count", open.size());
            var end = expired == 0 ? null : m.t("home.expired", "count", expired);
            tasks.add(new Task(text, address + "#invitations", end));
        }
    }

    /** What the network asks of whoever takes part has been written, or written anew. */
    private void agreeing(List<Task> tasks, Words m) {
        notices.list().items().stream()
                .map(notice -> new Task(
                        m.t("home.agree", "notice", m.of(notice.kind())),
                        "/notices/" + notice.kind().slug(),
                        null))
                .forEach(tasks::add);
    }

    /** What a coordinator has given the reader to review. */
    private void reviewing(List<Task> tasks, Words m, @Nullable OrganisationId organisation) {
        if (organisation == null || !powers.may(Permission.REVIEW_READ)) {
            return;
        }
        var waiting = reviews.list().waiting();
        if (waiting > 0) {
            var text = m.t("home.reviews", "count", waiting);
            tasks.add(new Task(text, "/interest/reviews", null));
        }
    }

    /** Others find the organisation by its profile: it is to be looked through twice a year. */
    private void confirming(List<Task> tasks, Words m, @Nullable OrganisationId organisation) {
        if (organisation == null || !powers.may(Permission.ORGANISATION_CONFIRM, organisation)) {
            return;
        }
        var confirmation = details.confirmation(organisation);
        if (confirmation.due()) {
            var age = confirmation.at() == null ? null : m.t("home.months", "count", confirmation.months());
            tasks.add(new Task(m.t("home.confirm-profile"), "/organisations/" + organisation + "/confirm", age));
        }
    }

    /** A sitting member that does not reapply is none any more one day. */
    private void renewals(List<Task> tasks, Words m, OrganisationId organisation) {
        if (!powers.may(Permission.INTEREST_RENEW, organisation)) {
            return;
        }
        for (var renewal : renewals.list(organisation)) {
            var title = renewal.title().in(m.language().tag());
            var state = renewal.state().orElse(null);
            if (state != ApplicationState.SUBMITTED) {
                var text = state == ApplicationState.DRAFT
                        ? m.t("home.renewal-draft", "call", title)
                        : m.t("home.renewal", "call", title);
                tasks.add(
                        0,
                        new Task(
                                text,
                                "/interest/" + renewal.call(),
                                m.shortDate(renewal.deadline().atZone(ZoneOffset.UTC))));
            }
        }
    }

    private void requests(List<Task> tasks, Words m, List<WorkingGroupLine> groups) {
        groups.stream()
                .filter(group -> group.requests() > 0)
                .map(group -> new Task(
                        m.t(
                                "home.group-requests",
                                "group",
                                group.name().in(m.language().tag())),
                        "/groups/" + group.id() + "#requests",
                        m.number(group.requests())))
                .forEach(tasks::add);
        if (powers.may(Permission.WORKING_GROUP_CREATE)) {
            groups.stream()
                    .filter(group -> group.convening().isEmpty() && group.people() > 0)
                    .map(group -> new Task(
                            m.t(
                                    "home.group-unconvened",
                                    "group",
                                    group.name().in(m.language().tag())),
                            "/groups/" + group.id() + "?by=person#people",
                            null))
                    .forEach(tasks::add);
        }
    }

    private void signingIn(List<Task> tasks, Words m) {
        var mine = means.show();
        if (mine.passkeys().isEmpty()) {
            tasks.add(new Task(m.t("home.no-passkey"), "/account/sign-in", null));
        }
        if (mine.codes() && mine.recoveryCodesLeft() <= FEW_CODES) {
            var left = m.t("home.left", "count", mine.recoveryCodesLeft());
            tasks.add(new Task(m.t("home.few-codes"), "/account/sign-in", left));
        }
    }

    private static long holders(List<PersonHere> people, Role role) {
        return people.stream()
                .filter(person -> person.active() && person.roles().contains(role))
                .count();
    }

    private static boolean endsSoon(Mandate mandate, LocalDate day) {
        var until = mandate.untilDay();
        return until != null && mandate.covers(day) && until.isBefore(day.plusDays(SOON_DAYS + 1L));
    }

    private static String days(Words m, long count) {
        return m.t("home.days", "count", count);
    }

    /** With the last day of a mandate there is one day left, today. */
    private static long daysLeft(Mandate mandate, LocalDate day) {
        var until = mandate.untilDay();
        return until == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(day, until) + 1;
    }
}
