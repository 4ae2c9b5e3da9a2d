package eu.koinon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.Permission;
import eu.koinon.access.passwords.PasswordFlaw;
import eu.koinon.kernel.MailState;
import eu.koinon.kernel.ProblemType;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.centres.PlaceKind;
import eu.koinon.organisations.directory.Attention;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.organisations.directory.WorkField;
import eu.koinon.organisations.imports.FileEncoding;
import eu.koinon.organisations.imports.ImportColumn;
import eu.koinon.organisations.imports.ImportKind;
import eu.koinon.organisations.imports.ImportRefusal;
import eu.koinon.organisations.imports.ImportState;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.calls.CallState;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.ReviewState;
import eu.koinon.organisations.notices.NoticeKind;
import eu.koinon.organisations.workinggroups.MailChoice;
import eu.koinon.web.pages.record.Act;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The messages")
class MessagesTest {
    private static final Path MODULES = Path.of("..");
    private static final Path FILES = MODULES.resolve("kernel/src/main/resources/eu/koinon/kernel/messages");
    /** m.t("key"), words.t("key", …): a literal key that is looked up. */
    private static final Pattern LOOKED_UP = Pattern.compile("\\.t\\(\\s*\"([^\"]+)\"");
    /** Any literal that might be a key which is handed on, like the labels of the sections. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    /** What t(…) may be given besides a literal: the label of a section, or whatever a name says is a key. */
    private static final Pattern LOOKED_UP_OTHERWISE =
            Pattern.compile("\\b(?:m|words)(?:\\(\\))?\\.t\\(\\s*([^\"\\s)][^),]*)");

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    /** Texts that a family may have or do without: a more exact detail, the words on a mail's button. */
    private static final Pattern OPTIONAL = Pattern.compile("problem\\.[a-z-]+\\.detail|mail\\.[a-z-]+\\.action");

    private static final Pattern PROBLEM_NAMED =
            Pattern.compile("new (?:Conflict|InvalidRequest|SignInFailed|[A-Za-z]*Problem)\\(\\s*\"([a-z][a-z-]*)\"");
    private static final Pattern FIELD_NAMED =
            Pattern.compile("(?:\\.add|InvalidFields\\.of|FieldProblem\\.of)\\([^;,]+,\\s*\"([a-z][a-z-]*[a-z])\"");
    /** What is wrong with a row of a file is told like what is wrong with a field of a form. */
    private static final Pattern ROW_NAMED = Pattern.compile("(?<!super\\()\"((?:import|row)-[a-z][a-z-]*[a-z])\"");

    private static final Pattern MAIL_NAMED = Pattern.compile("new Letter\\(\\s*\"([a-z][a-z-]*)\"");

    private final Map<String, Properties> languages = languages();

    @Nested
    @DisplayName("as files")
    class AsFiles {
        @Test
        @DisplayName("have exactly the same keys in every language")
        void sameKeys() {
            Set<String> english = keys("en");
            languages.forEach((tag, file) -> assertThat(keys(tag)).as(tag).isEqualTo(english));
        }

