package eu.koinon.web.pages.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.signin.MyMeans;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.deputies.DeputyId;
import eu.koinon.organisations.deputies.DeputyLine;
import eu.koinon.organisations.deputies.DeputyList;
import eu.koinon.organisations.deputies.ListDeputies;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.ListRenewals;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Texts;
import eu.koinon.organisations.interest.review.ListMyReviews;
import eu.koinon.organisations.interest.review.MyReviewList;
import eu.koinon.organisations.interest.review.ReviewState;
import eu.koinon.organisations.invitations.InvitationId;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.joining.JoinRequestId;
import eu.koinon.organisations.joining.JoinRequestLine;
import eu.koinon.organisations.joining.JoinRequestList;
import eu.koinon.organisations.joining.ListJoinRequests;
import eu.koinon.organisations.mandates.MySigning;
import eu.koinon.organisations.mandates.ReadMySigning;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.notices.ListOpenNotices;
import eu.koinon.organisations.notices.Notice;
import eu.koinon.organisations.notices.NoticeKind;
import eu.koinon.organisations.notices.NoticeList;
import eu.koinon.organisations.profile.Confirmation;
import eu.koinon.organisations.profile.ReadDetails;
import eu.koinon.organisations.workinggroups.Translated;
import eu.koinon.organisations.workinggroups.WorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What waits")
class WaitingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LONG_AGO = TODAY.minusYears(1);
    private static final OrganisationId RIVE = new OrganisationId(id(100));
    private static final PersonId ME = new PersonId(id(1));
    private static final PersonId COLLEAGUE = new PersonId(id(2));
    private static final MyMeans ENOUGH =
            new MyMeans(true, true, 10, List.of(new MyMeans.MyPasskey(id(3), "Key", Instant.EPOCH, null)), false);

    private final Waiting waiting = new Waiting();
    private final List<DeputyLine> deputies = new ArrayList<>();
    private final List<JoinRequestLine> asking = new ArrayList<>();
    private boolean mayAssign;
    private boolean mayCreateGroups;
    private MyMeans means = ENOUGH;
    private List<Notice> notices = List.of();
    private MyReviewList toReview = new MyReviewList(List.of());
    private Confirmation confirmation = new Confirmation(Instant.EPOCH, 1, false);

    @BeforeEach
    void me() {
        var current = new CurrentActor();
        current.bySession(ME, RIVE, null, "session");
        waiting.current = current;
        waiting.means = new ShowMeans() {
            @Override
            public MyMeans show() {
                return means;
            }
        };
        waiting.renewals = new ListRenewals() {
            @Override
            public List<Renewal> list(OrganisationId member) {
                return List.of();
            }
        };
        waiting.powers = new Powers() {
            @Override
            public boolean may(Permission needed, @Nullable OrganisationId organisation) {
                return switch (needed) {
                    case WORKING_GROUP_CREATE -> mayCreateGroups;
                    case DEPUTY_LIST -> true;
                    default -> mayAssign;
                };
            }

            @Override
            public boolean may(Permission needed) {
                return may(needed, null);
            }
        };
        waiting.reviews = new ListMyReviews() {
            @Override
            public MyReviewList list() {
                return toReview;
            }
        };
        waiting.details = new ReadDetails() {
            @Override
            public Confirmation confirmation(OrganisationId organisation) {
                return confirmation;
            }
        };
        waiting.notices = new ListOpenNotices() {
            @Override
            public NoticeList list() {
                return new NoticeList(notices);
            }
        };
        waiting.deputies = new ListDeputies() {
            @Override
            public DeputyList list(OrganisationId organisation) {
                return new DeputyList(deputies);
            }
        };
        waiting.joinRequests = new ListJoinRequests() {
            @Override
            public JoinRequestList list(OrganisationId organisation) {
                return new JoinRequestList(asking);
            }
        };
        waiting.signing = new ReadMySigning() {
            @Override
            public MySigning read() {
                return new MySigning(false, "mandate-unproven", null, null);
            }
        };
    }

    @Nested
    @DisplayName("for a member")
    class ForAMember {

        @Test
        @DisplayName("is that they stand in for somebody, and for how many days more")
        void standingIn() {
            deputies.add(
                    new DeputyLine(new DeputyId(id(20)), COLLEAGUE, "Paula", ME, "Me", TODAY, TODAY.plusDays(4), true));
            deputies.add(new DeputyLine(
                    new DeputyId(id(21)), COLLEAGUE, "Paula", ME, "Me", TODAY.plusDays(9), TODAY.plusDays(9), false));

            assertThat(tasks(List.of(person(ME, held(Role.MEMBER, null))), List.of()))
                    .containsExactly(
                            new Task("You stand in for Paula", "/organisations/" + RIVE + "/deputy", "5 days"));
        }

        @Test
        @DisplayName("is a mandate to sign that nothing proves, where it must be proven")
        void unproven() {
            var signatory = new Mandate(Role.SIGNATORY, LONG_AGO, null, true, false);

            assertThat(tasks(List.of(person(ME, signatory)), List.of()))
                    .extracting(Task::text)
                    .containsExactly("You cannot sign yet: your mandate as signatory needs a document as proof");
            assertThat(tasks(List.of(person(ME, held(Role.SIGNATORY, null))), List.of()))
                    .isEmpty();
        }

        @Test
        @DisplayName("is nothing while nothing ends and nothing is missing")
        void nothing() {
            assertThat(tasks(List.of(person(ME, held(Role.MEMBER, null))), List.of()))
                    .isEmpty();
        }

        @Test
        @DisplayName("is what the network asks of whoever takes part, while they have not agreed")
        void agreeing() {
            notices = List.of(
                    new Notice(NoticeKind.PARTICIPATION, 2, Instant.EPOCH, Map.of("en", "Be discreet"), Map.of()));

            assertThat(tasks(List.of(), List.of()))
                    .containsExactly(
                            new Task("Please read and agree: Terms of taking part", "/notices/participation", null));
        }

        @Test
        @DisplayName("is a mandate of theirs in its last sixty days, with the days that are left")
        void mandateEnds() {
            var people = List.of(
                    person(ME, held(Role.DELEGATE, TODAY.plusDays(59)), held(Role.MEMBER, TODAY.plusDays(61))),
                    person(COLLEAGUE, held(Role.ADMIN, TODAY.plusDays(3))));

            assertThat(tasks(people, List.of()))
                    .containsExactly(
                            new Task("Your mandate ends: Delegate", "/organisations/" + RIVE + "/people", "60 days"));
        }

        @Test
        @DisplayName("is no mandate that has ended or not begun")
        void otherMandates() {
            var over = new Mandate(Role.DELEGATE, LONG_AGO, TODAY.minusDays(1));
            var toCome = new Mandate(Role.SIGNATORY, TODAY.plusDays(1), TODAY.plusDays(9));

            assertThat(tasks(List.of(person(ME, over, toCome)), List.of())).isEmpty();
        }

        @Test
        @DisplayName("is a passkey that they do not have, and recovery codes that run out")
        void signingIn() {
            means = new MyMeans(true, true, 2, List.of(), false);

            assertThat(tasks(List.of(), List.of()))
                    .extracting(Task::text, Task::end)
                    .containsExactly(
                            tuple("Add a passkey, to sign in without a password", null),
                            tuple("Make new recovery codes", "2 left"));
        }

        @Test
        @DisplayName("is what concerns their own account, while they belong nowhere")
        void nowhere() {
            means = new MyMeans(false, false, 0, List.of(), true);

            assertThat(waiting.of(Messages.read().in("en"), null, TODAY, List.of(), List.of(), List.of()))
                    .extracting(Task::text)
                    .containsExactly("Add a passkey, to sign in without a password");
        }
    }

    @Nested
    @DisplayName("for an admin")
    class ForAnAdmin {

        @BeforeEach
        void admin() {
            mayAssign = true;
        }

        @Test
        @DisplayName("is a second admin, where they are the only one who can sign in, and a signatory")
        void keyHolders() {
            var locked = new PersonHere(
                    COLLEAGUE,
                    "Locked",
                    "l@rive.example",
                    Set.of(Role.ADMIN, Role.SIGNATORY),
                    List.of(),
                    Instant.EPOCH,
                    false,
                    1);

            assertThat(texts(List.of(person(ME, held(Role.ADMIN, null)), locked), List.of()))
                    .containsExactly(
                            "Only one person can administer your organisation. Make somebody else an administrator too",
                            "Nobody may sign for your organisation. Choose a signatory");
        }

        @Test
        @DisplayName("is no signatory in the secretariat, which coordinates and does not sign")
        void secretariat() {
            var people = List.of(
                    person(ME, held(Role.ADMIN, null), held(Role.COORDINATOR, null)),
                    person(COLLEAGUE, held(Role.ADMIN, null)));

            assertThat(texts(people, List.of())).isEmpty();
        }

        @Test
        @DisplayName("is the first of the colleagues' mandates to end")
        void colleagues() {
            var people = List.of(
                    person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                    person(COLLEAGUE, held(Role.ADMIN, TODAY.plusDays(30)), held(Role.DELEGATE, TODAY)));

            assertThat(tasks(people, List.of()))
                    .extracting(Task::text, Task::end)
                    .containsExactly(
                            tuple("The mandate of Somebody ends on 21 Nov 2026: Delegate", "1 day"),
                            tuple("The mandate of Somebody ends on 21 Dec 2026: Administrator", "31 days"));
        }

        @Test
        @DisplayName("are people who ask to join")
        void asking() {
            var people = List.of(
                    person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                    person(COLLEAGUE, held(Role.ADMIN, null)));
            asking.add(new JoinRequestLine(
                    new JoinRequestId(id(30)), "Nina", "n@rive.example", "fr", Instant.EPOCH, Instant.EPOCH, 1));

            assertThat(tasks(people, List.of()))
                    .containsExactly(new Task(
                            "Somebody asks to join your organisation",
                            "/organisations/" + RIVE + "/people#requests",
                            null));
        }

        @Test
        @DisplayName("is how many mandates end, when they are too many to be named")
        void manyColleagues() {
            var people = List.of(
                    person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                    person(
                            COLLEAGUE,
                            held(Role.ADMIN, TODAY.plusDays(30)),
                            held(Role.DELEGATE, TODAY),
                            held(Role.MEMBER, TODAY.plusDays(1)),
                            held(Role.READER, TODAY.plusDays(2))));

            assertThat(tasks(people, List.of()))
                    .extracting(Task::text, Task::end)
                    .containsExactly(tuple("4 mandates of colleagues end", "1 day"));
        }

        @Test
        @DisplayName("are applications to review that are not marked yet")
        void reviews() {
            var people = List.of(
                    person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                    person(COLLEAGUE, held(Role.ADMIN, null)));
            toReview = new MyReviewList(List.of(review(ReviewState.OPEN, false), review(ReviewState.FINISHED, false)));

            assertThat(tasks(people, List.of()))
                    .extracting(Task::text, Task::href)
                    .containsExactly(tuple("Review an application", "/interest/reviews"));
        }

        private static MyReviewList.Line review(ReviewState state, boolean changed) {
            return new MyReviewList.Line(
                    new ApplicationId(id(50)),
                    new CallId(id(51)),
                    Texts.NONE,
                    1,
                    "Lantern",
                    "BE",
                    ApplicationState.SUBMITTED,
                    state,
                    changed);
        }

        @Test
        @DisplayName("is a profile that nobody has confirmed for half a year")
        void profile() {
            var people = List.of(
                    person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                    person(COLLEAGUE, held(Role.ADMIN, null)));
            confirmation = new Confirmation(Instant.EPOCH, 7, true);

            assertThat(tasks(people, List.of()))
                    .extracting(Task::href, Task::end)
                    .containsExactly(tuple("/organisations/" + RIVE + "/confirm", "7 months old"));
        }

        @Test
        @DisplayName("are invitations that nobody has answered, and how many of them have expired")
        void invitations() {
            var people = List.of(
                    person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                    person(COLLEAGUE, held(Role.ADMIN, null)));

            assertThat(tasks(people, List.of(invitation(true), invitation(false))))
                    .containsExactly(new Task(
                            "2 invitations have not been answered",
                            "/organisations/" + RIVE + "/people#invitations",
                            "1 expired"));
        }
    }

    @Nested
    @DisplayName("with working groups")
    class WithWorkingGroups {

        @Test
        @DisplayName("is, for who decides, each group that somebody asks to join, with how many ask")
        void requests() {
            assertThat(of(group("Shelters", 4, true, 2), group("Children", 4, true, 0)))
                    .containsExactly(new Task("Requests to “Shelters”", address() + "#requests", "2"));
        }

        @Test
        @DisplayName("bears the group's name in the reader's language where it has one")
        void language() {
            var tasks = waiting.of(
                    Messages.read().in("de"),
                    RIVE,
                    TODAY,
                    List.of(),
                    List.of(),
                    List.of(group("Shelters", 4, true, 1)));

            assertThat(tasks).extracting(Task::text).containsExactly("Anfragen an „Unterkünfte“");
        }

        @Test
        @DisplayName("is no group without convenors, for a member, who cannot choose one")
        void unconvenedForMembers() {
            assertThat(of(group("Shelters", 4, false, 0))).isEmpty();
        }

        @Test
        @DisplayName("is, for a coordinator, each group in which people work and nobody convenes")
        void unconvenedForCoordinators() {
            mayCreateGroups = true;

            assertThat(of(group("Shelters", 4, false, 0), group("Children", 4, true, 0), group("New", 0, false, 0)))
                    .containsExactly(new Task("Nobody convenes “Shelters”", address() + "?by=person#people", null));
        }

        private List<Task> of(WorkingGroupLine... groups) {
            return waiting.of(Messages.read().in("en"), RIVE, TODAY, List.of(), List.of(), List.of(groups));
        }

        private String address() {
            return "/groups/" + id(7);
        }

        private WorkingGroupLine group(String name, long people, boolean convened, long requests) {
            var convening = convened
                    ? List.of(new WorkingGroupLine.Convening(RIVE, "Rive"))
                    : List.<WorkingGroupLine.Convening>of();
            return new WorkingGroupLine(
                    new WorkingGroupId(id(7)),
                    new Translated(name, "Unterkünfte", null),
                    new Translated("Why", null, null),
                    false,
                    WorkingGroup.State.ACTIVE,
                    convening,
                    1,
                    people,
                    true,
                    true,
                    convened,
                    requests);
        }
    }

    private List<String> texts(List<PersonHere> people, List<InvitationLine> open) {
        return tasks(people, open).stream().map(Task::text).toList();
    }

    private List<Task> tasks(List<PersonHere> people, List<InvitationLine> open) {
        return waiting.of(Messages.read().in("en"), RIVE, TODAY, people, open, List.of());
    }

    private static PersonHere person(PersonId id, Mandate... mandates) {
        var roles = List.of(mandates).stream()
                .filter(mandate -> mandate.covers(TODAY))
                .map(Mandate::role)
                .collect(Collectors.toSet());
        return new PersonHere(id, "Somebody", "a@rive.example", roles, List.of(mandates), Instant.EPOCH, true, 1);
    }

    private static Mandate held(Role role, @Nullable LocalDate until) {
        return new Mandate(role, LONG_AGO, until);
    }

    private static InvitationLine invitation(boolean expired) {
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

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
