package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.sealing.SealBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** I set an app for codes up, for the first time or on another phone. Until its first code is right, nothing changes. */
@ApplicationScoped
public class NewApp {

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private Choices choices;

    @Inject
    private ManageMeans manage;

    @Inject
    private Powers powers;

    @Inject
    private CurrentActor current;

    /** @param sealed the secret as it goes through the form and back: good for this person only */
    public record Offer(OneTimeSecret secret, String sealed) {}

    public Offer offer() {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        var secret = oneTimeCodes.newSecret();
        return new Offer(secret, choices.sealed(current.actor().signedIn(), secret));
    }

    /** What was offered before; something new when that text was tampered with. */
    public Offer again(String sealed) {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        try {
            return new Offer(choices.opened(current.actor().signedIn(), sealed), sealed);
        } catch (SealBroken | IllegalArgumentException e) {
            return offer();
        }
    }

    /**
     * @return recovery codes, to be shown once
     * @throws eu.koinon.kernel.InvalidFields naming {@code code} when it is not right
     */
    public List<String> confirm(Offer offer, String typed) {
        return manage.setCodes(offer.secret(), typed);
    }
}
