package eu.koinon.organisations.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.Standings;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.EditOrganisation;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.invitations.ListInvitations;
import eu.koinon.organisations.membership.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class OrganisationsComeAndGoTest extends OnStage {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_take_an_organisation_into_the_network() throws Exception {
            var name = name("Maison");

            var page = create(form(name), null);

            assertThat(page.name()).isEqualTo(name);
            assertThat(stage.as(ada, harbour, () -> use(ReadOrganisation.class).read(page.id())))
                    .isEqualTo(page);
        }

        @Test
        void I_invite_its_first_admin_in_the_same_step() throws Exception {
            var page = create(
                    form(name("Maison")), new CreateOrganisation.FirstAdmin("Fanny First", "fanny@example.org", "fr"));

            var open =
                    stage.as(cora, secretariat, () -> use(ListInvitations.class).list(page.id()));

            assertThat(open.items()).singleElement().satisfies(invitation -> {
                assertThat(invitation.email()).isEqualTo("fanny@example.org");
                assertThat(invitation.roles()).containsExactly(Role.ADMIN);
            });
            assertThat(stage.letters().last().language()).isEqualTo("fr");
        }

        @Test
        void what_is_wrong_with_the_organisation_and_with_its_admin_is_told_at_once_and_nothing_is_made()
                throws Exception {
            var before = count("SELECT count(*) FROM organisations.organisation");

            assertThatThrownBy(() -> create(form(""), new CreateOrganisation.FirstAdmin("", "nobody", "")))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(FieldProblem::field)
                            .containsExactly("name", "firstAdmin.name", "firstAdmin.email", "firstAdmin.language"));

            assertThat(count("SELECT count(*) FROM organisations.organisation")).isEqualTo(before);
        }

        @Test
        void a_name_that_reads_or_looks_like_anothers_is_refused() throws Exception {
            var name = name("Weglicht");
            create(form(name), null);

            assertThatThrownBy(() -> create(form(name.toUpperCase(Locale.ROOT)), null))
                    .isInstanceOf(DirectoryProblem.NameTaken.class);
            assertThatThrownBy(() -> create(form("– " + name.replace("e", "é") + " –"), null))
                    .isInstanceOf(DirectoryProblem.NameTaken.class);
            assertThatThrownBy(() -> create(form(name.replace("l", "I")), null))
                    .isInstanceOf(DirectoryProblem.NameTaken.class);
        }

        @Test
        void of_several_who_create_the_same_name_at_once_one_succeeds() throws Exception {
            var name = name("Maison");

            var results = atOnce(List.of(
                    () -> create(form(name), null), () -> create(form(name), null), () -> create(form(name), null)));

            assertThat(results).filteredOn(OrganisationPage.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(DirectoryProblem.NameTaken.class::isInstance)
                    .hasSize(2);
        }

        @Test
        void I_remove_an_organisation_with_all_that_its_people_hold_for_it() throws Exception {
            invite(ada, harbour, "late@example.org");
            var secret = stage.letters().lastSecret();
            var version = read(cora, secretariat, harbour).version();

            remove(harbour, version, "closed");

            assertThatThrownBy(() -> read(cora, secretariat, harbour)).isInstanceOf(Missing.class);
            assertThat(standing(ada, harbour)).isEmpty();
            assertThat(count("SELECT count(*) FROM access.link WHERE used_at IS NULL AND email = 'late@example.org'"))
                    .isZero();
            assertThat(secret).isNotEmpty();
            assertThat(count(
                            "SELECT count(*) FROM organisations.membership WHERE organisation_id = ?"
                                    + " AND end_reason = 'organisation removed'",
                            harbour.value()))
                    .isEqualTo(2);
        }

        @Test
        void the_name_of_a_removed_organisation_may_be_used_again() throws Exception {
            var name = name("Maison");
            var page = create(form(name), null);
            remove(page.id(), page.version(), "merged");

            assertThat(create(form(name), null).id()).isNotEqualTo(page.id());
        }

        @Test
        void I_cannot_remove_the_secretariat() throws Exception {
            var version = read(cora, secretariat, secretariat).version();

            assertThatThrownBy(() -> remove(secretariat, version, "oops"))
                    .isInstanceOf(DirectoryProblem.SecretariatStays.class);
        }

        @Test
        void I_must_say_why_and_know_what_I_remove() throws Exception {
            var version = read(cora, secretariat, harbour).version();

            assertThatThrownBy(() -> remove(harbour, version, " ")).isInstanceOf(InvalidFields.class);
            assertThatThrownBy(() -> remove(harbour, version + 1, "why")).isInstanceOf(StaleVersion.class);
            assertThat(standing(ada, harbour)).containsExactly(Role.ADMIN);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void I_change_what_my_organisation_says_of_itself() throws Exception {
            var before = read(ada, harbour, harbour);
            var name = name("Hafenhaus");

            var after = edit(ada, harbour, harbour, before.version(), form(name));

            assertThat(after.name()).isEqualTo(name);
            assertThat(after.version()).isGreaterThan(before.version());
        }

        @Test
        void what_was_changed_meanwhile_is_not_overwritten_and_both_versions_are_shown() throws Exception {
            var seen = read(ada, harbour, harbour).version();
            var theirs = edit(ada, harbour, harbour, seen, form(name("Theirs")));
            var mine = form(name("Mine"));

            assertThatThrownBy(() -> edit(ada, harbour, harbour, seen, mine))
                    .isInstanceOfSatisfying(StaleVersion.class, problem -> assertThat(problem.members())
                            .containsEntry("current", theirs)
                            .containsEntry("submitted", mine));
        }

        @Test
        void of_two_changes_to_the_same_version_at_once_one_is_stale() throws Exception {
            var seen = read(ada, harbour, harbour).version();

            var results = atOnce(List.of(
                    () -> edit(ada, harbour, harbour, seen, form(name("One"))),
                    () -> edit(cora, secretariat, harbour, seen, form(name("Other")))));

            assertThat(results).filteredOn(OrganisationPage.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(StaleVersion.class::isInstance).hasSize(1);
        }

        @Test
        void I_cannot_take_my_neighbours_name() throws Exception {
            var theirs = read(ada, harbour, quay).name();
            var version = read(ada, harbour, harbour).version();

            assertThatThrownBy(() -> edit(ada, harbour, harbour, version, form(theirs)))
                    .isInstanceOf(DirectoryProblem.NameTaken.class);
        }

        @Test
        void I_can_neither_edit_nor_remove_my_neighbour_nor_create_anything() {
            assertThatThrownBy(() -> edit(ada, harbour, quay, 1, form(name("Mine now"))))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.as(ada, harbour, () -> {
                        use(RemoveOrganisation.class).remove(quay, 1, new Reason("envy"));
                        return "done";
                    }))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(CreateOrganisation.class).create(request(form(name("New")), null))))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_anybody_else {

        @Test
        void a_member_changes_nothing() {
            assertThatThrownBy(() -> edit(milo, harbour, harbour, 1, form(name("Mine"))))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void an_admin_who_says_they_act_for_another_organisation_holds_nothing_there() {
            assertThatThrownBy(() -> edit(ada, quay, quay, 1, form(name("Mine"))))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void a_visitor_reads_nothing() {
            assertThatThrownBy(() ->
                            stage.asVisitor(() -> use(ReadOrganisation.class).read(harbour)))
                    .isInstanceOf(SignInNeeded.class);
        }

        @Test
        void what_nobody_has_is_missing() {
            assertThatThrownBy(() -> read(ada, harbour, new OrganisationId(new UUID(1, 2))))
                    .isInstanceOf(Missing.class);
        }
    }

    private OrganisationPage create(Profile.Form form, CreateOrganisation.FirstAdmin admin) throws Exception {
        return stage.as(cora, secretariat, () -> use(CreateOrganisation.class).create(request(form, admin)));
    }

    private OrganisationPage edit(
            PersonId person, OrganisationId acting, OrganisationId edited, long version, Profile.Form form)
            throws Exception {
        return stage.as(person, acting, () -> use(EditOrganisation.class).edit(edited, version, form));
    }

    private OrganisationPage read(PersonId person, OrganisationId acting, OrganisationId read) throws Exception {
        return stage.as(person, acting, () -> use(ReadOrganisation.class).read(read));
    }

    private void remove(OrganisationId organisation, long version, String reason) throws Exception {
        stage.as(cora, secretariat, () -> {
            use(RemoveOrganisation.class).remove(organisation, version, new Reason(reason));
            return "done";
        });
    }

    private void invite(PersonId person, OrganisationId into, String email) throws Exception {
        stage.as(person, into, () -> use(InvitePerson.class)
                .invite(into, new InvitePerson.Request("Somebody", email, "en", List.of("MEMBER"))));
    }

    private Set<Role> standing(PersonId person, OrganisationId organisation) throws Exception {
        return stage.fenced(
                person, organisation, Duty.NONE, () -> use(Standings.class).rolesOf(person, organisation));
    }

    private static Profile.Form form(String name) {
        return new Profile.Form(name, "Maison", "FR", "Lyon", "LOCAL", null, null, null, null);
    }

    private static CreateOrganisation.Request request(Profile.Form form, CreateOrganisation.FirstAdmin admin) {
        return new CreateOrganisation.Request(
                form.name(),
                form.shortName(),
                form.country(),
                form.city(),
                form.level(),
                form.website(),
                form.summaryEn(),
                form.summaryDe(),
                form.summaryFr(),
                admin);
    }
}
