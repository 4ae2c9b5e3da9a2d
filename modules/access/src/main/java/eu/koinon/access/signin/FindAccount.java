package eu.koinon.access.signin;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.Standings;
import eu.koinon.access.UseCase;
import eu.koinon.access.passwords.PasswordHash;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds the account that somebody says is theirs; what comes of it never depends visibly on whether there is one. */
@UseCase
@Open(value = "nobody is signed in before the sign-in", duty = Duty.SIGN_IN)
public class FindAccount {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    @Inject
    private People people;

    @Inject
    private StoredMeans means;

    @Inject
    private Standings standings;

    @Inject
    private Fence fence;

    /** What the sign-in compares with; empty in all parts when there is no such account. */
    public record Account(Optional<PersonCard> person, Optional<PasswordHash> password, Factors factors) {

        /** Whether somebody may sign in here at all. */
        public boolean isUsable() {
            return person.filter(PersonCard::active).isPresent() && password.isPresent();
        }
    }

    public Account byAddress(String typed) {
        var person = EmailAddress.read(typed).flatMap(people::byEmail);
        // both look-ups are always made, so that the number of questions to the database tells nothing
        var asked = person.map(PersonCard::id).orElse(NOBODY);
        var password = means.password(asked);
        var factors = means.factors(asked);
        return new Account(person, password, factors);
    }

    public Optional<PersonCard> byId(PersonId person) {
        return people.find(person);
    }

    public Factors factors(PersonId person) {
        return means.factors(person);
    }

    /** Whether the person has an app with codes. */
    public boolean hasApp(PersonId person) {
        return means.codes(person).isPresent();
    }

    /** The organisation that a person acts for when they sign in: the one joined first. */
    public Optional<OrganisationId> firstOrganisation(PersonId person) {
        fence.raise(person, null, Duty.SIGN_IN);
        return standings.organisationsOf(person).stream().findFirst();
    }
}
