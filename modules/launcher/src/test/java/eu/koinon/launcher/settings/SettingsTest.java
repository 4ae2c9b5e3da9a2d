package eu.koinon.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path data;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> commandLine = new HashMap<>();

    private Settings read() {
        commandLine.put("koinon.data", data.toString());
        return new SettingsReader(SettingsTable.packaged(), environment).read(commandLine);
    }

    private void file(String content) throws IOException {
        Files.writeString(data.resolve("koinon.properties"), content);
    }

    private void refused(String... words) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(LaunchProblem.class, problem -> assertThat(problem.exitStatus())
                        .isEqualTo(2))
                .hasMessageContainingAll(words);
    }

    @Nested
    class The_order {

        @Test
        void the_default_counts_when_nobody_says_otherwise() {
            assertThat(read().text("koinon.network.name")).isEqualTo("Koinon");
        }

        @Test
        void the_file_in_the_data_folder_wins_over_the_default() throws IOException {
            file("koinon.network.name=From the file\n");
            assertThat(read().text("koinon.network.name")).isEqualTo("From the file");
        }

        @Test
        void the_environment_wins_over_the_file() throws IOException {
            file("koinon.network.name=From the file\n");
            environment.put("KOINON_NETWORK_NAME", "From the environment");
            assertThat(read().text("koinon.network.name")).isEqualTo("From the environment");
        }

        @Test
        void the_command_line_wins_over_all() throws IOException {
            file("koinon.network.name=From the file\n");
            environment.put("KOINON_NETWORK_NAME", "From the environment");
            commandLine.put("koinon.network.name", "From the command line");
            assertThat(read().text("koinon.network.name")).isEqualTo("From the command line");
        }

        @Test
        void an_empty_value_from_above_takes_away_the_one_from_below() throws IOException {
            file("koinon.mail.host=mail.example.org\n");
            environment.put("KOINON_MAIL_HOST", "");
            assertThat(read().has("koinon.mail.host")).isFalse();
        }

        @Test
        void letters_beyond_ascii_survive_the_file() throws IOException {
            file("koinon.network.name=Réseau für Łódź\n");
            assertThat(read().text("koinon.network.name")).isEqualTo("Réseau für Łódź");
        }
    }

    @Nested
    class What_is_wrong {

        @Test
        void an_unknown_name_on_the_command_line_is_named() {
            commandLine.put("koinon.mail.hots", "x");
            refused("koinon.mail.hots", "the command line", "--help");
        }

        @Test
        void an_unknown_name_in_the_file_is_named_with_the_file() throws IOException {
            file("koinon.mail.hots=x\n");
            refused("koinon.mail.hots", "koinon.properties");
        }

        @Test
        void a_name_in_the_environment_that_only_looks_like_a_setting_is_pointed_out() {
            environment.put("KOINON_MAIL_HOTS", "x");
            environment.put("KOINON_MAIL_HOST", "");
            assertThat(new SettingsReader(SettingsTable.packaged(), environment).unknownInEnvironment())
                    .containsExactly("KOINON_MAIL_HOTS");
        }

        @Test
        void the_file_may_not_say_where_it_lies() throws IOException {
            file("koinon.data=/elsewhere\n");
            refused("koinon.data");
        }

        @Test
        void a_damaged_file_is_named() throws IOException {
            file("koinon.network.name=\\u00zz\n");
            refused("koinon.properties", "cannot be read");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            koinon.http.port                | eighty
            koinon.http.port                | 65536
            koinon.http.port                | -1
            koinon.admin.port               | 70000
            koinon.http.address             | no such host.invalid
            koinon.public-url               | koinon.example.org
            koinon.public-url               | ftp://koinon.example.org
            koinon.public-url               | https://name@koinon.example.org
            koinon.quick-exit.url           | http://www.example.org/
            koinon.quick-exit.url           | javascript:alert(1)
            koinon.demo                     | yes
            koinon.database.pool            | 1
            koinon.database.url             | mysql://localhost/koinon
            koinon.database.url             | postgresql://name:secret@localhost/koinon
            koinon.mail.tls                 | ssl
            koinon.mail.port                | 0
            koinon.mail.from                | nobody
            koinon.mail.from                | a@b, c@d
            koinon.proxies                  | 10.0.0.1
            koinon.proxies                  | 10.0.0.0/33
            koinon.proxies                  | 2001:db8::/129
            koinon.proxies                  | 10.0.0.256/32
            koinon.proxies                  | 10.0.0.0/8,
            koinon.proxies                  | proxy.example.org/32
            koinon.tls.keystore             | /no/such/file.p12
            koinon.session.idle             | 8 hours
            koinon.session.idle             | PT0S
            koinon.session.longest          | P0D
            koinon.session.longest          | -P7D
            koinon.session.longest          | P1Y1D
            koinon.step-up.lasts            | 10 minutes
            koinon.step-up.lasts            | PT0S
            koinon.step-up.lasts            | P2D
            koinon.limits.factor            | 0
            koinon.limits.factor            | -1
            koinon.limits.factor            | many
            koinon.limits.factor            | 1000000
            koinon.sign-in.concurrent-hashes| 0
            koinon.oidc.issuer              | not a url
            """)
        void a_wrong_value_is_named_with_its_origin(String key, String value) {
            commandLine.put(key, value);
            refused(key, value, "the command line");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            koinon.proxies       | 10.0.0.0/33    | 32 at most
            koinon.proxies       | 2001:db8::/129 | 128 at most
            koinon.proxies       | 10.0.0.1       | /32
            koinon.step-up.lasts | P2D            | PT10M
            koinon.limits.factor | 0              | between 1 and 1000
            """)
        void a_wrong_value_is_told_what_would_be_right(String key, String value, String remedy) {
            commandLine.put(key, value);
            refused(key, value, remedy);
        }

        @Test
        void the_two_ports_must_differ() {
            commandLine.put("koinon.http.port", "9000");
            commandLine.put("koinon.admin.port", "9000");
            refused("koinon.admin.port", "differ");
        }

        @Test
        void a_database_of_ones_own_needs_both_passwords() {
            commandLine.put("koinon.database.url", "postgresql://localhost/koinon");
            commandLine.put("koinon.database.password", "one");
            refused("koinon.database.owner-password", "koinon.database.url");
        }
    }

    @Nested
    class What_is_right {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            koinon.proxies         | 10.0.0.0/8, 192.0.2.7/32,2001:db8::/48, ::1/128, 0.0.0.0/0
            koinon.step-up.lasts   | PT2H
            koinon.step-up.lasts   | P1D
            koinon.session.longest | P7D
            koinon.limits.factor   | 1000
            """)
        void is_taken_as_it_is(String key, String value) {
            commandLine.put(key, value);
            assertThat(read().text(key)).isEqualTo(value);
        }
    }

    @Nested
    class The_demonstration {

        @ParameterizedTest
        @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
        void is_not_shown_beyond_this_computer(String address) {
            commandLine.put("koinon.demo", "true");
            commandLine.put("koinon.http.address", address);
            refused("koinon.http.address", address, "--demo", "this computer only");
        }

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.9.9.9"})
        void is_shown_on_this_computer(String address) {
            commandLine.put("koinon.demo", "true");
            commandLine.put("koinon.http.address", address);
            assertThat(read().yes("koinon.demo")).isTrue();
        }
    }

    @Nested
    class What_the_application_learns {

        @Test
        void folders_and_the_public_address_are_spelled_out() {
            commandLine.put("koinon.http.port", "9123");
            assertThat(read().forTheApplication())
                    .containsEntry("koinon.data", data.toString())
                    .containsEntry("koinon.keys", data.resolve("keys").toString())
                    .containsEntry("koinon.public-url", "http://localhost:9123");
        }

        @Test
        void a_public_address_loses_its_trailing_slash() {
            commandLine.put("koinon.public-url", "https://koinon.example.org/");
            assertThat(read().publicUrl()).isEqualTo("https://koinon.example.org");
        }

        @Test
        void it_never_learns_what_could_undo_the_fences() {
            assertThat(read().forTheApplication())
                    .doesNotContainKeys(
                            "koinon.database.owner-user",
                            "koinon.database.owner-password",
                            "koinon.database.password",
                            "koinon.tls.password");
        }

        @Test
        void secrets_are_not_in_what_is_printed_of_the_settings() {
            commandLine.put("koinon.mail.password", "Geheim-7");
            assertThat(read().toString()).doesNotContain("Geheim-7");
        }
    }

    @Nested
    class The_table {

        @Test
        void each_setting_has_a_meaning_and_a_group() {
            assertThat(SettingsTable.packaged().all()).isNotEmpty().allSatisfy(setting -> {
                assertThat(setting.key()).matches("koinon(\\.[a-z-]+)+");
                assertThat(setting.meaning()).as(setting.key()).isNotBlank();
                assertThat(setting.group()).as(setting.key()).isNotBlank();
            });
        }

        @Test
        void no_two_settings_share_a_name_in_the_environment() {
            assertThat(SettingsTable.packaged().all())
                    .extracting(Setting::environmentName)
                    .doesNotHaveDuplicates()
                    .contains("KOINON_MAIL_HOST", "KOINON_DATABASE_OWNER_PASSWORD");
        }
    }
}
