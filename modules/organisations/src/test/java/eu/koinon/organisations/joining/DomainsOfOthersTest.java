package eu.koinon.organisations.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.OnStage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One guest does not make their organisation's mail domain ours. */
class DomainsOfOthersTest extends OnStage {

    private String domain;

    @BeforeEach
    void the_neighbours_people_have_addresses_of_their_own() throws Exception {
        domain = "quay-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        address(nora, "nora@" + domain);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void I_do_not_claim_the_domain_of_a_guest() throws Exception {
            join(nora, harbour, Role.READER);

            refused(ada, harbour, domain);
        }

        @Test
        void I_do_not_claim_it_by_a_guest_who_is_only_here_either_nor_in_another_writing() throws Exception {
            var straight = "quaystraße" + UUID.randomUUID().toString().substring(0, 8) + ".example";
            address(nora, "nora@" + straight);
            var gina = person("Gina");
            address(gina, "gina@" + straight);
            join(gina, harbour, Role.READER);

            refused(ada, harbour, straight);
            refused(ada, harbour, MailDomain.read(straight).orElseThrow().value());
        }

        @Test
        void I_claim_ours_though_one_of_us_is_a_guest_elsewhere() throws Exception {
            join(nora, harbour, Role.READER);

            assertThat(choose(nora, quay, quay, domain)).containsExactly(domain);
        }

        @Test
        void I_claim_the_domain_of_somebody_whose_former_organisation_is_gone() throws Exception {
            join(nora, harbour, Role.READER);
            change("UPDATE organisations.organisation SET state = 'REMOVED' WHERE id = ?", quay.value());

            assertThat(choose(ada, harbour, harbour, domain)).containsExactly(domain);
        }

        private void refused(PersonId by, OrganisationId of, String typed) {
            assertThatThrownBy(() -> choose(by, of, of, typed))
                    .isInstanceOfSatisfying(InvalidFields.class, told -> assertThat(told.fields())
                            .extracting(FieldProblem::key)
                            .containsExactly("domain-of-others"));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_decide_where_several_share_one() throws Exception {
            assertThat(choose(cora, secretariat, harbour, domain)).containsExactly(domain);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_a_member {

        @Test
        void the_database_tells_me_nothing_of_who_is_where() throws Exception {
            for (var any : List.of(domain, "nobody.example")) {
                assertThat(stage.fenced(milo, harbour, Duty.NONE, () -> use(Database.class)
                                .first(
                                        use(Database.class).within(),
                                        row -> row.getBoolean(1),
                                        "SELECT organisations.mail_domain_of_others(?)",
                                        (Object) new String[] {any})))
                        .contains(true);
            }
        }
    }

    private void address(PersonId person, String email) throws Exception {
        change("UPDATE access.person SET email = ?, email_key = ? WHERE id = ?", email, email, person.value());
    }

    private List<String> choose(PersonId by, OrganisationId acting, OrganisationId of, String... domains)
            throws Exception {
        return stage.as(by, acting, () -> use(ChooseMailDomains.class)
                        .choose(of, new ChooseMailDomains.Request(List.of(domains))))
                .items();
    }
}
