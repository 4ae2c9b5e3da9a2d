package eu.koinon.organisations.imports;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.imports.References.Referred;
import eu.koinon.organisations.imports.RowPerson.Written;
import eu.koinon.organisations.imports.Tally.Outcome;
import eu.koinon.organisations.invitations.InvitationsFromFile;
import eu.koinon.organisations.invitations.InvitationsFromFile.Asked;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.organisations.membership.RolesFromFile;
import eu.koinon.organisations.membership.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what rows about persons mean. Somebody who belongs to the organisation is given the roles that the row names;
 * anybody else is asked to join, by an invitation as if it had been written by hand: a file proves nobody's address, and
 * makes nobody a member who has not said yes.
 */
@ApplicationScoped
class PeopleFile {

    @Inject
    private RowPerson persons;

    @Inject
    private RowOrganisation whose;

    @Inject
    private References references;

    @Inject
    private Organisations organisations;

    @Inject
    private Belonging belonging;

    @Inject
    private RolesFromFile roles;

    @Inject
    private InvitationsFromFile invitations;

    @Inject
    private FromOutside outside;

    @Inject
    private People people;

    @Inject
    private ActLog log;

    @Inject
    private CurrentActor current;

    @Inject
    private Today today;

    private record Context(
            ImportJob job,
            Map<String, Referred> referred,
            RowOrganisation.Found found,
            Seen seen,
            PersonCard inviter,
            FromOutside.News news) {}

    /** @param hold whether what is found is about to be changed */
    List<Decision> decide(ImportJob job, List<Row> rows, Seen seen, boolean hold) {
        var referred = references.find(
                job.organisation(),
                job.kind(),
                rows.stream()
                        .map(RowPerson::reference)
                        .flatMap(Optional::stream)
                        .toList());
        var found = whose.find(job, rows);
        if (hold) {
            // in one order, so that nobody waits for each other in a circle
            var into = new TreeMap<String, OrganisationId>();
            rows.forEach(row -> found.of(row, new ArrayList<>()).ifPresent(id -> into.put(id.toString(), id)));
            into.values().forEach(organisations::hold);
        }
        var inviter = people.find(current.actor().signedIn()).orElseThrow(Missing::new);
        var context = new Context(job, referred, found, seen, inviter, new FromOutside.News());
        var decisions = rows.stream().map(row -> decide(context, row)).toList();
        if (hold) {
            outside.tell(context.news, inviter);
        }
        return decisions;
    }

    private Decision decide(Context context, Row row) {
        if (!row.unread().isEmpty()) {
            return Decision.wrong(row, row.unread());
        }
        var wrong = new ArrayList<RowProblem>();
        var problems = new InvalidFields.Gathering();
        var into = context.found.of(row, wrong).map(organisations::get).orElse(null);
        var written = persons.read(row, problems);
        wrong.addAll(row.problems(context.job.kind(), problems.found()));
        if (into == null || !wrong.isEmpty()) {
            return Decision.wrong(row, wrong);
        }
        twice(context, row, into, written, wrong);
        var former = written.reference() == null ? null : context.referred.get(written.reference());
        if (former != null && !former.organisation().equals(into.id())) {
            wrong.add(row.problem(ImportColumn.REFERENCE, "import-reference-elsewhere"));
        }
        if (!wrong.isEmpty()) {
            return Decision.wrong(row, wrong);
        }
        var known = belonging.of(into.id(), written.email());
        return known.now().isPresent()
                ? member(context, row, into, known.now().get(), written)
                : guest(context, row, into, former, written, known.ended());
    }

    private static void twice(Context context, Row row, Organisation into, Written written, List<RowProblem> wrong) {
        var first = context.seen.at(into.id() + " " + written.email().key(), row.line());
        if (first != null) {
            wrong.add(row.problem(ImportColumn.PERSON_EMAIL, "import-twice", first));
        }
        if (written.reference() != null) {
            var same = context.seen.at("reference " + written.reference(), row.line());
            if (same != null) {
                wrong.add(row.problem(ImportColumn.REFERENCE, "import-twice", same));
            }
        }
    }

