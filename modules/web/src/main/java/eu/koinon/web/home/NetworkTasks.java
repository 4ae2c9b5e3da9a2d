package eu.koinon.web.home;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Attention;
import eu.koinon.organisations.directory.OrganisationCount;
import eu.koinon.organisations.imports.ImportState;
import eu.koinon.organisations.interest.review.CallProgress;
import eu.koinon.organisations.overview.NetworkState;
import java.util.ArrayList;
import java.util.List;

/** Says what the figures of the network ask of the secretariat, and where it is done. */
final class NetworkTasks {

    private final Words m;
    private final List<Task> todo = new ArrayList<>();

    private NetworkTasks(Words m) {
        this.m = m;
    }

    /** What keeps others waiting stands first. */
    static List<Task> of(Words m, NetworkState state) {
        var tasks = new NetworkTasks(m);
        tasks.platform(state);
        state.calls().stream().filter(call -> !call.open()).forEach(tasks::ended);
        tasks.organisations(state);
        tasks.imports(state);
        tasks.agreements(state);
        return List.copyOf(tasks.todo);
    }

    private void platform(NetworkState state) {
        if (state.stuckMails() > 0) {
            todo.add(Task.of(Task.Kind.MAIL_STUCK, m.t("home.mail-stuck"), "/mail", m.number(state.stuckMails())));
        }
        if (state.failingJobs() > 0) {
            todo.add(Task.of(Task.Kind.JOBS_FAILING, m.t("home.jobs-failing"), "/mail", m.number(state.failingJobs())));
        }
    }

    /** Until the deadline applications change: what is to be done about them is done after it. */
    private void ended(CallProgress call) {
        var title = call.title().in(m.language().tag());
        var review = "/interest/" + call.call() + "/review";
        add(Task.Kind.REVIEWERS_LACKING, m.t("home.lacking", "call", title), review + "?show=LACKING", call.lacking());
        add(
                Task.Kind.REVIEWS_UNFINISHED,
                m.t("home.unfinished", "call", title),
                review + "?show=OPEN",
                call.unfinished());
        add(
                Task.Kind.REVIEWERS_DISAGREE,
                m.t("home.disagreements", "call", title),
                review + "?show=DISAGREEMENT",
                call.disagreements());
        if (call.lacking() + call.unfinished() == 0) {
            add(
                    Task.Kind.APPLICATIONS_UNDECIDED,
                    m.t("home.undecided", "call", title),
                    review + "?show=UNDECIDED",
                    call.undecided());
        }
        add(Task.Kind.LETTERS_UNSENT, m.t("home.untold", "call", title), review + "/decisions", call.untold());
    }

    private void organisations(NetworkState state) {
        add(Task.Kind.ORGANISATIONS_WITHOUT_ADMIN, m.t("home.without-admin"), Attention.NO_ADMIN, state.withoutAdmin());
        add(
                Task.Kind.JOIN_REQUESTS_UNANSWERED,
                m.t("home.asked-to-join"),
                Attention.ASKED_TO_JOIN,
                state.askedToJoin());
        add(Task.Kind.PROFILES_UNCONFIRMED, m.t("home.unconfirmed"), Attention.UNCONFIRMED, state.unconfirmed());
    }

    private void imports(NetworkState state) {
        for (var each : state.imports()) {
            todo.add(Task.of(
                    Task.Kind.IMPORT_UNFINISHED,
                    each.state() == ImportState.CHECKED
                            ? m.t("home.import-checked", "file", each.fileName())
                            : m.t("home.import-stopped", "file", each.fileName()),
                    "/organisations/" + each.organisation() + "/imports/" + each.id()));
        }
    }

    private void agreements(NetworkState state) {
        for (var notice : state.notices()) {
            todo.add(Task.of(
                    Task.Kind.AGREEMENTS_MISSING,
                    m.t("home.agreements", "notice", m.of(notice.kind())),
                    "/notices/" + notice.kind().slug(),
                    m.t("home.of", "count", notice.missing(), "all", notice.people())));
        }
    }

    private void add(Task.Kind kind, String text, String href, long count) {
        if (count > 0) {
            todo.add(Task.of(kind, text, href, m.number(count)));
        }
    }

    private void add(Task.Kind kind, String text, Attention attention, OrganisationCount count) {
        if (count.counted() > 0) {
            todo.add(Task.of(
                    kind,
                    text,
                    "/organisations?attention=" + attention,
                    count.more()
                            ? m.t("organisations.more-than", "count", count.counted())
                            : m.number(count.counted())));
        }
    }
}
