package eu.koinon.acceptance.permissions;

import eu.koinon.access.Permission;
import eu.koinon.access.Scope;
import eu.koinon.kernel.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One row of {@code routes.txt}: a verb and a path, and what is needed there.
 *
 * @param needs empty where a visitor may go too
 * @param ends whether doing it would end the session or the membership that the other rows are tried with
 */
record Route(String verb, String path, Optional<Permission> needs, boolean ends) {

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
        var needs = parts[2].equals("OPEN") ? Optional.<Permission>empty() : Optional.of(Permission.valueOf(parts[2]));
        return new Route(parts[0], parts[1], needs, parts.length > 3 && parts[3].equals("ENDS"));
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
        return path.replace("{organisation}", "").contains("{");
    }

    /** What the permission table says of somebody with these roles. */
    boolean isAllowed(Set<Role> roles, boolean own) {
        if (needs.isEmpty()) {
            return true;
        }
        var permission = needs.get();
        if (permission.scope() == Scope.SELF) {
            return !roles.isEmpty();
        }
        return roles.stream()
                .filter(permission.roles()::contains)
                .anyMatch(role -> permission.scope() == Scope.NETWORK || own || role.ofTheNetwork());
    }
}
