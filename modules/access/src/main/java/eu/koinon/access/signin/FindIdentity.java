package eu.koinon.access.signin;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.access.openid.OpenIdIdentity;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the account of somebody whom the sign-in provider has recognised, and connects the two. */
@UseCase
@Open(value = "nobody is signed in before the sign-in", duty = Duty.SIGN_IN)
public class FindIdentity {

    @Inject
    private StoredIdentities identities;

    @Inject
    private StoredMeans means;

    @Inject
    private People people;

    @Inject
    private TellOfChange tell;

    /** What an identity is worth here. */
    public sealed interface Found {

        /** It is connected with this person's account, who may sign in. */
        record Known(PersonId person) implements Found {}

        /** Its address is this person's, who has a second factor here and must show it before the two are connected. */
        record Protected(PersonId person) implements Found {}

        /** It belongs to nobody who may sign in here. */
        record Nobody() implements Found {}
    }

    /** Whose account it is connected with; only looks, and connects nothing. */
    public Optional<PersonId> owner(OpenIdIdentity identity) {
        return identities
                .owner(identity)
                .flatMap(people::find)
                .filter(PersonCard::active)
                .map(PersonCard::id);
    }

    /**
     * For a sign-in. The address serves to find the account the first time. What the provider says of it is worth a mailbox and no more,
     * so it connects at once only an account that nothing guards yet.
     */
    public Found findOrConnect(OpenIdIdentity identity) {
        var owner = owner(identity);
        if (owner.isPresent()) {
            return new Found.Known(owner.get());
        }
        var named = identity.verifiedEmail()
                .flatMap(EmailAddress::read)
                .flatMap(people::byEmail)
                .filter(PersonCard::active)
                .filter(person -> identities.owner(identity).isEmpty());
        if (named.isEmpty()) {
            return new Found.Nobody();
        }
        var person = named.get().id();
        var factors = means.factors(person);
        if (factors.any()) {
            return new Found.Protected(person);
        }
        if (factors.provider()) {
            // their account there is another one: a mailbox does not put this in its place
            return new Found.Nobody();
        }
        connect(person, identity);
        return new Found.Known(person);
    }

    /** For a person who has shown their second factor, or has none. */
    public void connect(PersonId person, OpenIdIdentity identity) {
        tell.owner(person);
        identities.connect(person, identity);
    }
}
