package eu.koinon.organisations.overview;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.OrganisationCount;
import eu.koinon.organisations.imports.ImportId;
import eu.koinon.organisations.imports.ImportState;
import eu.koinon.organisations.interest.review.CallProgress;
import eu.koinon.organisations.notices.NoticeKind;
import eu.koinon.organisations.succession.Succession;
import java.time.Instant;
import java.util.List;

/**
 * How the network stands, as far as its secretariat has to do something.
 *
 * @param withoutAdmin organisations that nobody administers who can sign in
 * @param unconfirmed organisations whose profile nobody has confirmed for half a year
 * @param askedToJoin organisations at which somebody has waited for a week to be let in
 * @param stuckMails mails that failed, or of which nobody knows whether they left
 * @param failingJobs jobs of the platform that fail again and again
 * @param calls that take applications, or whose applicants have not all been told
 * @param imports of the secretariat that wait to be confirmed, or lately stopped before their last row
 * @param undoable mergers, splits and returns that can still be undone, the first to end first
 * @param notices present texts to which somebody has not agreed
 */
public record NetworkState(
        OrganisationCount withoutAdmin,
        OrganisationCount unconfirmed,
        OrganisationCount askedToJoin,
        long stuckMails,
        long failingJobs,
        List<CallProgress> calls,
        List<ImportInHand> imports,
        List<Succession> undoable,
        List<NoticeProgress> notices) {

    public NetworkState {
        calls = List.copyOf(calls);
        imports = List.copyOf(imports);
        undoable = List.copyOf(undoable);
        notices = List.copyOf(notices);
    }

    /** An import that somebody has to look at. */
    public record ImportInHand(
            ImportId id, OrganisationId organisation, String fileName, ImportState state, Instant since) {}

    /**
     * How many have agreed to the present version of a text.
     *
     * @param people who belong to the network today
     */
    public record NoticeProgress(NoticeKind kind, int number, long agreed, long people) {

        public long missing() {
            return people - agreed;
        }
    }
}
