package eu.koinon.acceptance.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.kernel.Role;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The permission matrix")
class PermissionMatrixTest {

    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private final Network network = Network.shared();

    private record Actor(String name, Client client, Set<Role> roles, String own, String foreign) {}

    @Test
    @DisplayName("has a row for every route, and no row without a route")
    void complete() {
        var rows = new TreeSet<String>();
        Route.table().forEach(route -> rows.add(route.name()));
        assertThat(rows).isEqualTo(routesInCode());
    }

    @Test
    @DisplayName("lets the auditor alone read and export the whole log")
    void wholeLog() {
        for (var path : List.of("/api/v1/audit?scope=all", "/api/v1/audit/export.csv?scope=all")) {
            for (var actor : actors()) {
                var status = actor.client.get(path).status();
                if (actor.roles.contains(Role.AUDITOR)) {
                    assertThat(status).as(actor.name).isEqualTo(200);
                } else {
                    assertThat(status).as(actor.name).isIn(401, 404);
                }
            }
        }
    }

    @TestFactory
    @DisplayName("lets each actor do what the permission table says, and nothing else")
    Stream<DynamicTest> matrix() {
        var tests = new ArrayList<DynamicTest>();
        for (var actor : actors()) {
            for (var route : Route.table()) {
                if (route.ends() && !actor.roles.isEmpty()) {
                    continue;
                }
                tests.add(test(actor, route, true));
                if (route.namesAnOrganisation()) {
                    tests.add(test(actor, route, false));
                }
            }
        }
        return tests.stream();
    }

    private DynamicTest test(Actor actor, Route route, boolean own) {
        var whose = route.namesAnOrganisation() ? (own ? " on their own" : " on a foreign one") : "";
        var allowed = route.isAllowed(actor.roles, own);
        var name = actor.name + (allowed ? " may " : " may not ") + route.name() + whose;
        return DynamicTest.dynamicTest(name, () -> {
            var answer = ask(actor, route, own ? actor.own : actor.foreign);
            if (allowed) {
                assertThat(answer.status()).as(answer.body()).isNotIn(403, 405, 500);
                if (!route.namesMore()) {
                    assertThat(answer.status()).as(answer.body()).isNotIn(401, 404);
                }
            } else {
                assertThat(isRefused(answer, route))
                        .as(answer.status() + " " + answer.body())
                        .isTrue();
            }
        });
    }

    /** Refused is: not there; or, for a visitor, sign in first. */
    private static boolean isRefused(Answer answer, Route route) {
        if (answer.status() == 404) {
            return true;
        }
        return route.isApi()
                ? answer.status() == 401
                : answer.status() == 303 && answer.leadsTo().startsWith("/sign-in");
    }

    private static Answer ask(Actor actor, Route route, String organisation) {
        var path = route.path().replace("{organisation}", organisation).replaceAll("\\{[^}]+}", NOBODYS_ID);
        if (route.verb().equals("GET")) {
            return actor.client.get(path);
        }
        return route.isApi()
                ? actor.client.json(route.verb(), path, "{}", "If-Match", "\"0\"")
                : actor.client.form(path, Map.of("version", "0"));
    }

    private List<Actor> actors() {
        var secretariat = network.coordinator
                .client()
                .get("/api/v1/me/organisations")
                .json()
                .findValue("id")
                .asString();
        return List.of(
                new Actor("a visitor", network.visitor(), Set.of(), network.rive, network.hafenlicht),
                new Actor(
                        "a member", network.riveMember.client(), Set.of(Role.MEMBER), network.rive, network.hafenlicht),
                new Actor(
                        "a signatory",
                        network.riveSignatory.client(),
                        Set.of(Role.SIGNATORY),
                        network.rive,
                        network.hafenlicht),
                new Actor("an admin", network.riveAdmin.client(), Set.of(Role.ADMIN), network.rive, network.hafenlicht),
                new Actor(
                        "a coordinator",
                        network.coordinator.client(),
                        Set.of(Role.ADMIN, Role.COORDINATOR),
                        secretariat,
                        network.hafenlicht),
                new Actor(
                        "an auditor", network.auditor.client(), Set.of(Role.AUDITOR), secretariat, network.hafenlicht),
                new Actor(
                        "a member of another organisation",
                        network.hafenlichtMember.client(),
                        Set.of(Role.MEMBER),
                        network.hafenlicht,
                        network.rive));
    }

    /** Every resource method in the code, as the container would find it. */
    private static Set<String> routesInCode() {
        var routes = new TreeSet<String>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("eu.koinon");
        for (var type : classes) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            var base = type.getAnnotationOfType(Path.class).value();
            for (var method : type.getMethods()) {
                for (var verb : VERBS) {
                    if (method.isAnnotatedWith(verb)) {
                        routes.add(verb.getSimpleName() + " " + join(base, method));
                    }
                }
            }
        }
        return routes;
    }

    private static String join(String base, JavaMethod method) {
        var rest = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        var joined = ("/" + base + "/" + rest).replaceAll("/+", "/");
        var path = joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
        // a pattern behind a name is no part of the name
        return path.replaceAll("\\{([a-zA-Z]+)\\s*:[^}]*}", "{$1}");
    }
}
