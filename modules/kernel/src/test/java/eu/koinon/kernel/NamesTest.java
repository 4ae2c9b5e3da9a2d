package eu.koinon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łódzki Dom",
                "Ελληνικό Κέντρο",
                "Център за подкрепа",
                "La Strada – България",
                "Ελληνικό Network 2026",
                "O’Connor & Søn",
                "Σωτηρία-Hilfe",
                "東京サポート"
            })
    void any_script_is_welcome_as_long_as_each_word_keeps_to_one(String name) {
        assertThat(problemsOf(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W\u0435glicht", "\u0391urora", "Cent\u0433e", "Hilfe 1\u0662"})
    void a_word_of_mixed_scripts_is_refused(String name) {
        assertThat(problemsOf(name)).containsExactly("mixed-scripts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u202Eb", "A\u200Bb", "A\u0000b"})
    void what_cannot_be_seen_is_refused(String name) {
        assertThat(problemsOf(name)).containsExactly("hidden-characters");
    }

    @ParameterizedTest
    @CsvSource({
        "Łódź,lodz",
        "Maréchaux,marechaux",
        "Mare\u0301chaux,marechaux",
        "Straße – Hilfe,strasse hilfe",
        "'  PAG-ASA! ',pag asa",
        "Ελληνικό,ελληνικο"
    })
    void the_search_key_forgets_marks_case_and_punctuation(String name, String key) {
        assertThat(Names.searchKey(name)).isEqualTo(key);
    }

    @Test
    void names_that_look_alike_have_one_key() {
        assertThat(Names.lookAlikeKey("WegIicht")).isEqualTo(Names.lookAlikeKey("Weglicht"));
        assertThat(Names.lookAlikeKey("Ааа")).isEqualTo(Names.lookAlikeKey("Aaa"));
        assertThat(Names.lookAlikeKey("Weglicht")).isNotEqualTo(Names.lookAlikeKey("Werklicht"));
    }

    private static List<String> problemsOf(String name) {
        var problems = new InvalidFields.Gathering();
        Names.line(problems, "name", name, 100);
        try {
            problems.orThrow();
            return List.of();
        } catch (InvalidFields found) {
            return found.fields().stream().map(FieldProblem::key).toList();
        }
    }
}