    private Decision member(Context context, Row row, Organisation into, Membership membership, Written written) {
        var first = context.seen.at("membership " + membership.id(), row.line());
        if (first != null) {
            return Decision.wrong(row, List.of(row.problem(ImportColumn.PERSON_EMAIL, "import-twice", first)));
        }
        var problems = new InvalidFields.Gathering();
        var mandates = roles.merged(problems, into, membership, written.roles(), written.fromDay(), written.untilDay());
        var wrong = row.problems(context.job.kind(), problems.found());
        if (wrong.isEmpty() && roles.isChange(membership, mandates)) {
            try {
                roles.check(
                        problems, into, membership, mandates, current.actor().has(Role.COORDINATOR));
                wrong = row.problems(context.job.kind(), problems.found());
            } catch (MembershipProblem nobodyLeft) {
                wrong = List.of(row.problem(ImportColumn.UNTIL_DAY, "import-nobody-left"));
            }
        }
        if (!wrong.isEmpty()) {
            return Decision.wrong(row, wrong);
        }
        var changed = roles.isChange(membership, mandates);
        if (changed) {
            var name = people.find(membership.person()).map(PersonCard::name).orElseThrow(Missing::new);
            context.news.changed(into, name);
        }
        return Decision.of(row, changed ? Outcome.CHANGED : Outcome.UNCHANGED, () -> {
            if (changed) {
                roles.assign(membership, mandates);
                record(Permission.MEMBERSHIP_ASSIGN, into.id(), membership.person());
            }
            keep(context, into, written);
        });
    }

    private Decision guest(
            Context context, Row row, Organisation into, @Nullable Referred former, Written written, boolean hasLeft) {
        var before = invitations.open(into.id(), written.email());
        if (hasLeft && before.isEmpty()) {
            return Decision.wrong(row, List.of(row.problem(ImportColumn.PERSON_EMAIL, "import-has-left")));
        }
        // a reference that stood for somebody who has not joined yet may stand for another address from now on
        var moved = former == null || written.email().key().equals(former.email())
                ? Optional.<EmailAddress>empty()
                : former(former);
        var movedBefore = moved.flatMap(address -> invitations.open(into.id(), address));
        if (former != null && moved.isPresent() && movedBefore.isEmpty() && before.isEmpty()) {
            return Decision.wrong(row, List.of(row.problem(ImportColumn.PERSON_EMAIL, "import-other-address")));
        }
        var problems = new InvalidFields.Gathering();
        if (Stream.concat(before.stream(), movedBefore.stream()).anyMatch(this::isForCoordinators)) {
            problems.add("roles", "coordinator-only");
        }
        var asked = persons.asked(
                written,
                before.or(() -> movedBefore).orElse(null),
                context.inviter.language(),
                into.isSecretariat(),
                current.actor().has(Role.COORDINATOR),
                today.at(into),
                problems);
        var wrong = row.problems(context.job.kind(), problems.found());
        if (asked == null || !wrong.isEmpty()) {
            return Decision.wrong(row, wrong);
        }
        var same = before.isPresent() && isSame(before.get(), asked) && movedBefore.isEmpty();
        var sending = same && context.job.invite() && invitations.isUnsent(into.id(), written.email());
        if (!same || sending) {
            context.news.invited(into, asked.name());
        }
        var outcome = same
                ? Outcome.UNCHANGED
                : before.isEmpty() && movedBefore.isEmpty() ? Outcome.CREATED : Outcome.CHANGED;
        return Decision.of(row, outcome, () -> {
            movedBefore.ifPresent(old -> invitations.withdraw(into.id(), old.email()));
            if (!same) {
                invitations.put(into, asked, context.inviter, context.job.invite());
                record(Permission.MEMBERSHIP_INVITE, into.id(), null);
            } else if (sending) {
                invitations.sendIfUnsent(into, written.email(), context.inviter);
                record(Permission.INVITATION_RESEND, into.id(), null);
            }
            keep(context, into, written);
        });
    }

    /** An admin replaces no invitation into a role of the network, as they take none back. */
    private boolean isForCoordinators(Asked open) {
        return !current.actor().has(Role.COORDINATOR) && open.roles().stream().anyMatch(Role::ofTheNetwork);
    }

    private static Optional<EmailAddress> former(Referred former) {
        return Optional.ofNullable(former.email()).flatMap(EmailAddress::read);
    }

    private static boolean isSame(Asked before, Asked now) {
        return before.name().equals(now.name())
                && before.language().equals(now.language())
                && before.roles().equals(now.roles())
                && Objects.equals(before.fromDay(), now.fromDay())
                && Objects.equals(before.untilDay(), now.untilDay());
    }

    private void keep(Context context, Organisation into, Written written) {
        var reference = written.reference();
        var about = new Referred(into.id(), written.email().key());
        if (reference != null && !about.equals(context.referred.get(reference))) {
            references.keep(context.job.organisation(), context.job.kind(), reference, about);
        }
    }

    /** The record tells it as if somebody had done it by hand. */
    private void record(Permission done, OrganisationId on, @Nullable PersonId about) {
        log.record(new Act(
                current.actor(),
                done.words(),
                on,
                about == null ? null : about.toString(),
                Act.DONE,
                current.address()));
    }
}
