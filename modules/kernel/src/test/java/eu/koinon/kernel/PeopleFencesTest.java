package eu.koinon.kernel;

import static eu.koinon.kernel.FencedNetwork.REFUSED;
import static eu.koinon.kernel.FencedNetwork.change;
import static eu.koinon.kernel.FencedNetwork.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fences round proofs of mandates, deputies and requests to join, with no gate in front of them. */
class PeopleFencesTest {

    private static final String PROOFS = "organisations.mandate_proof";
    private static final String REQUESTS = "organisations.join_request";

    private static FencedNetwork network;

    @BeforeAll
    static void build() throws SQLException {
        network = new FencedNetwork();
        try (var connection = network.database.asOwner()) {
            var reference = UUID.randomUUID();
            change(
                    connection,
                    "INSERT INTO kernel.blob (hash, size, type, key, binding, touched_at)"
                            + " VALUES (sha256('x'), 1, 'PDF', 1, gen_random_uuid(), now())");
            change(
                    connection,
                    "INSERT INTO kernel.blob_reference (id, hash, created_at) VALUES (?, sha256('x'), now())",
                    reference);
            change(
                    connection,
                    "INSERT INTO organisations.mandate_proof (membership_id, organisation_id, role, reference, name, type,"
                            + " size, from_day, given_by, given_at)"
                            + " VALUES (?, ?, 'ADMIN', ?, 'x.pdf', 'PDF', 1, '2020-01-01', ?, now())",
                    network.adasMembership,
                    network.harbour.value(),
                    reference,
                    network.ada.value());
            change(
                    connection,
                    "INSERT INTO organisations.deputy (id, organisation_id, person_id, deputy_id, from_day, until_day,"
                            + " reason, named_at) VALUES (gen_random_uuid(), ?, ?, ?, '2026-01-01', '2099-01-01', 'ill', now())",
                    network.harbour.value(),
                    network.ada.value(),
                    network.both.value());
            for (var state : new String[] {"ASKED", "WAITING"}) {
                change(
                        connection,
                        "INSERT INTO organisations.join_request (id, organisation_id, email, email_key, name, language,"
                                + " state, asked_at, proven_at, expires_at) VALUES (gen_random_uuid(), ?, 'n@h.example', 'n@h.example',"
                                + " 'N', 'en', ?, now(), now(), now() + interval '1 day')",
                        network.harbour.value(),
                        state);
            }
        }
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void a_proof_is_seen_by_the_admins_of_its_organisation_and_coordinators_and_nobody_else() throws SQLException {
        assertThat(seen(PROOFS, network.ada, network.harbour)).isEqualTo(1);
        assertThat(seen(PROOFS, network.coordinator, network.secretariat)).isEqualTo(1);
        assertThat(seen(PROOFS, network.both, network.harbour)).isZero();
        assertThat(seen(PROOFS, network.bruno, network.lantern)).isZero();
        assertThat(seen(PROOFS, network.bruno, network.harbour)).isZero();
        assertThat(seen(PROOFS, network.auditor, network.secretariat)).isZero();
        assertThat(seen(PROOFS, network.leaver, network.harbour)).isZero();
    }

    @Test
    void who_stands_in_is_seen_in_the_organisation_and_why_by_nobody() throws SQLException {
        var deputies = "organisations.deputy";
        assertThat(seen(deputies, network.both, network.harbour)).isEqualTo(1);
        assertThat(seen(deputies, network.both, network.lantern)).isZero();
        assertThat(seen(deputies, network.bruno, network.lantern)).isZero();
        for (var person : new PersonId[] {network.ada, network.both}) {
            try (var connection = network.database.asApp(person, network.harbour)) {
                assertThatThrownBy(() -> count(connection, "(SELECT reason FROM organisations.deputy) r"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void nobody_names_a_deputy_for_somebody_else() throws SQLException {
        try (var connection = network.database.asApp(network.ada, network.harbour)) {
            assertThatThrownBy(() -> change(
                            connection,
                            "INSERT INTO organisations.deputy (id, organisation_id, person_id, deputy_id, from_day,"
                                    + " until_day, named_at)"
                                    + " VALUES (gen_random_uuid(), ?, ?, ?, '2026-01-01', '2099-01-01', now())",
                            network.harbour.value(),
                            network.both.value(),
                            network.ada.value()))
                    .hasMessageContaining(REFUSED);
        }
    }

    @Test
    void a_deputy_is_no_admin_behind_the_fence_either() throws SQLException {
        try (var connection = network.database.asApp(network.both, network.harbour)) {
            assertThat(count(connection, "(SELECT 1 WHERE organisations.acting_has_role('ADMIN')) r"))
                    .isZero();
        }
    }

    @Test
    void who_asks_to_join_is_seen_once_the_address_is_proven_by_admins_and_coordinators() throws SQLException {
        assertThat(seen(REQUESTS, network.ada, network.harbour)).isEqualTo(1);
        assertThat(seen(REQUESTS, network.coordinator, network.secretariat)).isEqualTo(1);
        assertThat(seen(REQUESTS, network.both, network.harbour)).isZero();
        assertThat(seen(REQUESTS, network.bruno, network.lantern)).isZero();
    }

    @Test
    void what_the_platform_asks_on_a_duty_answers_nobody_without_it() throws SQLException {
        for (var question : new String[] {
            "organisations.take_mandate_reminders(now(), 9)",
            "organisations.take_join_news(now(), 9)",
            "organisations.expire_join_requests(now())",
            "organisations.ask_to_join(gen_random_uuid(), 'h.example', 'a@h.example', 'a@h.example', 'A', 'en', now(), now())",
            "organisations.stand_ins('" + network.harbour + "', ARRAY['" + network.ada + "'::uuid], now())"
        }) {
            assertThat(seen(question, network.ada, network.harbour))
                    .as(question)
                    .isZero();
        }
    }

    @Test
    void whoever_is_erased_leaves_no_document_no_reason_and_no_request() throws SQLException {
        try (var connection = network.database.asOwner()) {
            connection.setAutoCommit(false);
            change(connection, "UPDATE access.person SET email_key = 'n@h.example' WHERE id = ?", network.ada.value());
            change(
                    connection,
                    "UPDATE access.person SET state = 'ERASED', name = '', email = 'erased-' || id || '@erased.invalid',"
                            + " email_key = 'erased-' || id || '@erased.invalid', erased_at = now() WHERE id = ?",
                    network.ada.value());

            assertThat(count(connection, PROOFS)).isZero();
            assertThat(count(connection, "kernel.blob_reference")).isZero();
            assertThat(count(connection, "organisations.deputy WHERE reason IS NOT NULL"))
                    .isZero();
            assertThat(count(connection, REQUESTS)).isZero();
            connection.rollback();
        }
    }

    private static long seen(String question, PersonId person, OrganisationId organisation) throws SQLException {
        try (var connection = network.database.asApp(person, organisation)) {
            return count(connection, question);
        }
    }
}
