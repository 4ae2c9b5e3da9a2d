package eu.koinon.web.home;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.deputies.DeputyLine;
import eu.koinon.organisations.deputies.ListDeputies;
import eu.koinon.organisations.interest.calls.CallLine;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.organisations.interest.review.CallProgress;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.overview.NetworkState;
import eu.koinon.organisations.profile.Confirmation;
import eu.koinon.organisations.profile.ReadDetails;
import eu.koinon.organisations.succession.Succession;
import eu.koinon.web.pages.succession.ChangesPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the next dates that concern the reader, in their order. */
@ApplicationScoped
class Upcoming {

    private static final int MOST = 6;

    /** What is further away is no plan yet. */
    private static final int FURTHEST_MONTHS = 12;

    @Inject
    CurrentActor current;

    @Inject
    Powers powers;

    @Inject
    ListDeputies deputies;

    @Inject
    ReadDetails details;

    @Inject
    ListCalls calls;

    /** @param network for coordinators, how the network stands */
    List<Coming> of(Asked asked, Optional<NetworkState> network) {
        var coming = new ArrayList<Coming>();
        var organisation = asked.organisation();
        if (organisation == null) {
            return coming;
        }
        mandates(coming, asked, organisation);
        deputies(coming, asked, organisation);
        confirmation(coming, asked, organisation);
        if (network.isPresent()) {
            network.get().calls().stream()
                    .filter(CallProgress::open)
                    .map(call -> closes(asked, call))
                    .forEach(coming::add);
            network.get().undoable().stream().map(done -> undoEnds(asked, done)).forEach(coming::add);
        } else if (isMember(asked)) {
            calls.list().items().stream()
                    .filter(call -> call.open() && call.renewal())
                    .map(call -> closes(asked, call))
                    .forEach(coming::add);
        }
        var furthest = asked.day().plusMonths(FURTHEST_MONTHS);
        return coming.stream()
                .filter(each -> !each.day().isAfter(furthest))
                .sorted(Comparator.comparing(Coming::day)
                        .thenComparing(Coming::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Coming::text))
                .limit(MOST)
                .toList();
    }

    private void mandates(List<Coming> coming, Asked asked, OrganisationId organisation) {
        var m = asked.m();
        var day = asked.day();
        var href = "/organisations/" + organisation + "/people";
        mine(asked).forEach(mandate -> {
            var until = mandate.untilDay();
            var role = m.of(mandate.role());
            if (mandate.fromDay().isAfter(day)) {
                var text = m.t("home.mandate-begins", "role", role);
                coming.add(new Coming(Coming.Kind.MANDATE_BEGINS, text, null, href, mandate.fromDay(), null));
            } else if (until != null && mandate.covers(day)) {
                var text = m.t("home.my-mandate-ends", "role", role);
                coming.add(new Coming(Coming.Kind.MANDATE_ENDS, text, null, href, until, null));
            }
        });
    }

    private List<Mandate> mine(Asked asked) {
        return asked.people().stream()
                .filter(person -> person.person().equals(current.person()))
                .flatMap(person -> person.mandates().stream())
                .toList();
    }

    private void deputies(List<Coming> coming, Asked asked, OrganisationId organisation) {
        if (!powers.may(Permission.DEPUTY_LIST, organisation)) {
            return;
        }
        var m = asked.m();
        var href = "/organisations/" + organisation + "/deputy";
        for (var line : deputies.list(organisation).items()) {
            if (line.deputy().equals(current.person())) {
                var text = line.now()
                        ? m.t("home.standing-in-ends", "person", line.personName())
                        : m.t("home.standing-in-begins", "person", line.personName());
                coming.add(stands(line, text, href));
            } else if (line.person().equals(current.person())) {
                var text = line.now()
                        ? m.t("home.deputy-ends", "person", line.deputyName())
                        : m.t("home.deputy-begins", "person", line.deputyName());
                coming.add(stands(line, text, href));
            }
        }
    }

    private static Coming stands(DeputyLine line, String text, String href) {
        return line.now()
                ? new Coming(Coming.Kind.DEPUTY_ENDS, text, null, href, line.untilDay(), null)
                : new Coming(Coming.Kind.DEPUTY_BEGINS, text, null, href, line.fromDay(), null);
    }

    /** One that is due already waits, and is not to come. */
    private void confirmation(List<Coming> coming, Asked asked, OrganisationId organisation) {
        if (!powers.may(Permission.ORGANISATION_CONFIRM, organisation) || !powers.may(Permission.ORGANISATION_READ)) {
            return;
        }
        var confirmation = details.confirmation(organisation);
        var at = confirmation.at();
        if (at != null && !confirmation.due()) {
            coming.add(new Coming(
                    Coming.Kind.PROFILE_TO_CONFIRM,
                    asked.m().t("home.confirm-again"),
                    null,
                    "/organisations/" + organisation,
                    again(at),
                    null));
        }
    }

    private static LocalDate again(Instant confirmed) {
        return confirmed
                .atZone(ZoneOffset.UTC)
                .plusMonths(Confirmation.HOLDS_MONTHS)
                .toLocalDate();
    }

    /** The secretariat does not reapply. */
    private boolean isMember(Asked asked) {
        return asked.people().stream()
                .filter(person -> person.person().equals(current.person()))
                .noneMatch(person -> person.roles().contains(Role.COORDINATOR)
                        || person.roles().contains(Role.AUDITOR));
    }

    private static Coming closes(Asked asked, CallLine call) {
        var m = asked.m();
        var at = call.deadline().atZone(asked.zone());
        var text =
                m.t("home.renewal-closes", "call", call.title().in(m.language().tag()));
        return moment(Coming.Kind.RENEWAL_CLOSES, text, time(asked, at), "/interest/" + call.id(), at);
    }

    private static Coming closes(Asked asked, CallProgress call) {
        var m = asked.m();
        var at = call.deadline().atZone(asked.zone());
        var text = m.t("home.call-closes", "call", call.title().in(m.language().tag()));
        var about = m.t(
                "home.call-so-far", "time", time(asked, at), "submitted", call.submitted(), "drafts", call.drafts());
        return moment(Coming.Kind.CALL_CLOSES, text, about, "/interest/" + call.call() + "/applications", at);
    }

    private static Coming undoEnds(Asked asked, Succession done) {
        var at = done.undoUntil().atZone(asked.zone());
        var sentence = ChangesPage.sentence(asked.m(), done);
        return moment(Coming.Kind.UNDO_ENDS, asked.m().t("home.undo-ends"), sentence, "/organisations/changes", at);
    }

    private static String time(Asked asked, ZonedDateTime at) {
        return asked.m()
                .t("home.at", "time", asked.m().time(at), "zone", asked.m().zone(asked.zone()));
    }

    private static Coming moment(Coming.Kind kind, String text, String about, String href, ZonedDateTime at) {
        return new Coming(kind, text, about, href, at.toLocalDate(), at);
    }
}
