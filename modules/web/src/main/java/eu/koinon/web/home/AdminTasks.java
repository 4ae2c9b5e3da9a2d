package eu.koinon.web.home;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.ListRenewals;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.joining.ListJoinRequests;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.profile.ReadDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an organisation's admins see to. */
@ApplicationScoped
class AdminTasks {

    private static final int MOST_NAMED = 3;

    @Inject
    CurrentActor current;

    @Inject
    Powers powers;

    @Inject
    ListRenewals renewals;

    @Inject
    ListJoinRequests joinRequests;

    @Inject
    ReadDetails details;

    List<Task> of(Asked asked) {
        var tasks = new ArrayList<Task>();
        var organisation = asked.organisation();
        if (organisation == null) {
            return tasks;
        }
        joining(tasks, asked, organisation);
        if (powers.may(Permission.MEMBERSHIP_ASSIGN, organisation)) {
            var address = "/organisations/" + organisation + "/people";
            keyHolders(tasks, asked, address);
            mandates(tasks, asked, address);
            invitations(tasks, asked, address);
        }
        confirming(tasks, asked, organisation);
        return tasks;
    }

    /** A sitting member that does not reapply is none any more one day. */
    List<Task> renewals(Asked asked) {
        var tasks = new ArrayList<Task>();
        var organisation = asked.organisation();
        if (organisation == null || !powers.may(Permission.INTEREST_RENEW, organisation)) {
            return tasks;
        }
        var m = asked.m();
        for (var renewal : renewals.list(organisation)) {
            var state = renewal.state().orElse(null);
            if (state != ApplicationState.SUBMITTED) {
                var title = renewal.title().in(m.language().tag());
                var until = renewal.deadline().atZone(asked.zone());
                tasks.add(new Task(
                        Task.Kind.RENEWAL,
                        state == ApplicationState.DRAFT
                                ? m.t("home.renewal-draft", "call", title)
                                : m.t("home.renewal", "call", title),
                        "/interest/" + renewal.call(),
                        m.shortDate(until),
                        until.toLocalDate()));
            }
        }
        return tasks;
    }

    private void joining(List<Task> tasks, Asked asked, OrganisationId organisation) {
        if (powers.may(Permission.JOIN_LIST, organisation)) {
            var waiting = joinRequests.list(organisation).items().size();
            if (waiting > 0) {
                tasks.add(Task.of(
                        Task.Kind.JOIN_REQUESTS,
                        asked.m().t("home.join-requests", "count", waiting),
                        "/organisations/" + organisation + "/people#requests"));
            }
        }
    }

    /** An organisation with one key holder loses its key with that person. */
    private static void keyHolders(List<Task> tasks, Asked asked, String address) {
        var m = asked.m();
        var admins = holders(asked.people(), Role.ADMIN);
        if (admins == 1) {
            tasks.add(Task.of(Task.Kind.ONE_ADMIN, m.t("home.one-admin"), address));
        } else if (admins == 0) {
            tasks.add(Task.of(Task.Kind.NO_ADMIN, m.t("home.no-admin"), address));
        }
        // the secretariat coordinates and does not sign
        if (holders(asked.people(), Role.SIGNATORY) == 0 && holders(asked.people(), Role.COORDINATOR) == 0) {
            tasks.add(Task.of(Task.Kind.NO_SIGNATORY, m.t("home.no-signatory"), address));
        }
    }

    /** A few are named, with the day; of many it is said how many they are. */
    private void mandates(List<Task> tasks, Asked asked, String address) {
        record Ending(PersonHere person, Mandate mandate) {}
        var m = asked.m();
        var day = asked.day();
        var ending = asked.people().stream()
                .filter(person -> !person.person().equals(current.person()))
                .flatMap(person -> person.mandates().stream()
                        .filter(mandate -> Ends.soon(mandate, day))
                        .map(mandate -> new Ending(person, mandate)))
                .sorted(Comparator.comparing(each -> Ends.daysLeft(each.mandate, day)))
                .toList();
        if (ending.size() > MOST_NAMED) {
            var first = ending.get(0).mandate;
            tasks.add(new Task(
                    Task.Kind.MANDATES_END,
                    m.t("home.mandates-end", "count", ending.size()),
                    address,
                    Ends.in(m, day, first),
                    first.untilDay()));
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
            tasks.add(new Task(Task.Kind.MANDATES_END, text, address, Ends.in(m, day, each.mandate), until));
        }
    }

    private static void invitations(List<Task> tasks, Asked asked, String address) {
        var m = asked.m();
        var open = asked.open();
        if (!open.isEmpty()) {
            var expired = open.stream().filter(InvitationLine::expired).count();
            tasks.add(Task.of(
                    Task.Kind.INVITATIONS_UNANSWERED,
                    m.t("home.invitations", "count", open.size()),
                    address + "#invitations",
                    expired == 0 ? null : m.t("home.expired", "count", expired)));
        }
    }

    /** Others find the organisation by its profile: it is to be looked through twice a year. */
    private void confirming(List<Task> tasks, Asked asked, OrganisationId organisation) {
        if (powers.may(Permission.ORGANISATION_CONFIRM, organisation) && powers.may(Permission.ORGANISATION_READ)) {
            var confirmation = details.confirmation(organisation);
            if (confirmation.due()) {
                var m = asked.m();
                tasks.add(Task.of(
                        Task.Kind.PROFILE_TO_CONFIRM,
                        m.t("home.confirm-profile"),
                        "/organisations/" + organisation + "/confirm",
                        confirmation.at() == null ? null : m.t("home.months", "count", confirmation.months())));
            }
        }
    }

    private static long holders(List<PersonHere> people, Role role) {
        return people.stream()
                .filter(person -> person.active() && person.roles().contains(role))
                .count();
    }
}
