package eu.koinon.acceptance.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.Scope;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StepUpNeeded;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.membership.RemovePerson;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inside the runtime, the gate")
class GateTest extends Inside {

    private static final int FEWEST_USE_CASES = 30;

    @Inject
    private BeanManager beans;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Inject
    private Owner owner;

    @Inject
    private ListPeople listPeople;

    @Inject
    private RemovePerson removePerson;

    @Inject
    private Undertaking undertaking;

    private OrganisationId harbour;
    private Cast.Member member;
    private Cast.Member admin;

    @BeforeEach
    void makeAnOrganisation() {
        harbour = cast.organisation();
        member = cast.member(harbour, Role.MEMBER);
        admin = cast.member(harbour, Role.ADMIN);
    }

    @Test
    @DisplayName("stands before each use case that needs a permission, and lets no visitor in")
    void visitor() throws Exception {
        var entered = new ArrayList<String>();
        for (var closed : closedDoors()) {
            if (!(closed.knock() instanceof SignInNeeded)) {
                entered.add(closed.toString());
            }
        }
        assertThat(entered).isEmpty();
    }

    @Test
    @DisplayName("shows somebody who belongs to no organisation nothing but what is their own")
    void strangers() throws Exception {
        requests.signIn(new Cast.Member(cast.person(), harbour));
        var entered = new ArrayList<String>();
        for (var closed : closedDoors()) {
            if (closed.needs().scope() != Scope.SELF && !(closed.knock() instanceof Missing)) {
                entered.add(closed.toString());
            }
        }
        assertThat(entered).isEmpty();
    }

    @Test
    @DisplayName("lets a member see who belongs to the organisation that they act for")
    void own() {
        requests.signIn(member);
        assertThat(listPeople.list(harbour).items())
                .extracting(PersonHere::person)
                .containsExactlyInAnyOrder(member.person(), admin.person());
    }

    @Test
    @DisplayName("answers about another organisation as about one that does not exist, and records that it was asked")
    void foreign() {
        var lantern = cast.organisation();
        requests.signIn(member);
        assertThatThrownBy(() -> listPeople.list(lantern)).isInstanceOf(Missing.class);
        assertThat(recorded(member.person(), "membership:list", "denied")).isEqualTo(1);
    }

    @Test
    @DisplayName("does not begin what a member may not do, and records that they tried")
    void memberActsAsAdmin() {
        requests.signIn(member);
        var begun = new ArrayList<String>();
        assertThatThrownBy(() -> undertaking.change(harbour, () -> begun.add("begun")))
                .isInstanceOf(Missing.class);
        assertThat(begun).isEmpty();
        assertThat(recorded(member.person(), "organisation:edit", "denied")).isEqualTo(1);
    }

    @Test
    @DisplayName("records what an admin did, with the role that let them")
    void adminActs() {
        requests.signIn(admin);
        undertaking.change(harbour, () -> "done");
        assertThat(owner.number(
                        "SELECT count(*) FROM audit.entry WHERE person_id = ? AND organisation_id = ?"
                                + " AND on_organisation_id = ? AND what = 'organisation:edit' AND outcome = 'done'"
                                + " AND roles = 'ADMIN'",
                        admin.person().value(),
                        harbour.value(),
                        harbour.value()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("looks the roles up afresh: what was taken away since counts from the next use case on")
    void takenAway() {
        requests.signIn(admin);
        undertaking.change(harbour, () -> "while it was theirs");
        cast.takeAllRolesFrom(admin);
        assertThatThrownBy(() -> undertaking.change(harbour, () -> "too late")).isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("asks for a proof before a membership is ended, when the last one is too old")
    void oldProof() {
        var longAgo = clock.instant().minus(Duration.ofDays(1));
        current.bySession(admin.person(), harbour, longAgo, "session-of-a-test");
        assertThatThrownBy(() -> removePerson.remove(harbour, member.person(), 1, new Reason("moved away")))
                .isInstanceOf(StepUpNeeded.class);
        requests.signIn(admin);
        removePerson.remove(harbour, member.person(), 1, new Reason("moved away"));
        assertThat(listPeople.list(harbour).items())
                .extracting(PersonHere::person)
                .containsExactly(admin.person());
    }

    private long recorded(PersonId person, String what, String outcome) {
        return owner.number(
                "SELECT count(*) FROM audit.entry WHERE person_id = ? AND what = ? AND outcome = ?",
                person.value(),
                what,
                outcome);
    }

    /** Every method of every use case there is, but the open ones. */
    private List<Door> closedDoors() {
        var useCases = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(UseCase.class))
                .toList();
        assertThat(useCases).hasSizeGreaterThan(FEWEST_USE_CASES);
        return useCases.stream().flatMap(this::doors).toList();
    }

    private Stream<Door> doors(Bean<?> bean) {
        var type = bean.getBeanClass();
        var useCase = beans.getReference(bean, type, beans.createCreationalContext(bean));
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> needs(type, method) != null)
                .map(method -> new Door(useCase, method, needs(type, method)));
    }

    private static Permission needs(Class<?> type, Method method) {
        if (method.isAnnotationPresent(Needs.class)) {
            return method.getAnnotation(Needs.class).value();
        }
        var open = method.isAnnotationPresent(eu.koinon.access.Open.class);
        return !open && type.isAnnotationPresent(Needs.class)
                ? type.getAnnotation(Needs.class).value()
                : null;
    }

    private record Door(Object useCase, Method method, Permission needs) {

        /** Calls it with nothing in hand; whoever gets past the gate falls over that. */
        Throwable knock() {
            var nothing =
                    Stream.of(method.getParameterTypes()).map(Door::nothing).toArray();
            var failed = catchThrowable(() -> method.invoke(useCase, nothing));
            return failed instanceof InvocationTargetException thrown ? thrown.getCause() : failed;
        }

        private static Object nothing(Class<?> type) {
            if (!type.isPrimitive()) {
                return null;
            }
            return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }
}
