package eu.koinon.web.home;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.deputies.ListDeputies;
import eu.koinon.organisations.interest.review.ListMyReviews;
import eu.koinon.organisations.mandates.ReadMySigning;
import eu.koinon.organisations.notices.ListOpenNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the reader alone can do: whatever roles they hold. */
@ApplicationScoped
class OwnTasks {

    private static final int FEW_CODES = 3;

    @Inject
    CurrentActor current;

    @Inject
    Powers powers;

    @Inject
    ReadMySigning signing;

    @Inject
    ListDeputies deputies;

    @Inject
    ListOpenNotices notices;

    @Inject
    ListMyReviews reviews;

    @Inject
    ShowMeans means;

    /** What they hold, and what they have been lent. */
    List<Task> mandates(Asked asked) {
        var tasks = new ArrayList<Task>();
        var organisation = asked.organisation();
        if (organisation == null) {
            return tasks;
        }
        var m = asked.m();
        var day = asked.day();
        var people = "/organisations/" + organisation + "/people";
        var mine = asked.people().stream()
                .filter(person -> person.person().equals(current.person()))
                .flatMap(person -> person.mandates().stream())
                .toList();
        mine.stream()
                .filter(mandate -> Ends.soon(mandate, day))
                .map(mandate -> new Task(
                        Task.Kind.OWN_MANDATE_ENDS,
                        m.t("home.my-mandate-ends", "role", m.of(mandate.role())),
                        people,
                        Ends.in(m, day, mandate),
                        mandate.untilDay()))
                .forEach(tasks::add);
        // a signatory learns that they cannot sign before there is something to be signed
        var mustProve = mine.stream()
                .anyMatch(mandate -> mandate.role() == Role.SIGNATORY && mandate.covers(day) && mandate.proofNeeded());
        if (mustProve && !signing.read().may()) {
            tasks.add(Task.of(Task.Kind.SIGNING_UNPROVEN, m.t("home.signing-unproven"), people));
        }
        if (powers.may(Permission.DEPUTY_LIST, organisation)) {
            deputies.list(organisation).items().stream()
                    .filter(line -> line.now() && line.deputy().equals(current.person()))
                    .map(line -> new Task(
                            Task.Kind.STANDING_IN,
                            m.t("home.standing-in", "person", line.personName()),
                            "/organisations/" + organisation + "/deputy",
                            Ends.in(m, day, line.untilDay()),
                            line.untilDay()))
                    .forEach(tasks::add);
        }
        return tasks;
    }

    /** What the network, or somebody in it, asks of them. */
    List<Task> requests(Asked asked) {
        var tasks = new ArrayList<Task>();
        var m = asked.m();
        notices.list().items().stream()
                .map(notice -> Task.of(
                        Task.Kind.NOTICE_TO_AGREE_TO,
                        m.t("home.agree", "notice", m.of(notice.kind())),
                        "/notices/" + notice.kind().slug()))
                .forEach(tasks::add);
        if (asked.organisation() != null && powers.may(Permission.REVIEW_READ)) {
            var waiting = reviews.list().waiting();
            if (waiting > 0) {
                tasks.add(Task.of(
                        Task.Kind.APPLICATIONS_TO_REVIEW, m.t("home.reviews", "count", waiting), "/interest/reviews"));
            }
        }
        return tasks;
    }

    /** How they sign in; a program's token may not ask. */
    List<Task> account(Asked asked) {
        var tasks = new ArrayList<Task>();
        if (!powers.may(Permission.SIGN_IN_MEANS_READ)) {
            return tasks;
        }
        var m = asked.m();
        var mine = means.show();
        if (mine.passkeys().isEmpty()) {
            tasks.add(Task.of(Task.Kind.PASSKEY_MISSING, m.t("home.no-passkey"), "/account/sign-in"));
        }
        if (mine.codes() && mine.recoveryCodesLeft() <= FEW_CODES) {
            var left = m.t("home.left", "count", mine.recoveryCodesLeft());
            tasks.add(Task.of(Task.Kind.FEW_RECOVERY_CODES, m.t("home.few-codes"), "/account/sign-in", left));
        }
        return tasks;
    }
}
