package eu.koinon.organisations.interest.review;

import eu.koinon.access.People;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;

/** Writes to reviewers. */
@ApplicationScoped
class ReviewLetters {

    @Inject
    private People people;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    /** One mail each, however much they were given. */
    void tellReviewers(InterestCall call, Map<PersonId, Integer> counts) {
        people.all(counts.keySet())
                .forEach((id, person) -> letters.send(new Letter(
                        "review-assigned",
                        person.email(),
                        person.language(),
                        Map.of(
                                "name", person.name(),
                                "call", call.title().in(person.language()),
                                "count", counts.getOrDefault(id, 0),
                                "network", settings.networkName()),
                        URI.create(settings.publicUrl() + "/interest/reviews"))));
    }
}
