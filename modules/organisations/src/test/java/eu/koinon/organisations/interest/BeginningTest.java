package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Letter;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.DecisionForm;
import eu.koinon.organisations.interest.review.ReadOutcomes;
import eu.koinon.organisations.interest.review.SendLetters;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whose application it is that somebody begins. */
class BeginningTest extends Interested {

    @Nested
    @DisplayName("as somebody whom a stranger has invited to an application")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AsInvited {

        @Test
        @DisplayName("I begin my own organisation's application all the same")
        void begin_my_own() throws Exception {
            var call = open(false);
            var mine = address();
            var strangers = begin(call, address());
            invite(strangers, mine);

            var own = begin(call, mine);

            assertThat(application(own).application().id())
                    .isNotEqualTo(application(strangers).application().id());
            assertThat(application(own).holders()).singleElement().matches(holder -> !holder.invited());
            assertThat(begin(call, mine)).satisfies(again -> assertThat(
                            application(again).application().id())
                    .isEqualTo(application(own).application().id()));
        }

        @Test
        @DisplayName("a link to theirs says who invited me and to which organisation's")
        void theirs_is_named() throws Exception {
            var call = open(false);
            var mine = address();
            var strangers = begin(call, address());
            save(strangers, given(asks(call, eu.koinon.organisations.interest.calls.Meaning.NAME), "Strangers", 0));
            invite(strangers, mine);
            var before = stage.letters().all().size();

            begin(call, mine);

            var letters = List.copyOf(
                    stage.letters().all().subList(before, stage.letters().all().size()));
            assertThat(letters)
                    .extracting(Letter::kind)
                    .containsExactlyInAnyOrder("application-colleague", "application-link");
            assertThat(letters)
                    .filteredOn(letter -> letter.kind().equals("application-colleague"))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.arguments())
                            .containsEntry("name", "Strangers")
                            .containsEntry(
                                    "by",
                                    application(strangers).holders().get(0).email()));
        }
    }

    @Nested
    @DisplayName("as a coordinator")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AsCoordinator {

        @Test
        @DisplayName("I take in whoever began an application, not whom they invited")
        void first_admin() throws Exception {
            var call = open(false);
            var email = address();
            var secret = begin(call, email);
            var name = name("Lantern");
            save(secret, everything(call, name));
            invite(secret, address());
            submit(secret);
            var id = application(secret).application().id();
            // as if the colleague had come in the same moment
            change(
                    "UPDATE organisations.interest_holder SET created_at = created_at - interval '1 hour'"
                            + " WHERE application_id = ? AND invited_by IS NOT NULL",
                    id.value());
            stage.as(cora, secretariat, () -> use(Decide.class).decide(id, 0, 1, new DecisionForm("ACCEPTED", "")));
            var decided = stage.as(
                    cora,
                    secretariat,
                    () -> use(ReadOutcomes.class).read(call.id()).plan().decided());

            stage.as(cora, secretariat, () -> use(SendLetters.class).send(call.id(), decided));

            assertThat(count(
                            "SELECT count(*) FROM organisations.invitation i JOIN organisations.organisation o"
                                    + " ON o.id = i.organisation_id WHERE o.name = ? AND i.email = ?",
                            name,
                            email))
                    .isEqualTo(1);
        }
    }
}
