package eu.koinon.organisations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.PlatformStarted;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.stage.Stage;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the demonstration finds everything under way. It is filled once, and only read here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingDemonstrationTest {

    private Stage stage;

    @BeforeAll
    void filled(@TempDir Path data) throws Exception {
        System.setProperty("koinon.data", data.toString());
        System.setProperty("koinon.demo", "true");
        GivenBlobKeys.in(data);
        stage = Played.here();
        stage.asVisitor(() -> {
            stage.use(DemoNetwork.class).start(new PlatformStarted());
            return "started";
        });
    }

    @AfterAll
    void away() {
        stage.close();
        System.clearProperty("koinon.data");
        System.clearProperty("koinon.demo");
    }

    @Test
    void mandates_are_proven_of_which_one_holds_one_ends_soon_and_one_has_ended() throws Exception {
        assertThat(texts("SELECT CASE WHEN until_day IS NULL THEN 'holds' WHEN until_day < $today THEN 'over'"
                        + " ELSE 'ends' END FROM organisations.mandate_proof p"
                        + " JOIN organisations.organisation o ON o.id = p.organisation_id"
                        + " WHERE o.short_name = 'Elbwind' ORDER BY 1"))
                .containsExactly("ends", "holds", "over");
    }

    @Test
    void a_mandate_that_needs_a_document_has_none() throws Exception {
        assertThat(texts("SELECT p.name FROM organisations.membership_role r"
                        + " JOIN organisations.membership m ON m.id = r.membership_id"
                        + " JOIN access.person p ON p.id = m.person_id WHERE r.proof_needed AND NOT EXISTS"
                        + " (SELECT 1 FROM organisations.mandate_proof d WHERE d.membership_id = m.id)"))
                .containsExactly("Hélène Courtaubourg");
    }

    @Test
    void somebody_is_away_and_somebody_of_the_sign_ins_stands_in() throws Exception {
        assertThat(texts("SELECT p.name FROM organisations.deputy d JOIN access.person p ON p.id = d.deputy_id"
                        + " WHERE $today BETWEEN d.from_day AND d.until_day ORDER BY 1"))
                .containsExactly("Friederike Lüttjohann", "Hélène Courtaubourg");
    }

    @Test
    void people_with_an_address_of_the_organisation_wait_to_join_it() throws Exception {
        assertThat(count("organisations.mail_domain"))
                .isEqualTo(DemoFile.read("mail_domains.csv").size() + 1L);
        assertThat(texts("SELECT name FROM organisations.join_request WHERE state = 'WAITING'"))
                .hasSameSizeAs(DemoFile.read("join_requests.csv"));
    }

    @Test
    void a_former_delegate_is_erased_and_what_they_did_is_on_record() throws Exception {
        assertThat(texts("SELECT id::text FROM access.person WHERE state = 'ERASED'"))
                .singleElement()
                .satisfies(erased -> assertThat(stage.acts().all())
                        .anyMatch(
                                act -> erased.equals(String.valueOf(act.actor().person()))));
    }

    @Test
    void two_organisations_have_merged_and_it_can_still_be_undone() throws Exception {
        assertThat(texts("SELECT kind FROM organisations.succession WHERE undo_until > $now AND undone_at IS NULL"))
                .containsExactly("MERGE");
    }

    @Test
    void a_file_was_imported_without_its_wrong_rows_and_another_one_waits() throws Exception {
        assertThat(texts("SELECT kind || ' ' || state || ' ' || wrong FROM organisations.import ORDER BY 1"))
                .containsExactly("ORGANISATIONS DONE 4", "PEOPLE CHECKED 2");
    }

    @Test
    void the_terms_are_there_in_two_versions_and_three_languages() throws Exception {
        assertThat(texts("SELECT kind || ' ' || number || ' ' || count(*) FROM organisations.notice_text"
                        + " GROUP BY kind, number ORDER BY 1"))
                .containsExactly("PARTICIPATION 1 3", "PARTICIPATION 2 3", "PRIVACY 1 3");
    }

    @Test
    void a_call_is_decided_with_a_reserve_list_and_the_letters_are_out() throws Exception {
        assertThat(texts("SELECT outcome FROM organisations.interest_decision WHERE sent_at IS NOT NULL ORDER BY 1"))
                .containsExactly("ACCEPTED", "ACCEPTED", "DECLINED", "RESERVE", "RESERVE");
        assertThat(count("organisations.interest_letter_sent"))
                .isEqualTo(DemoFile.read("decisions.csv").size());
    }

    @Test
    void another_call_is_under_review_with_conflicts_and_a_disagreement() throws Exception {
        assertThat(texts("SELECT DISTINCT state FROM organisations.interest_review ORDER BY 1"))
                .containsExactly("CONFLICT", "FINISHED", "OPEN");
        assertThat(texts("SELECT application_id::text FROM organisations.interest_mark"
                        + " GROUP BY application_id, criterion_id HAVING max(mark) - min(mark) >= 2"))
                .isNotEmpty();
    }

    @Test
    void a_profile_waits_to_be_confirmed() throws Exception {
        assertThat(texts("SELECT o.short_name FROM organisations.profile p"
                        + " JOIN organisations.organisation o ON o.id = p.organisation_id"
                        + " WHERE p.confirmed_at < $now - interval '190 days'"))
                .contains("Elbwind");
    }

    /** The stage has a clock of its own. */
    private String atHere(String sql) {
        var now = "'" + stage.clock().instant() + "'::timestamptz";
        return sql.replace("$today", "(" + now + ")::date").replace("$now", now);
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(atHere(sql))) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private long count(String table) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
