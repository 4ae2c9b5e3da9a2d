package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Letter;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.interest.review.ApplicantsOutcome;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.OutcomePage;
import eu.koinon.organisations.interest.review.PlanReview;
import eu.koinon.organisations.interest.review.ReviewLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place that is given up")
class GivenUpTest extends Reviewed {

    @Test
    @DisplayName(
            "is given up also by withdrawing: the reserve list moves up without gaps and the coordinators learn of it")
    void withdrawn() throws Exception {
        asCora(() -> use(PlanReview.class).plan(call.id(), 0, new PlanReview.Form("5", "2", "1", true)));
        var second = another();
        var third = another();
        decide(application, 0, Outcome.ACCEPTED);
        decide(second, 0, Outcome.RESERVE);
        decide(third, 0, Outcome.RESERVE);
        send();

        withdraw(secret);

        assertThat(outcomes().accepted()).extracting(ReviewLine::application).containsExactly(second);
        assertThat(outcomes().reserve().get(0).decision().place()).isEqualTo(1);
        assertThat(stage.letters().all())
                .filteredOn(letter -> letter.kind().equals("interest-given-up"))
                .extracting(letter -> letter.recipient())
                .contains(email(cora));
    }

    @Test
    @DisplayName("leaves no open invitation to the organisation that came of it, which the coordinators see")
    void invitation() throws Exception {
        decide(application, 0, Outcome.ACCEPTED);
        send();
        var organisation = line().decision().organisation();
        var link = lastInvitation();

        giveUp();

        assertThat(open(organisation)).isZero();
        assertThat(count("SELECT count(*) FROM access.link WHERE hash = ?", eu.koinon.access.Secret.hash(link)))
                .isZero();
        assertThat(outcomes().givenUp())
                .extracting(OutcomePage.GivenUp::application, OutcomePage.GivenUp::organisation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(application, organisation));
    }

    @Test
    @DisplayName("leaves alone an organisation that somebody has joined")
    void joined() throws Exception {
        decide(application, 0, Outcome.ACCEPTED);
        send();
        var organisation = line().decision().organisation();
        join(milo, organisation, Role.ADMIN);

        giveUp();

        assertThat(open(organisation)).isEqualTo(1);
    }

    @Test
    @DisplayName("and accepted again is the same organisation, whose first admin is invited once more")
    void accepted_again() throws Exception {
        decide(application, 0, Outcome.ACCEPTED);
        send();
        var organisation = line().decision().organisation();
        giveUp();
        // somebody has given it another name meanwhile
        change(
                "UPDATE organisations.organisation SET name = 'Renamed', search_key = 'renamed', look_alike = 'renamed'"
                        + " WHERE id = ?",
                organisation.value());
        var before = count("SELECT count(*) FROM organisations.organisation");

        decide(application, line().decision().version(), Outcome.ACCEPTED);
        send();

        assertThat(count("SELECT count(*) FROM organisations.organisation")).isEqualTo(before);
        assertThat(line().decision().organisation()).isEqualTo(organisation);
        assertThat(open(organisation)).isEqualTo(1);
    }

    private void giveUp() throws Exception {
        stage.asVisitor(() -> {
            use(ApplicantsOutcome.class).giveUp(secret);
            return null;
        });
    }

    private long open(OrganisationId organisation) throws Exception {
        return count(
                "SELECT count(*) FROM organisations.invitation WHERE organisation_id = ? AND state = 'OPEN'",
                organisation.value());
    }

    /** The secret of the last invitation. */
    private String lastInvitation() {
        var letters = stage.letters().all().stream()
                .filter(letter -> letter.action() != null)
                .map(Letter::action)
                .map(String::valueOf)
                .filter(action -> action.contains("/invitation/"))
                .toList();
        var link = letters.get(letters.size() - 1);
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
