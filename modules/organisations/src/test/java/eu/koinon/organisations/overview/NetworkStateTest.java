package eu.koinon.organisations.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.ListOrganisations.Search;
import eu.koinon.organisations.directory.ListOrganisations.Terms;
import eu.koinon.organisations.directory.OrganisationLine;
import eu.koinon.organisations.notices.AgreeToNotice;
import eu.koinon.organisations.notices.NoticeForm;
import eu.koinon.organisations.notices.NoticeKind;
import eu.koinon.organisations.notices.PublishNotice;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What needs the secretariat, and who learns it. */
class NetworkStateTest extends OnStage {

    private static final Duration WEEK = Duration.ofDays(7);

    @BeforeEach
    void nothingElseWaits() throws Exception {
        change("DELETE FROM kernel.mail");
        change("DELETE FROM kernel.scheduled_tasks");
        change("DELETE FROM organisations.join_request");
        change("DELETE FROM organisations.notice_agreement");
        change("DELETE FROM organisations.notice_text");
        change("DELETE FROM organisations.notice");
        change(
                "UPDATE organisations.organisation SET state = 'REMOVED', removed_at = now(), removal_reason = 'test'"
                        + " WHERE kind = 'MEMBER' AND id NOT IN (?, ?)",
                harbour.value(),
                quay.value());
    }

    @Nested
    class As_coordinator {

        @Test
        void nothing_waits_in_a_network_that_is_looked_after() throws Exception {
            var state = state();

            assertThat(state.withoutAdmin().counted()).isZero();
            assertThat(state.unconfirmed().counted()).isZero();
            assertThat(state.askedToJoin().counted()).isZero();
            assertThat(state.stuckMails() + state.failingJobs()).isZero();
            assertThat(state.imports()).isEmpty();
            assertThat(state.undoable()).isEmpty();
            assertThat(state.notices()).isEmpty();
        }

        @Test
        void an_organisation_waits_whose_only_admin_is_locked_out() throws Exception {
            change("UPDATE access.person SET state = 'LOCKED' WHERE id = ?", ada.value());

            assertThat(state().withoutAdmin().counted()).isEqualTo(1);
            assertThat(needing("NO_ADMIN")).containsExactly(harbour);
        }

        @Test
        void an_organisation_waits_whose_admin_left_or_has_a_mandate_that_is_over_or_to_come() throws Exception {
            var today = OffsetDateTime.ofInstant(stage.clock().instant(), ZoneOffset.UTC)
                    .toLocalDate();
            ends("UPDATE organisations.membership SET ended_at = now(), end_reason = 'left' WHERE person_id = ?");
            change(
                    "UPDATE organisations.membership SET ended_at = NULL, end_reason = NULL WHERE person_id = ?",
                    ada.value());
            assertThat(needing("NO_ADMIN")).isEmpty();

            var role = "UPDATE organisations.membership_role SET from_day = ?, until_day = ? WHERE membership_id ="
                    + " (SELECT id FROM organisations.membership WHERE person_id = ?)";
            change(role, today.minusDays(9), today.minusDays(2), ada.value());
            assertThat(needing("NO_ADMIN")).containsExactly(harbour);
            change(role, today.plusDays(2), today.plusDays(9), ada.value());
            assertThat(needing("NO_ADMIN")).containsExactly(harbour);
            change(role, today.minusDays(2), today.plusDays(9), ada.value());
            assertThat(needing("NO_ADMIN")).isEmpty();
        }

        private void ends(String sql) throws Exception {
            change(sql, ada.value());
            assertThat(needing("NO_ADMIN")).containsExactly(harbour);
        }

        @Test
        void a_signatory_is_no_admin() throws Exception {
            var pier = stage.network().member(name("Pier"));
            join(person("Sig"), pier, Role.SIGNATORY);

            assertThat(needing("NO_ADMIN")).containsExactly(pier);
        }

        @Test
        void a_profile_waits_half_a_year_after_it_was_confirmed_or_the_organisation_came() throws Exception {
            change(
                    "UPDATE organisations.organisation SET created_at = ? WHERE id = ?",
                    ago(Duration.ofDays(190)),
                    quay.value());
            assertThat(needing("UNCONFIRMED")).containsExactly(quay);
            assertThat(state().unconfirmed().counted()).isEqualTo(1);

            confirmed(ago(Duration.ofDays(170)));
            assertThat(needing("UNCONFIRMED")).isEmpty();
            confirmed(ago(Duration.ofDays(185)));
            assertThat(needing("UNCONFIRMED")).containsExactly(quay);
        }

