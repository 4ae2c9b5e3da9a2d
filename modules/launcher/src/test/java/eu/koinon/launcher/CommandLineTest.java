package eu.koinon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.launcher.settings.Setting;
import eu.koinon.launcher.settings.SettingsTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Main(terminal, Map.of()).run(arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Nested
    class Understood {

        @Test
        void without_a_command_it_runs() {
            assertThat(CommandLine.parse().command()).isEqualTo(Command.RUN);
        }

        @Test
        void short_options_stand_for_settings() {
            assertThat(CommandLine.parse(
                                    "run", "--port", "9", "--data=d", "--demo", "--database-url", "postgresql://h/d")
                            .settings())
                    .containsOnly(
                            Map.entry("koinon.http.port", "9"),
                            Map.entry("koinon.data", "d"),
                            Map.entry("koinon.demo", "true"),
                            Map.entry("koinon.database.url", "postgresql://h/d"));
        }

        @Test
        void every_setting_is_an_option() {
            assertThat(CommandLine.parse("--koinon.mail.host=a=b", "--koinon.mail.port", "25")
                            .settings())
                    .containsOnly(Map.entry("koinon.mail.host", "a=b"), Map.entry("koinon.mail.port", "25"));
        }

        @Test
        void the_audit_log_is_verified_against_a_head() {
            CommandLine commandLine = CommandLine.parse("audit", "verify", "--head", "head.txt");
            assertThat(commandLine.head()).isEqualTo(Optional.of(Path.of("head.txt")));
            assertThat(commandLine.settings()).isEmpty();
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            fly               | There is no command 'fly'
            run --prot=9      | There is no option --prot
            run --port        | --port needs a value
            run --head=x      | There is no option --head
            run something     | ./koinon run
            backup            | ./koinon backup FILE
            restore a b       | ./koinon restore FILE
            audit             | ./koinon audit verify
            audit check       | ./koinon audit verify
            run --koinon.x=1  | There is no setting koinon.x
            """)
        void with_exit_status_2_and_the_remedy(String typed, String words) {
            assertThat(run(typed.split(" "))).isEqualTo(2);
            assertThat(complained()).contains(words);
        }

        @Test
        void the_demonstration_beyond_this_computer() {
            assertThat(run("run", "--demo", "--koinon.http.address=0.0.0.0", "--data", folder.toString()))
                    .isEqualTo(2);
            assertThat(complained()).contains("koinon.http.address = 0.0.0.0", "--demo");
        }

        @Test
        void a_backup_of_a_folder_without_data() {
            assertThat(run(
                            "backup",
                            "file.zip",
                            "--data",
                            folder.resolve("none").toString()))
                    .isNotZero();
            assertThat(folder.resolve("none")).doesNotExist();
        }
    }

    @Nested
    class Help_is_given {

        @Test
        void by_the_launcher_with_every_setting_and_its_name_in_the_environment() {
            assertThat(run("run", "--help")).isZero();
            assertListsEverySetting(said());
        }

        @Test
        void by_the_script_with_every_setting_before_anything_is_built() throws Exception {
            Result result = script("run", "--help");
            assertThat(result.exitStatus()).isZero();
            assertListsEverySetting(result.output());
        }

        private void assertListsEverySetting(String help) {
            for (Setting setting : SettingsTable.packaged().all()) {
                assertThat(help).contains("--" + setting.key() + "=" + setting.standard(), setting.environmentName());
            }
        }
    }

    @Nested
    class The_script_refuses {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            fly                       | There is no command 'fly'
            run --prot 9              | There is no option --prot
            run --port                | --port needs a value
            run --koinon.mail.hots=x  | There is no setting koinon.mail.hots
            run --koinon.mail.hos=x   | There is no setting koinon.mail.hos.
            """)
        void before_it_builds(String typed, String words) throws Exception {
            Result result = script(typed.split(" "));
            assertThat(result.exitStatus()).isEqualTo(2);
            assertThat(result.output()).contains(words);
        }
    }

    private record Result(int exitStatus, String output) {}

    private static Result script(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "../../koinon"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
