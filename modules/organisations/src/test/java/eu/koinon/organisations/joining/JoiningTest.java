package eu.koinon.organisations.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.LinkSpent;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.kernel.TooManyRequests;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.invitations.JoinByInvitation;
import eu.koinon.organisations.invitations.ListInvitations;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.Newcomer;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.network.RemoveOrganisation;
import eu.koinon.organisations.stage.AskedJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class JoiningTest extends OnStage {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");

    private String domain;

    @BeforeEach
    void harbour_is_found_by_its_addresses() throws Exception {
        stage.clock().moveTo(NINE);
        domain = "harbour-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        change(
                "UPDATE access.person SET email = ?, email_key = ? WHERE id = ?",
                "ada@" + domain,
                "ada@" + domain,
                ada.value());
        choose(ada, harbour, domain);
    }

    @AfterEach
    void nine() {
        stage.clock().moveTo(NINE);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_a_visitor {

        @Test
        void nothing_is_looked_up_while_I_wait_for_the_answer() throws Exception {
            var before = stage.letters().all().size();

            ask("Nina", "nina@" + domain);
            var known = use(AskedJobs.class).last().job();
            ask("Nina", "nina@nowhere-" + domain);

            assertThat(use(AskedJobs.class).last().job()).isEqualTo(known).isEqualTo(JoinAsked.class);
            assertThat(stage.letters().all()).hasSize(before);
        }

        @Test
        void an_address_that_leads_nowhere_is_not_written_to() throws Exception {
            var before = stage.letters().all().size();

            ask("Nina", "nina@nowhere-" + domain);
            carryOut();

            assertThat(stage.letters().all()).hasSize(before);
        }

        @Test
        void my_address_is_written_to_once_however_often_the_job_runs_and_nobody_else_is_told_yet() throws Exception {
            var before = stage.letters().all().size();
            ask("Nina", "nina@" + domain);

            carryOut();
            carryOut();

            assertThat(stage.letters()
                            .all()
                            .subList(before, stage.letters().all().size()))
                    .extracting(Letter::kind)
                    .containsExactly("join-prove");
            assertThat(list(ada)).isEmpty();
        }

        @Test
        void an_address_with_a_slash_in_it_is_written_to_as_it_is() throws Exception {
            ask("Nina / Ina", "ni/na@" + domain);
            carryOut();

            assertThat(stage.letters().last().recipient().value()).isEqualTo("ni/na@" + domain);
            assertThat(stage.letters().last().arguments()).containsEntry("name", "Nina / Ina");
        }

        @Test
        void I_show_that_the_address_is_mine_and_the_link_is_good_once() throws Exception {
            var secret = asked("nina@" + domain);
            assertThat(stage.asVisitor(() -> use(ProveJoinRequest.class).look(secret))
                            .email())
                    .isEqualTo("nina@" + domain);

            prove(secret);

            assertThat(list(ada)).extracting(JoinRequestLine::email).containsExactly("nina@" + domain);
            assertThatThrownBy(() -> prove(secret)).isInstanceOf(LinkSpent.class);
        }

        @RepeatedTest(3)
        void of_several_who_follow_the_link_at_once_one_request_waits() throws Exception {
            var secret = asked("nina@" + domain);

            atOnce(List.of(() -> prove(secret), () -> prove(secret), () -> prove(secret)));

            assertThat(list(ada)).hasSize(1);
        }

        @Test
        void asked_twice_and_proven_twice_I_wait_once() throws Exception {
            var first = asked("nina@" + domain);
            var second = asked("nina@" + domain);

            prove(first);
            prove(second);

            assertThat(list(ada)).hasSize(1);
        }

        @Test
        void a_link_that_nobody_has_followed_for_a_day_is_no_longer_good_and_its_request_is_forgotten()
                throws Exception {
            var secret = asked("nina@" + domain);

            stage.clock().pass(Duration.ofHours(24));

            assertThatThrownBy(() -> prove(secret)).isInstanceOf(LinkSpent.class);
            expire();
            assertThat(count(
                            "SELECT count(*) FROM organisations.join_request WHERE organisation_id = ?",
                            harbour.value()))
                    .isZero();
        }

        @Test
        void whoever_belongs_already_is_told_so_and_asks_nobody() throws Exception {
            ask("Ada", "Ada@" + domain);
            carryOut();

            assertThat(stage.letters().last().kind()).isEqualTo("join-belongs");
            assertThat(count(
                            "SELECT count(*) FROM organisations.join_request WHERE organisation_id = ?",
                            harbour.value()))
                    .isZero();
        }

        @Test
        void an_organisation_that_is_gone_is_found_by_no_address() throws Exception {
            var secret = asked("nina@" + domain);
            stage.as(cora, secretariat, () -> {
                use(RemoveOrganisation.class).remove(harbour, version(harbour), new Reason("closed"));
                return "done";
            });

            assertThatThrownBy(() -> prove(secret)).isInstanceOf(LinkSpent.class);
            var before = stage.letters().all().size();
            ask("Nina", "nina@" + domain);
            carryOut();
            assertThat(stage.letters().all()).hasSize(before);
        }

        @Test
        void I_ask_for_one_address_three_times_an_hour_whether_or_not_it_leads_anywhere() throws Exception {
            for (var address : List.of("nina@" + domain, "nina@nowhere-" + domain)) {
                for (int i = 0; i < 3; i++) {
                    ask("Nina", address);
                }
                assertThatThrownBy(() -> ask("Nina", address)).isInstanceOf(TooManyRequests.class);
            }
        }

        @Test
        void what_is_no_address_or_no_name_is_told() {
            assertThatThrownBy(() -> ask(" ", "nina"))
                    .isInstanceOfSatisfying(InvalidFields.class, refused -> assertThat(refused.fields())
                            .extracting(FieldProblem::field)
                            .containsExactly("name", "email"));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void I_let_somebody_join_with_roles_and_they_come_by_an_invitation() throws Exception {
            var line = waiting("nina@" + domain);

            approve(ada, line, "MEMBER");

            assertThat(list(ada)).isEmpty();
            assertThat(stage.letters().last().kind()).isEqualTo("invitation");
            var secret = stage.letters().lastSecret();
            stage.asVisitor(() -> use(JoinByInvitation.class).join(secret, new Newcomer("Nina", "en", "Europe/Paris")));
            assertThat(stage.as(ada, harbour, () -> use(ListPeople.class).list(harbour))
                            .items())
                    .extracting(person -> person.email() + " " + person.roles())
                    .contains("nina@" + domain + " [MEMBER]");
        }

        @RepeatedTest(3)
        void of_two_who_decide_at_once_one_does() throws Exception {
            var line = waiting("nina@" + domain);

            var results =
                    atOnce(List.of(() -> approve(ada, line, "MEMBER"), () -> decline(cora, secretariat, line, "no")));

            assertThat(results)
                    .filteredOn(Exception.class::isInstance)
                    .singleElement()
                    .satisfies(lost -> assertThat(lost).isInstanceOfAny(Missing.class, StaleVersion.class));
        }

        @Test
        void a_mistake_in_the_roles_leaves_the_request_waiting() throws Exception {
            var line = waiting("nina@" + domain);

            assertThatThrownBy(() -> approve(ada, line, "BOSS")).isInstanceOf(InvalidFields.class);

            assertThat(list(ada)).hasSize(1);
        }

        @Test
        void what_I_choose_now_counts_and_not_what_an_older_invitation_said() throws Exception {
            var line = waiting("nina@" + domain);
            stage.as(ada, harbour, () -> use(InvitePerson.class)
                    .invite(harbour, new InvitePerson.Request("Nina", "nina@" + domain, "en", List.of("ADMIN"))));
            var older = stage.letters().lastSecret();
            stage.clock().pass(Duration.ofDays(15));

            approve(ada, line, "READER");

            assertThat(stage.as(ada, harbour, () -> use(ListInvitations.class).list(harbour))
                            .items())
                    .singleElement()
                    .satisfies(open -> assertThat(open.roles()).containsExactly(Role.READER));
            var secret = stage.letters().lastSecret();
            var nina = new Newcomer("Nina", "en", "Europe/Paris");
            assertThatThrownBy(() ->
                            stage.asVisitor(() -> use(JoinByInvitation.class).join(older, nina)))
                    .isInstanceOf(LinkSpent.class);
            stage.asVisitor(() -> use(JoinByInvitation.class).join(secret, nina));
        }

        @Test
        void an_invitation_that_could_still_be_followed_gives_way_too() throws Exception {
            var line = waiting("nina@" + domain);
            stage.network().invite(harbour, ada, "nina@" + domain);

            approve(ada, line, "DELEGATE");

            assertThat(stage.as(ada, harbour, () -> use(ListInvitations.class).list(harbour))
                            .items())
                    .singleElement()
                    .satisfies(open -> assertThat(open.roles()).containsExactly(Role.DELEGATE));
        }

        @Test
        void I_decline_with_a_reason_that_they_are_told() throws Exception {
            var line = waiting("nina@" + domain);
            assertThatThrownBy(() -> decline(ada, harbour, line, " ")).isInstanceOf(InvalidFields.class);

            decline(ada, harbour, line, "We do not know you");

            assertThat(stage.letters().last().kind()).isEqualTo("join-declined");
            assertThat(stage.letters().last().arguments()).containsEntry("reason", "We do not know you");
            assertThat(list(ada)).isEmpty();
            assertThatThrownBy(() -> approve(ada, line, "MEMBER")).isInstanceOf(Missing.class);
        }

        @Test
        void I_have_one_mail_a_day_however_many_ask() throws Exception {
            waiting("nina@" + domain);
            waiting("nino@" + domain);

            assertThat(told()).isEqualTo(1);
            assertThat(told()).isZero();
            waiting("nils@" + domain);
            stage.clock().pass(Duration.ofHours(23));
            assertThat(told()).isZero();
            stage.clock().pass(Duration.ofHours(2));
            assertThat(told()).isEqualTo(1);
            stage.clock().pass(Duration.ofDays(2));
            assertThat(told()).isZero();
        }

        @Test
        void what_I_have_not_decided_in_30_days_ends_and_they_are_told() throws Exception {
            waiting("nina@" + domain);
            stage.clock().pass(Duration.ofDays(30));

            expire();

            assertThat(list(ada)).isEmpty();
            assertThat(stage.letters().all())
                    .filteredOn(letter -> letter.kind().equals("join-expired"))
                    .extracting(letter -> letter.recipient().value())
                    .contains("nina@" + domain);
            stage.clock().pass(Duration.ofDays(91));
            expire();
            assertThat(count(
                            "SELECT count(*) FROM organisations.join_request WHERE organisation_id = ?",
                            harbour.value()))
                    .isZero();
        }

        @Test
        void I_list_only_domains_at_which_somebody_of_us_has_an_address_and_no_public_ones() throws Exception {
            assertThat(choose(ada, harbour, "@" + domain.toUpperCase(Locale.ROOT)))
                    .containsExactly(domain);
            refused("gmail.com", "public-domain");
            refused("other.example", "not-your-domain");
            refused("no domain", "not-a-domain");
            assertThat(choose(ada, harbour)).isEmpty();
        }

        private void refused(String typed, String key) {
            assertThatThrownBy(() -> choose(ada, harbour, typed))
                    .isInstanceOfSatisfying(InvalidFields.class, told -> assertThat(told.fields())
                            .extracting(FieldProblem::key)
                            .containsExactly(key));
        }

        private long told() throws Exception {
            var before = stage.letters().all().size();
            stage.asVisitor(() -> use(JoinLetters.class).tell());
            return stage.letters().all().subList(before, stage.letters().all().size()).stream()
                    .filter(letter -> letter.recipient().value().equals("ada@" + domain))
                    .count();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_list_any_domain_but_a_public_one() throws Exception {
            assertThat(choose(cora, secretariat, quay, "quay-" + domain)).containsExactly("quay-" + domain);
            assertThatThrownBy(() -> choose(cora, secretariat, quay, "web.de")).isInstanceOf(InvalidFields.class);
        }

        @Test
        void a_domain_leads_to_one_organisation() {
            assertThatThrownBy(() -> choose(cora, secretariat, quay, domain))
                    .isInstanceOfSatisfying(InvalidFields.class, told -> assertThat(told.fields())
                            .extracting(FieldProblem::key)
                            .containsExactly("domain-taken"));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_anybody_else {

        @Test
        void I_see_and_decide_nothing() throws Exception {
            var line = waiting("nina@" + domain);

            assertThatThrownBy(() -> list(milo)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> approve(milo, line, "MEMBER")).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.as(
                            nora, quay, () -> use(ListJoinRequests.class).list(harbour)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> choose(milo, harbour, domain)).isInstanceOf(Missing.class);
        }
    }

    private String ask(String name, String email) throws Exception {
        return stage.asVisitor(() -> {
            use(AskToJoin.class).ask(new AskToJoin.Request(name, email, "en"));
            return "done";
        });
    }

    private void carryOut() throws Exception {
        var asked = use(AskedJobs.class).last();
        stage.asVisitor(() -> {
            use(JoinAsked.class).run(asked.instance());
            return "done";
        });
    }

    private String asked(String email) throws Exception {
        ask("Nina", email);
        carryOut();
        return stage.letters().lastSecret();
    }

    private String prove(String secret) throws Exception {
        return stage.asVisitor(() -> {
            use(ProveJoinRequest.class).prove(secret);
            return "done";
        });
    }

    private JoinRequestLine waiting(String email) throws Exception {
        prove(asked(email));
        return list(ada).stream()
                .filter(line -> line.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<JoinRequestLine> list(PersonId by) throws Exception {
        return stage.as(by, harbour, () -> use(ListJoinRequests.class).list(harbour))
                .items();
    }

    private Object approve(PersonId by, JoinRequestLine line, String... roles) throws Exception {
        return stage.as(by, harbour, () -> use(DecideJoinRequest.class)
                .approve(harbour, line.id(), line.version(), new DecideJoinRequest.Approval(List.of(roles))));
    }

    private String decline(PersonId by, OrganisationId acting, JoinRequestLine line, String reason) throws Exception {
        return stage.as(by, acting, () -> {
            use(DecideJoinRequest.class).decline(harbour, line.id(), line.version(), new Reason(reason));
            return "done";
        });
    }

    private void expire() throws Exception {
        stage.asVisitor(() -> {
            use(JoinLetters.class).expire();
            return "done";
        });
    }

    private List<String> choose(PersonId by, OrganisationId of, String... domains) throws Exception {
        return choose(by, of, of, domains);
    }

    private List<String> choose(PersonId by, OrganisationId acting, OrganisationId of, String... domains)
            throws Exception {
        return stage.as(by, acting, () -> use(ChooseMailDomains.class)
                        .choose(of, new ChooseMailDomains.Request(List.of(domains))))
                .items();
    }

    private long version(OrganisationId organisation) throws Exception {
        return count("SELECT version FROM organisations.organisation WHERE id = ?", organisation.value());
    }
}