        @Test
        @DisplayName("name no key twice")
        void noKeyTwice() throws IOException {
            for (String tag : languages.keySet()) {
                Set<String> seen = new HashSet<>();
                for (String line : Files.readAllLines(FILES.resolve("messages_" + tag + ".properties"))) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String key = line.split("[=: ]", 2)[0];
                        assertThat(seen.add(key))
                                .as(tag + " " + key + " stands once")
                                .isTrue();
                    }
                }
            }
        }

        @Test
        @DisplayName("leave no text empty")
        void noneEmpty() {
            languages.forEach((tag, file) -> file.forEach(
                    (key, text) -> assertThat((String) text).as(tag + " " + key).isNotBlank()));
        }

        @Test
        @DisplayName("take the same arguments in every language")
        void sameArguments() {
            for (String key : keys("en")) {
                Set<String> english = arguments("en", key);
                for (String tag : languages.keySet()) {
                    assertThat(arguments(tag, key)).as(tag + " " + key).isEqualTo(english);
                }
            }
        }

        @Test
        @DisplayName("use a straight apostrophe only to quote braces")
        void apostrophes() {
            languages.forEach((tag, file) -> file.forEach((key, text) -> assertThat((String) text)
                    .as(tag + " " + key + ": write ’")
                    .doesNotContainPattern("\\p{L}'\\p{L}")));
        }

        @Test
        @DisplayName("say what the language is called and how it writes dates")
        void describeTheLanguage() {
            languages.forEach((tag, file) -> assertThat(file).containsKeys(Messages.NAME_KEY, Messages.LOCALE_KEY));
        }
    }

    @Nested
    @DisplayName("and the sources")
    class AndTheSources {
        private final Map<Path, String> sources = sources();

        @Test
        @DisplayName("every key that is looked up exists")
        void usedKeysExist() {
            Set<String> known = keys("en");
            sources.forEach((path, text) -> {
                Matcher use = LOOKED_UP.matcher(text);
                while (use.find()) {
                    assertThat(known).as(path + " asks for " + use.group(1)).contains(use.group(1));
                }
            });
        }

        @Test
        @DisplayName("every key is used")
        void keysAreUsed() {
            Set<String> used = new TreeSet<>(namedValues());
            used.addAll(composed(sources));
            keys("en").stream().filter(key -> OPTIONAL.matcher(key).matches()).forEach(used::add);
            used.add(Messages.NAME_KEY);
            used.add(Messages.LOCALE_KEY);
            for (String text : sources.values()) {
                Matcher literal = LITERAL.matcher(text);
                while (literal.find()) {
                    used.add(literal.group(1));
                }
            }
            Set<String> unused = new TreeSet<>(keys("en"));
            unused.removeAll(used);
            assertThat(unused).as("keys that nothing uses").isEmpty();
        }

        @Test
        @DisplayName("keys are put together in the declared families only")
        void noComputedKeys() {
            List<String> computed = new ArrayList<>();
            sources.forEach((path, text) -> {
                Matcher use = LOOKED_UP_OTHERWISE.matcher(text);
                while (use.find()) {
                    if (use.group(1).contains("+")) {
                        computed.add(path + ": t(" + use.group(1));
                    }
                }
                if (Pattern.compile("\\.t\\(\\s*\"[^\"]*\"\\s*\\+")
                        .matcher(text)
                        .find()) {
                    computed.add(path + ": t(\"…\" + …");
                }
            });
            assertThat(computed).isEmpty();
        }

        @Test
        @DisplayName("every value, problem, field error and mail that has a text has it")
        void namedValuesExist() {
            assertThat(keys("en")).containsAll(namedValues()).containsAll(composed(sources));
        }
    }

    private Set<String> keys(String tag) {
        return new TreeSet<>(languages.get(tag).stringPropertyNames());
    }

    private Set<String> arguments(String tag, String key) {
        try {
            return new MessageFormat(languages.get(tag).getProperty(key)).getArgumentNames();
        } catch (IllegalArgumentException wrong) {
            throw new AssertionError(tag + " " + key + " is not a pattern: " + wrong.getMessage(), wrong);
        }
    }

    /** What has a name on screen by its value, and the endings of further texts about it. */
    private static final Map<Class<? extends Enum<?>>, List<String>> NAMED = Map.ofEntries(
            Map.entry(Role.class, List.of("", ".hint")),
            Map.entry(Kind.class, List.of("")),
            Map.entry(Level.class, List.of("", ".hint")),
            Map.entry(Act.class, List.of("")),
            Map.entry(WorkField.class, List.of("")),
            Map.entry(Exploitation.class, List.of("")),
            Map.entry(TargetGroup.class, List.of("")),
            Map.entry(Service.class, List.of("")),
            Map.entry(Visibility.class, List.of("")),
            Map.entry(PlaceKind.class, List.of("", ".hint")),
            Map.entry(Outcome.class, List.of("")),
            Map.entry(ReviewState.class, List.of("")),
            Map.entry(MailState.class, List.of("")),
            Map.entry(NoticeKind.class, List.of("", ".hint")),
            Map.entry(DataPart.class, List.of("")),
            Map.entry(DataField.class, List.of("")),
            Map.entry(ImportKind.class, List.of("", ".hint")),
            Map.entry(ImportState.class, List.of("")),
            Map.entry(ImportRefusal.class, List.of("")),
            Map.entry(ImportColumn.class, List.of("", ".hint")),
            Map.entry(FileEncoding.class, List.of("")),
            Map.entry(CallState.class, List.of("")),
            Map.entry(QuestionKind.class, List.of("")),
            Map.entry(ApplicationState.class, List.of("")),
            Map.entry(MailChoice.class, List.of("", ".hint")),
            Map.entry(Attention.class, List.of("")),
            Map.entry(Fate.class, List.of("")));

    private static Set<String> namedValues() {
        Set<String> keys = new TreeSet<>();
        NAMED.forEach((values, endings) -> {
            for (Enum<?> value : values.getEnumConstants()) {
                endings.forEach(ending -> keys.add(Words.key(value) + ending));
            }
        });
        // what a token cannot hold is named nowhere
        Stream.of(Permission.values())
                .filter(Permission::isForTokens)
                .map(Words::key)
                .forEach(keys::add);
        return keys;
    }

    /** Problems, field errors and mails, by what the sources name. */
    private static Set<String> composed(Map<Path, String> sources) {
        Set<String> keys = new TreeSet<>();
        for (ProblemType type : ProblemType.values()) {
            keys.add("problem." + type.slug() + ".title");
        }
        for (PasswordFlaw flaw : PasswordFlaw.values()) {
            keys.add("field.password-" + flaw.slug());
        }
        for (String text : sources.values()) {
            find(text, PROBLEM_NAMED).forEach(slug -> keys.add("problem." + slug + ".detail"));
            find(text, FIELD_NAMED).forEach(slug -> keys.add("field." + slug));
            if (text.startsWith("package eu.koinon.organisations.imports;")) {
                find(text, ROW_NAMED).forEach(slug -> keys.add("field." + slug));
            }
            find(text, MAIL_NAMED)
                    .forEach(kind -> keys.addAll(Set.of("mail." + kind + ".subject", "mail." + kind + ".body")));
        }
        return keys;
    }

    private static Set<String> find(String text, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, Properties> languages() {
        Map<String, Properties> languages = new TreeMap<>();
        for (Language language : Messages.read().offered()) {
            languages.put(language.tag(), Messages.file(language.tag()).orElseThrow());
        }
        assertThat(languages).containsKeys("en", "de", "fr");
        return languages;
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MODULES)) {
            for (Path file : files.filter(path -> path.toString().contains("/src/main/")
                            && !path.toString().contains("/target/")
                            && (path.toString().endsWith(".jte")
                                    || path.toString().endsWith(".java")))
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                sources.put(file, JAVADOC.matcher(text).replaceAll(""));
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return sources;
    }
}
