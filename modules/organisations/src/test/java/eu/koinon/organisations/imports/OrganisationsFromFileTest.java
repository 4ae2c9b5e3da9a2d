package eu.koinon.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Missing;
import eu.koinon.kernel.blobs.UploadProblem;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.profile.ExportDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class OrganisationsFromFileTest extends Importing {

    private static final String HEAD = "reference,name,short_name,level,country,town,phone,services,languages\r\n";

    private static String row(String name) {
        return "," + name + "," + "Kurz,LOCAL,DE,Köln,+49 221 123,COUNSELLING,ro de\r\n";
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(fresh("Verein Nummer")))
                .collect(Collectors.joining());
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_see_what_a_file_would_do_before_anything_is_written() throws Exception {
            var before = organisations();

            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Neu")) + ",,,,,,,,\r\n" + row(""));

            assertThat(page.state()).isEqualTo(ImportState.CHECKED);
            assertThat(page.created()).isEqualTo(1);
            assertThat(page.wrong()).isEqualTo(1);
            assertThat(page.total()).isEqualTo(2);
            assertThat(organisations()).isEqualTo(before);
            assertThat(problems(cora, secretariat, page)).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(4);
                assertThat(problem.column()).isEqualTo("name");
                assertThat(sentence(problem)).isEqualTo("Please fill this in");
            });
        }

        @Test
        void what_I_confirm_is_written_and_the_same_file_again_changes_nothing() throws Exception {
            var name = fresh("Lichtblick");
            var file = HEAD + row(name) + row(fresh("Weitblick"));

            var done = carryOut(cora, secretariat, asCoordinator(ImportKind.ORGANISATIONS, file), false, false);
            var again = asCoordinator(ImportKind.ORGANISATIONS, file);

            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.created()).isEqualTo(2);
            assertThat(again.unchanged()).isEqualTo(2);
            assertThat(again.created() + again.changed() + again.wrong()).isZero();
            assertThat(count(
                            "SELECT count(*) FROM organisations.entry e JOIN organisations.organisation o"
                                    + " ON o.id = e.organisation_id WHERE o.name = ? AND e.field = 'LANGUAGE'",
                            name))
                    .isEqualTo(2);
            assertThat(stage.acts().all())
                    .filteredOn(act -> act.what().equals("organisation:create"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(act -> cora.equals(act.actor().person()));
            assertThat(count(
                            "SELECT count(*) FROM organisations.import WHERE id = ? AND blob_reference IS NULL",
                            done.id().value()))
                    .isEqualTo(1);
        }

        @Test
        void the_exported_list_can_be_read_back_and_says_that_nothing_is_new() throws Exception {
            carryOut(cora, secretariat, asCoordinator(ImportKind.ORGANISATIONS, HEAD + rows(3)), false, false);
            var out = new ByteArrayOutputStream();
            try (var export = stage.as(
                    cora, secretariat, () -> use(ExportDirectory.class).export(ListOrganisations.Search.all()))) {
                export.writeTo(out);
            }

            var page = asCoordinator(ImportKind.ORGANISATIONS, out.toByteArray(), null);

            assertThat(page.unknownColumns()).isEmpty();
            assertThat(problems(cora, secretariat, page)).isEmpty();
            assertThat(page.total()).isPositive();
            assertThat(page.unchanged()).isEqualTo(page.total());
        }

        @Test
        void by_my_reference_an_organisation_is_found_under_its_new_name() throws Exception {
            var former = fresh("Alter Name");
            var now = fresh("Ganz anders");
            var reference = fresh("crm");
            var first = HEAD + reference + row(former);
            carryOut(cora, secretariat, asCoordinator(ImportKind.ORGANISATIONS, first), false, false);

            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + reference + row(now));
            carryOut(cora, secretariat, page, false, false);

            assertThat(page.changed()).isEqualTo(1);
            assertThat(count("SELECT count(*) FROM organisations.organisation WHERE name = ?", now))
                    .isEqualTo(1);
            assertThat(count("SELECT count(*) FROM organisations.organisation WHERE name = ?", former))
                    .isZero();
        }

        @Test
        void an_empty_cell_leaves_what_is_there() throws Exception {
            var name = fresh("Bleibt");
            carryOut(cora, secretariat, asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(name)), false, false);

            var page =
                    asCoordinator(ImportKind.ORGANISATIONS, "name,country,phone,town\n" + name + ",Germany,,Düren\n");
            carryOut(cora, secretariat, page, false, false);

            assertThat(page.changed()).isEqualTo(1);
            assertThat(count(
                            "SELECT count(*) FROM organisations.entry e JOIN organisations.organisation o ON o.id ="
                                    + " e.organisation_id WHERE o.name = ? AND o.city = 'Düren' AND e.field = 'PHONE'",
                            name))
                    .isEqualTo(1);
        }

        @Test
        void wrong_rows_are_left_out_if_I_choose_so_and_nothing_goes_otherwise() throws Exception {
            var page = asCoordinator(
                    ImportKind.ORGANISATIONS,
                    HEAD + row(fresh("Gut")) + row(fresh("Schlecht")).replace("LOCAL", "GALACTIC"));

            assertThat(problems(cora, secretariat, page))
                    .extracting(RowProblem::column, RowProblem::value, RowProblem::key)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("level", "GALACTIC", "import-not-in-the-list"));
            assertThatThrownBy(() -> confirm(cora, secretariat, page, false, false))
                    .isInstanceOf(ImportProblem.RowsAreWrong.class);
            var done = carryOut(cora, secretariat, page, true, false);
            assertThat(done.created()).isEqualTo(1);
            assertThat(done.wrong()).isEqualTo(1);
            assertThat(problems(cora, secretariat, done)).hasSize(1);
        }

        @Test
        void what_has_become_wrong_since_I_looked_stops_all_when_all_is_to_be_right() throws Exception {
            var name = fresh("Gleicher Name");
            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Zuerst")) + row(name));
            confirm(cora, secretariat, page, false, false);
            change(
                    "UPDATE organisations.organisation SET name = ?, search_key = ? WHERE id = ?",
                    name,
                    eu.koinon.kernel.Names.searchKey(name),
                    harbour.value());
            var before = organisations();

            carryOut(page);

            var stopped = read(cora, secretariat, page);
            assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
            assertThat(stopped.refusal()).isEqualTo(ImportRefusal.WRONG_ROWS);
            assertThat(stopped.refusedAt()).isEqualTo("3");
            assertThat(organisations()).isEqualTo(before);
        }

        @Test
        void I_am_told_which_rows_say_the_same_twice_or_mean_somebody_else() throws Exception {
            var name = fresh("Doppelt");
            change(
                    "UPDATE organisations.organisation SET name = ?, search_key = ?, country = 'AT' WHERE id = ?",
                    name + " Wien",
                    eu.koinon.kernel.Names.searchKey(name + " Wien"),
                    harbour.value());

            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(name) + row(name) + row(name + " Wien"));

            assertThat(problems(cora, secretariat, page))
                    .extracting(RowProblem::line, RowProblem::key)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(3, "import-twice"),
                            org.assertj.core.groups.Tuple.tuple(4, "import-other-country"));
        }

        @Test
        void it_does_not_matter_how_the_file_is_written() throws Exception {
            var text = "Referenz;Offizieller Name;Kurzname;Ebene;Land;Ort;Was ist das?\n"
                    + "\"7\n8\";\"Müller & Söhne „Über“ %s\";Söhne;Europäisch;Österreich;Wien;x\n";
            for (var how : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")) {
                var page = asCoordinator(
                        ImportKind.ORGANISATIONS,
                        text.formatted(how.replace('-', ' ')).getBytes(Charset.forName(how)),
                        null);

                assertThat(page.encoding())
                        .as(how)
                        .isEqualTo(FileEncoding.named(how).orElseThrow());
                assertThat(page.separator()).isEqualTo(";");
                assertThat(page.unknownColumns()).containsExactly("Was ist das?");
                assertThat(problems(cora, secretariat, page))
                        .as(how)
                        .extracting(RowProblem::key)
                        .containsExactly("hidden-characters");
            }
            var tabs = "\ufeffréférence\tnom officiel\tnom court\tniveau\tpays\tville\n1\t%s\tÇa\tlocal\tFrance\tLyon\n"
                    .formatted(fresh("Égalité"));
            var page = asCoordinator(ImportKind.ORGANISATIONS, tabs);
            assertThat(page.separator()).isEqualTo("\t");
            assertThat(page.created()).isEqualTo(1);
        }

        @Test
        void a_row_in_another_encoding_than_the_rest_is_wrong_and_names_its_line() throws Exception {
            var out = new ByteArrayOutputStream();
            out.writeBytes((HEAD + row(fresh("Erste Größe"))).getBytes(StandardCharsets.UTF_8));
            out.writeBytes(row(fresh("Zweite Größe")).getBytes(Charset.forName("windows-1252")));
            out.writeBytes(row(fresh("Dritte Größe")).getBytes(StandardCharsets.UTF_8));

            var page = asCoordinator(ImportKind.ORGANISATIONS, out.toByteArray(), null);
            var asWestern = asCoordinator(ImportKind.ORGANISATIONS, out.toByteArray(), "WINDOWS_1252");

            assertThat(page.created()).isEqualTo(2);
            assertThat(problems(cora, secretariat, page))
                    .extracting(RowProblem::line, RowProblem::key)
                    .contains(org.assertj.core.groups.Tuple.tuple(3, "row-unreadable"))
                    .allMatch(each -> each.toList().get(0).equals(3));
            assertThat(problems(cora, secretariat, asWestern))
                    .extracting(RowProblem::line)
                    .containsOnly(2, 4);
        }

        @Test
        void files_that_are_no_lists_are_refused_as_a_whole() throws Exception {
            assertThat(refusal("name,town\n")).isEqualTo(ImportRefusal.NO_ROWS);
            assertThat(refusal("what,why\n1,2\n")).isEqualTo(ImportRefusal.NO_KNOWN_COLUMN);
            assertThat(refusal("town,country\nKöln,DE\n")).isEqualTo(ImportRefusal.COLUMN_MISSING);
            assertThat(refusal("name,name,town\na,b,c\n")).isEqualTo(ImportRefusal.COLUMN_TWICE);
            assertThat(refusal("name,town\n\"never" + " closed".repeat(20_000) + "\n"))
                    .isEqualTo(ImportRefusal.QUOTES);
            assertThatThrownBy(() -> asCoordinator(ImportKind.ORGANISATIONS, "%PDF-1.7"))
                    .isInstanceOf(UploadProblem.WrongType.class);
            assertThatThrownBy(() -> asCoordinator(ImportKind.ORGANISATIONS, new byte[] {1, 2, 3, 4}, null))
                    .isInstanceOf(UploadProblem.WrongType.class);
            assertThatThrownBy(() -> asCoordinator(ImportKind.ORGANISATIONS, ""))
                    .isInstanceOf(UploadProblem.NoFile.class);
        }

        private @Nullable ImportRefusal refusal(String text) throws Exception {
            return asCoordinator(ImportKind.ORGANISATIONS, text).refusal();
        }

        @Test
        void an_import_that_was_cut_off_goes_on_with_the_next_row() throws Exception {
            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + rows(250));
            confirm(cora, secretariat, page, true, false);
            var before = organisations();
            // what a node does before it dies: its turn, and the first hundred rows
            work(() -> use(ImportDesk.class).start(page.id()).orElseThrow());
            stage.as(cora, secretariat, () -> {
                var rows = use(ImportRows.class);
                try (var reader = RowReader.open(rows.open(secretariat, page.id()), FileEncoding.UTF_8, ',')) {
                    reader.under(ImportColumn.of(ImportKind.ORGANISATIONS).subList(0, 0));
                    reader.under(List.of(
                            ImportColumn.REFERENCE,
                            ImportColumn.NAME,
                            ImportColumn.SHORT_NAME,
                            ImportColumn.LEVEL,
                            ImportColumn.COUNTRY,
                            ImportColumn.TOWN,
                            ImportColumn.PHONE,
                            ImportColumn.SERVICES,
                            ImportColumn.LANGUAGES));
                    rows.write(secretariat, page.id(), reader.read(100), new Seen());
                }
                return true;
            });
            assertThat(read(cora, secretariat, page).goneThrough()).isEqualTo(100);

            carryOut(page);

            var done = read(cora, secretariat, page);
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.created()).isEqualTo(250);
            assertThat(organisations()).isEqualTo(before + 250);
        }

        @Test
        void a_second_import_waits_until_the_first_is_over() throws Exception {
            var first = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Früher")));
            var second = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Später")));
            confirm(cora, secretariat, first, false, false);
            confirm(cora, secretariat, second, false, false);
            work(() -> use(ImportDesk.class).start(first.id()).orElseThrow());

            carryOut(second);
            assertThat(read(cora, secretariat, second).state()).isEqualTo(ImportState.WAITING);
            var asked = use(eu.koinon.organisations.stage.AskedJobs.class).last();
            assertThat(asked.instance()).isEqualTo(second.id() + ":1");

            carryOut(first);
            work(() -> use(CarryOutImport.class).run(asked.instance()));
            assertThat(read(cora, secretariat, first).state()).isEqualTo(ImportState.DONE);
            assertThat(read(cora, secretariat, second).state()).isEqualTo(ImportState.DONE);
        }

        @Test
        void it_is_confirmed_once_and_not_after_it_was_discarded() throws Exception {
            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Einmal")));
            var results = atOnce(List.of(
                    () -> confirm(cora, secretariat, page, false, false),
                    () -> confirm(cora, secretariat, page, false, false)));
            assertThat(results).filteredOn(ImportPage.class::isInstance).hasSize(1);
            carryOut(page);
            var other = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Verworfen")));
            stage.as(cora, secretariat, () -> {
                use(DiscardImport.class).discard(secretariat, other.id());
                return true;
            });
            assertThatThrownBy(() -> confirm(cora, secretariat, other, false, false))
                    .isInstanceOf(ImportProblem.NotToBeConfirmed.class);
        }

        @Test
        void whoever_is_no_coordinator_any_more_writes_no_further_row() throws Exception {
            var other = person("Corin");
            var membership = join(other, secretariat, eu.koinon.kernel.Role.COORDINATOR);
            var page = bring(
                    other,
                    secretariat,
                    secretariat,
                    ImportKind.ORGANISATIONS,
                    (HEAD + row(fresh("Nie"))).getBytes(StandardCharsets.UTF_8),
                    null);
            confirm(other, secretariat, page, false, false);
            var before = organisations();
            change("DELETE FROM organisations.membership_role WHERE membership_id = ?", membership);

            carryOut(page);

            var stopped = read(cora, secretariat, page);
            assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
            assertThat(stopped.refusal()).isEqualTo(ImportRefusal.NOT_ALLOWED_ANY_MORE);
            assertThat(organisations()).isEqualTo(before);
        }

        @Test
        void a_file_that_nobody_confirms_is_forgotten_after_a_week() throws Exception {
            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Vergessen")));
            stage.clock().pass(java.time.Duration.ofDays(8));

            work(() -> use(ForgetImports.class).run("forget-imports"));

            assertThat(read(cora, secretariat, page).state()).isEqualTo(ImportState.DISCARDED);
        }

        @Test
        void an_import_that_fails_for_a_day_does_not_keep_the_others_waiting() throws Exception {
            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Hängt")));
            confirm(cora, secretariat, page, false, false);
            work(() -> use(ImportDesk.class).start(page.id()).orElseThrow());
            stage.clock().pass(java.time.Duration.ofHours(25));

            work(() -> use(ForgetImports.class).run("forget-imports"));

            assertThat(read(cora, secretariat, page).state()).isEqualTo(ImportState.STOPPED);
        }

        @Test
        void what_is_wrong_can_be_taken_away_as_a_file_that_no_spreadsheet_runs() throws Exception {
            var page = asCoordinator(
                    ImportKind.ORGANISATIONS, "name,level,country\n\"=HYPERLINK(\"\"http://evil\"\")\",+cmd,XX\n");
            var out = new ByteArrayOutputStream();
            try (var file = stage.as(
                    cora, secretariat, () -> use(ReadImport.class).problemsFile(secretariat, page.id(), "de"))) {
                file.writeTo(out);
            }

            var text = out.toString(StandardCharsets.UTF_8);
            assertThat(text).startsWith("\ufeffline,column,value,problem\r\n").contains("2,level,'+cmd,");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin_or_member {

        @Test
        void I_bring_no_organisations_and_see_nobody_elses_imports() throws Exception {
            var page = asCoordinator(ImportKind.ORGANISATIONS, HEAD + row(fresh("Fremd")));

            assertThatThrownBy(() -> bring(
                            ada,
                            harbour,
                            harbour,
                            ImportKind.ORGANISATIONS,
                            (HEAD + row("x")).getBytes(StandardCharsets.UTF_8),
                            null))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> read(ada, harbour, page)).isInstanceOf(Missing.class);
            assertThatThrownBy(() ->
                            stage.as(ada, harbour, () -> use(ReadImport.class).read(harbour, page.id())))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() ->
                            stage.as(milo, harbour, () -> use(ReadImport.class).list(harbour)))
                    .isInstanceOf(Missing.class);
        }
    }
}
