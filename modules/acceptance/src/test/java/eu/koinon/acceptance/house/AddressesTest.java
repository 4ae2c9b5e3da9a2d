package eu.koinon.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.koinon.kernel.Id;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What stands in addresses, and which class answers at them. */
class AddressesTest {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);
    private static final String ANYTHING = "018f3c5e-0000-7000-8000-000000000000";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.koinon");

    /** @param whole the address, with names for what varies */
    private record Route(String resource, String base, String verb, String whole) {

        private int letters() {
            return base.replaceAll("\\{[^}]*}", "").length();
        }
    }

    /**
     * A class whose own address is asked for answers or refuses, and no other is asked (Jakarta RESTful Web Services 3.1,
     * section 3.7.2; behind its own address Jersey goes on to ask the others).
     */
    @Test
    void no_resource_class_hides_an_address_of_another() {
        var routes = routes();
        var hidden = new ArrayList<String>();
        for (var route : routes) {
            var address = route.whole().replaceAll("\\{[^}]*}", ANYTHING);
            routes.stream()
                    .filter(other -> other.letters() >= route.letters() && address.matches(pattern(other.base())))
                    .filter(other -> routes.stream()
                            .filter(each -> each.base().equals(other.base())
                                    && each.verb().equals(route.verb()))
                            .noneMatch(each -> address.matches(pattern(each.whole()))))
                    .findFirst()
                    .ifPresent(other ->
                            hidden.add(route.verb() + " " + route.whole() + " is hidden by " + other.resource()));
        }
        assertThat(routes).hasSizeGreaterThan(200);
        assertThat(hidden).isEmpty();
    }

    @Test
    void every_id_is_a_text_for_programs_and_described_as_one() throws IOException {
        var described = new Properties();
        var values = java.nio.file.Path.of("../web/src/main/openapi/values.properties");
        try (var reader = Files.newBufferedReader(values)) {
            described.load(reader);
        }
        var ids = CLASSES.stream()
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Id"))
                .filter(type -> type.tryGetField("value")
                        .filter(field -> field.getRawType().isEquivalentTo(java.util.UUID.class))
                        .isPresent())
                .toList();
        assertThat(ids).hasSizeGreaterThan(10).allSatisfy(type -> {
            assertThat(type.isAssignableTo(Id.class)).as(type.getName()).isTrue();
            assertThat(described).containsKey("mp.openapi.schema." + type.getName());
        });
    }

    private static List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var type : CLASSES) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            var base = clean("/" + type.getAnnotationOfType(Path.class).value());
            for (var method : type.getMethods()) {
                for (var verb : VERBS) {
                    if (method.isAnnotatedWith(verb)) {
                        var rest = method.isAnnotatedWith(Path.class)
                                ? method.getAnnotationOfType(Path.class).value()
                                : "";
                        routes.add(
                                new Route(type.getSimpleName(), base, verb.getSimpleName(), clean(base + "/" + rest)));
                    }
                }
            }
        }
        return routes;
    }

    private static String clean(String path) {
        var one = path.replaceAll("/+", "/");
        return one.length() > 1 && one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
    }

    /** As a regular expression; a pattern behind a name is taken for anything. */
    private static String pattern(String template) {
        var pattern = new StringBuilder();
        for (var part : template.split("(?=\\{)|(?<=})")) {
            pattern.append(part.startsWith("{") ? "[^/]+" : java.util.regex.Pattern.quote(part));
        }
        return pattern.toString();
    }
}
