package eu.koinon.acceptance.permissions;

import eu.koinon.access.Permission;
import eu.koinon.access.Scope;
import eu.koinon.kernel.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of {@code routes.txt}: a verb and a path, and what is needed there.
 *
 * @param needs any one of these suffices; empty where a visitor may go too
 */
record Route(String verb, String path, List<Permission> needs, Set<Mark> marks) {

    enum Mark {
        /** Doing it would end the session, the membership or the codes that the other rows are tried with. */
        ENDS,
        /** An empty request finds nothing here, even for those who may. */
        EMPTY
    }

    static List<Route> table() {
        var file = Objects.requireNonNull(Route.class.getResourceAsStream("routes.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route row(String line) {
        var parts = line.strip().split("\\s+");
        var needs = parts[2].equals("OPEN")
                ? List.<Permission>of()
                : Arrays.stream(parts[2].split("\\|")).map(Permission::valueOf).toList();
        var marks = Arrays.stream(parts).skip(3).map(Mark::valueOf).collect(Collectors.toSet());
        return new Route(parts[0], parts[1], needs, marks);
    }

    boolean ends() {
        return marks.contains(Mark.ENDS);
    }

    String name() {
        return verb + " " + path;
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    boolean namesAnOrganisation() {
        return path.contains("{organisation}");
    }

    /** Whether it also names something that the test does not have, so that "not there" is a right answer too. */
    boolean namesMore() {
        return marks.contains(Mark.EMPTY) || path.replace("{organisation}", "").contains("{");
    }

    /** What the permission table says of somebody with these roles. */
    boolean isAllowed(Set<Role> roles, boolean own) {
        if (needs.isEmpty()) {
            return true;
        }
        return needs.stream().anyMatch(permission -> isGranted(permission, roles, own));
    }

    private static boolean isGranted(Permission permission, Set<Role> roles, boolean own) {
        if (permission.scope() == Scope.SELF) {
            return !roles.isEmpty();
        }
        return roles.stream()
                .filter(permission.roles()::contains)
                .anyMatch(role -> permission.scope() == Scope.NETWORK || own || role.ofTheNetwork());
    }
}