        private void confirmed(OffsetDateTime at) throws Exception {
            change("DELETE FROM organisations.profile WHERE organisation_id = ?", quay.value());
            change(
                    "INSERT INTO organisations.profile (organisation_id, confirmed_at, version) VALUES (?, ?, 1)",
                    quay.value(),
                    at);
        }

        @Test
        void a_wish_to_join_waits_for_us_when_no_admin_has_answered_it_for_a_week() throws Exception {
            asksToJoin(harbour, "WAITING", ago(WEEK.minusHours(1)), ago(Duration.ofDays(-9)));
            assertThat(needing("ASKED_TO_JOIN")).isEmpty();
            asksToJoin(quay, "WAITING", ago(WEEK.plusHours(1)), ago(Duration.ofDays(-9)));
            asksToJoin(quay, "WAITING", ago(WEEK.plusHours(2)), ago(Duration.ofDays(-9)));

            assertThat(needing("ASKED_TO_JOIN")).containsExactly(quay);
            assertThat(state().askedToJoin().counted()).isEqualTo(1);
        }

        @Test
        void a_wish_that_has_been_decided_or_has_expired_waits_for_nobody() throws Exception {
            asksToJoin(quay, "DECLINED", ago(Duration.ofDays(20)), ago(Duration.ofDays(-9)));
            asksToJoin(harbour, "WAITING", ago(Duration.ofDays(20)), ago(Duration.ofMinutes(1)));

            assertThat(state().askedToJoin().counted()).isZero();
        }

        private void asksToJoin(OrganisationId into, String decided, OffsetDateTime proven, OffsetDateTime until)
                throws Exception {
            var email = name("n") + "@quay.example";
            change(
                    "INSERT INTO organisations.join_request (id, organisation_id, email, email_key, name, language, state,"
                            + " asked_at, proven_at, expires_at, reason) VALUES (?, ?, ?, ?, 'Nina', 'en', ?, ?, ?, ?, 'why')",
                    UUID.randomUUID(),
                    into.value(),
                    email,
                    email,
                    decided,
                    proven,
                    proven,
                    until);
        }

        @Test
        void mails_wait_that_failed_or_of_which_nobody_knows_and_none_that_goes_by_itself() throws Exception {
            for (var mail : List.of("FAILED", "UNCLEAR", "WAITING", "HANDING_OVER", "SENT")) {
                change(
                        "INSERT INTO kernel.mail (id, recipient, language, subject, text_body, html_body, category, state,"
                                + " created_at) VALUES (?, 'a@b.example', 'en', 's', 't', 'h', 'c', ?, now())",
                        UUID.randomUUID(),
                        mail);
            }

            assertThat(state().stuckMails()).isEqualTo(2);
        }

        @Test
        void jobs_are_told_of_when_they_have_failed_several_times_in_a_row() throws Exception {
            for (int failures = 0; failures < 5; failures++) {
                change(
                        "INSERT INTO kernel.scheduled_tasks (task_name, task_instance, execution_time, picked,"
                                + " consecutive_failures, version) VALUES ('t', ?, now(), false, ?, 1)",
                        String.valueOf(failures),
                        failures);
            }

            assertThat(state().failingJobs()).isEqualTo(2);
        }

        @Test
        void a_merger_can_be_undone_until_its_last_moment_the_first_to_end_first() throws Exception {
            var later = merged(ago(Duration.ofDays(-20)), false);
            var sooner = merged(ago(Duration.ofDays(-3)), false);
            merged(ago(Duration.ofSeconds(1)), false);
            merged(ago(Duration.ofDays(-9)), true);

            assertThat(state().undoable()).extracting(done -> done.id().value()).containsExactly(sooner, later);
            change("DELETE FROM organisations.succession");
        }

        private UUID merged(OffsetDateTime until, boolean undone) throws Exception {
            var id = UUID.randomUUID();
            change(
                    "INSERT INTO organisations.succession (id, kind, organisation_id, successor_id, administered, reason,"
                            + " done_by, done_at, undo_until, undo_reason, undone_by, undone_at)"
                            + " VALUES (?, 'MERGE', ?, ?, true, 'as one', ?, now(), ?, ?, ?, ?)",
                    id,
                    harbour.value(),
                    quay.value(),
                    cora.value(),
                    until,
                    undone ? "mistake" : null,
                    undone ? cora.value() : null,
                    undone ? until : null);
            return id;
        }

