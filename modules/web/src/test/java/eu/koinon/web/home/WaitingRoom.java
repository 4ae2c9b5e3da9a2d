package eu.koinon.web.home;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.signin.MyMeans;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.deputies.DeputyLine;
import eu.koinon.organisations.deputies.DeputyList;
import eu.koinon.organisations.deputies.ListDeputies;
import eu.koinon.organisations.interest.applications.ListRenewals;
import eu.koinon.organisations.interest.review.ListMyReviews;
import eu.koinon.organisations.interest.review.MyReviewList;
import eu.koinon.organisations.invitations.InvitationId;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.joining.JoinRequestLine;
import eu.koinon.organisations.joining.JoinRequestList;
import eu.koinon.organisations.joining.ListJoinRequests;
import eu.koinon.organisations.mandates.MySigning;
import eu.koinon.organisations.mandates.ReadMySigning;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.notices.ListOpenNotices;
import eu.koinon.organisations.notices.Notice;
import eu.koinon.organisations.notices.NoticeList;
import eu.koinon.organisations.profile.Confirmation;
import eu.koinon.organisations.profile.ReadDetails;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Somebody of La Rive and what they are shown; the tests say what there is. */
abstract class WaitingRoom {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final LocalDate LONG_AGO = TODAY.minusYears(1);
    static final OrganisationId RIVE = new OrganisationId(id(100));
    static final PersonId ME = new PersonId(id(1));
    static final PersonId COLLEAGUE = new PersonId(id(2));
    static final MyMeans ENOUGH =
            new MyMeans(true, true, 10, List.of(new MyMeans.MyPasskey(id(3), "Key", Instant.EPOCH, null)), false);

    final Waiting waiting = new Waiting();
    final OwnTasks own = new OwnTasks();
    final AdminTasks admins = new AdminTasks();
    final GroupTasks groupTasks = new GroupTasks();
    final List<DeputyLine> deputies = new ArrayList<>();
    final List<JoinRequestLine> asking = new ArrayList<>();
    final List<ListRenewals.Renewal> renewals = new ArrayList<>();
    boolean mayAssign;
    boolean byToken;
    boolean mayCreateGroups;
    MyMeans means = ENOUGH;
    List<Notice> notices = List.of();
    MyReviewList toReview = new MyReviewList(List.of());
    Confirmation confirmation = new Confirmation(Instant.EPOCH, 1, false);

    @BeforeEach
    void me() {
        waiting.own = own;
        waiting.admins = admins;
        waiting.groups = groupTasks;
        var current = new CurrentActor();
        current.bySession(ME, RIVE, null, "session");
        own.current = current;
        admins.current = current;
        own.means = new ShowMeans() {
            @Override
            public MyMeans show() {
                return means;
            }
        };
        admins.renewals = new ListRenewals() {
            @Override
            public List<Renewal> list(OrganisationId member) {
                return List.copyOf(renewals);
            }
        };
        Powers powers = new Powers() {
            @Override
            public boolean may(Permission needed, @Nullable OrganisationId organisation) {
                return switch (needed) {
                    case WORKING_GROUP_CREATE -> mayCreateGroups;
                    case DEPUTY_LIST, SIGN_IN_MEANS_READ, ORGANISATION_READ -> !byToken;
                    default -> mayAssign;
                };
            }

            @Override
            public boolean may(Permission needed) {
                return may(needed, null);
            }
        };
        own.powers = powers;
        admins.powers = powers;
        groupTasks.powers = powers;
        own.reviews = new ListMyReviews() {
            @Override
            public MyReviewList list() {
                return toReview;
            }
        };
        admins.details = new ReadDetails() {
            @Override
            public Confirmation confirmation(OrganisationId organisation) {
                return confirmation;
            }
        };
        own.notices = new ListOpenNotices() {
            @Override
            public NoticeList list() {
                return new NoticeList(notices);
            }
        };
        own.deputies = new ListDeputies() {
            @Override
            public DeputyList list(OrganisationId organisation) {
                return new DeputyList(deputies);
            }
        };
        admins.joinRequests = new ListJoinRequests() {
            @Override
            public JoinRequestList list(OrganisationId organisation) {
                return new JoinRequestList(asking);
            }
        };
        own.signing = new ReadMySigning() {
            @Override
            public MySigning read() {
                return new MySigning(false, "mandate-unproven", null, null);
            }
        };
    }

    List<String> texts(List<PersonHere> people, List<InvitationLine> open) {
        return tasks(people, open).stream().map(Task::text).toList();
    }

    List<Task> tasks(List<PersonHere> people, List<InvitationLine> open) {
        return waiting.of(asked("en", RIVE, people, open, List.of()));
    }

    static Asked asked(
            String language,
            @Nullable OrganisationId organisation,
            List<PersonHere> people,
            List<InvitationLine> open,
            List<WorkingGroupLine> groups) {
        return new Asked(
                Messages.read().in(language), ZoneId.of("Europe/Brussels"), organisation, TODAY, people, open, groups);
    }

    static PersonHere person(PersonId id, Mandate... mandates) {
        var roles = List.of(mandates).stream()
                .filter(mandate -> mandate.covers(TODAY))
                .map(Mandate::role)
                .collect(Collectors.toSet());
        return new PersonHere(id, "Somebody", "a@rive.example", roles, List.of(mandates), Instant.EPOCH, true, 1);
    }

    static Mandate held(Role role, @Nullable LocalDate until) {
        return new Mandate(role, LONG_AGO, until);
    }

    static InvitationLine invitation(boolean expired) {
        return new InvitationLine(
                new InvitationId(id(9)),
                "Invited",
                "i@rive.example",
                "fr",
                Set.of(Role.MEMBER),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                expired,
                1);
    }

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
