package eu.koinon.organisations.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @Test
    void a_sound_profile_is_kept_as_written() {
        var problems = new InvalidFields.Gathering();
        var profile = new Profile.Form(
                        " Łódzki Dom ", "ŁD", "pl", "Łódź", "local", "https://dom.example", " ", "Zwei\r\nZeilen", null)
                .read(problems);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(profile)
                .isEqualTo(new Profile(
                        "Łódzki Dom",
                        "ŁD",
                        new Country("PL"),
                        "Łódź",
                        Level.LOCAL,
                        "https://dom.example",
                        null,
                        "Zwei\nZeilen",
                        null));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var form = new Profile.Form(
                "x".repeat(201),
                "short\u202E",
                "XX",
                null,
                "GLOBAL",
                "http://dom.example",
                "s".repeat(1_001),
                null,
                null);

        assertThat(problemsOf(form))
                .containsExactly(
                        "name too-long",
                        "shortName hidden-characters",
                        "country choose-one",
                        "city required",
                        "level choose-one",
                        "website not-a-website",
                        "summaryEn too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://dom.example", "https://www.łódź.example/o-nas?x=1#y", "https://dom.example:8443/"})
    void a_website_is_an_https_address(String website) {
        assertThat(websiteProblems(website)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dom.example",
                "http://dom.example",
                "javascript:alert(1)",
                "https://",
                "https://localhost/",
                "https://user:secret@dom.example/",
                "https://dom.example/a b",
                "https:dom.example"
            })
    void anything_else_is_none(String website) {
        assertThat(websiteProblems(website)).containsExactly("website not-a-website");
    }

    private static List<String> websiteProblems(String website) {
        return problemsOf(new Profile.Form("Dom", "Dom", "PL", "Łódź", "LOCAL", website, null, null, null));
    }

    private static List<String> problemsOf(Profile.Form form) {
        var problems = new InvalidFields.Gathering();
        form.read(problems);
        try {
            problems.orThrow();
            return List.of();
        } catch (InvalidFields found) {
            return found.fields().stream().map(ProfileTest::text).toList();
        }
    }

    private static String text(FieldProblem problem) {
        return problem.field() + " " + problem.key();
    }
}