        @Test
        void our_own_import_waits_to_be_confirmed_and_that_of_a_member_is_theirs() throws Exception {
            var ours = imported(secretariat, "ORGANISATIONS", "CHECKED", ago(Duration.ofDays(40)));
            imported(harbour, "PEOPLE", "CHECKED", ago(Duration.ofDays(1)));
            imported(secretariat, "ORGANISATIONS", "DONE", ago(Duration.ofDays(1)));
            imported(secretariat, "ORGANISATIONS", "STOPPED", ago(Duration.ofDays(15)));
            var stopped = imported(secretariat, "ORGANISATIONS", "STOPPED", ago(Duration.ofDays(13)));

            assertThat(state().imports()).extracting(each -> each.id().value()).containsExactly(stopped, ours);
            change("DELETE FROM organisations.import");
        }

        private UUID imported(OrganisationId into, String kind, String in, OffsetDateTime at) throws Exception {
            var id = UUID.randomUUID();
            change(
                    "INSERT INTO organisations.import (id, organisation_id, kind, state, file_name, person_id,"
                            + " acting_organisation_id, uploaded_at, version) VALUES (?, ?, ?, ?, 'a.csv', ?, ?, ?, 1)",
                    id,
                    into.value(),
                    kind,
                    in,
                    cora.value(),
                    secretariat.value(),
                    at);
            return id;
        }

        @Test
        void a_text_waits_until_the_last_has_agreed() throws Exception {
            stage.as(cora, secretariat, () -> use(PublishNotice.class)
                    .publish(NoticeKind.PARTICIPATION, new NoticeForm(0, Map.of("en", "Be discreet."), Map.of())));
            var before = state().notices().get(0).missing();
            stage.as(ada, harbour, () -> {
                use(AgreeToNotice.class).agree(NoticeKind.PARTICIPATION, 1);
                return "agreed";
            });

            assertThat(state().notices().get(0).missing()).isEqualTo(before - 1);
            change("INSERT INTO organisations.notice_agreement SELECT id, 'PARTICIPATION', 1, now() FROM access.person"
                    + " ON CONFLICT DO NOTHING");
            assertThat(state().notices()).isEmpty();
        }

        @Test
        void the_list_asks_me_to_choose_what_I_look_for() {
            assertThatThrownBy(() -> needing("EVERYTHING")).isInstanceOf(InvalidFields.class);
        }

        private NetworkState state() throws Exception {
            return NetworkStateTest.this.state(cora, secretariat);
        }
    }

    @Nested
    class As_anybody_else {

        @Test
        void I_do_not_learn_what_waits_in_the_network() {
            for (var member : List.of(ada, milo)) {
                assertThatThrownBy(() -> state(member, harbour)).isInstanceOf(Missing.class);
                assertThatThrownBy(() -> needing(member, harbour, "NO_ADMIN")).isInstanceOf(Missing.class);
                assertThatThrownBy(() -> needing(member, harbour, "UNCONFIRMED"))
                        .isInstanceOf(Missing.class);
            }
            assertThatThrownBy(() ->
                            stage.asVisitor(() -> use(ReadNetworkState.class).read()))
                    .isInstanceOf(SignInNeeded.class);
        }

        @Test
        void I_do_not_learn_it_either_when_I_coordinate_but_act_for_a_member() throws Exception {
            join(cora, harbour, Role.ADMIN);

            assertThatThrownBy(() -> state(cora, harbour)).isInstanceOf(Missing.class);
        }

        @Test
        void I_read_without_an_account_how_large_the_network_is_without_its_secretariat() throws Exception {
            var figures = stage.asVisitor(() -> use(ReadPublicFigures.class).read());

            assertThat(figures).isEqualTo(new ReadPublicFigures.Figures(2, 1));
        }
    }

    private NetworkState state(PersonId person, OrganisationId organisation) throws Exception {
        return stage.as(person, organisation, () -> use(ReadNetworkState.class).read());
    }

    private List<OrganisationId> needing(String attention) throws Exception {
        return needing(cora, secretariat, attention);
    }

    private List<OrganisationId> needing(PersonId person, OrganisationId acting, String attention) throws Exception {
        var search = new Search(null, null, null, Terms.NONE, attention, null, null);
        return stage.as(person, acting, () -> use(ListOrganisations.class).list(search)).items().stream()
                .map(OrganisationLine::id)
                .toList();
    }

    private OffsetDateTime ago(Duration time) {
        return stage.clock().instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
