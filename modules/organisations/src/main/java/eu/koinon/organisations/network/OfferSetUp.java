package eu.koinon.organisations.network;

import eu.koinon.kernel.PlatformStarted;
import eu.koinon.kernel.Settings;
import eu.koinon.organisations.NetworkSetUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** At each start of an empty network its operator finds the set-up link in the data folder; once it is used it is gone. */
@ApplicationScoped
public class OfferSetUp {

    @Inject
    private IssueSetUpLink issue;

    @Inject
    private SetUpLinkFile file;

    @Inject
    private Settings settings;

    public void start(@Observes PlatformStarted started) {
        if (settings.demo()) {
            // the demonstration fills the network itself
            return;
        }
        var offer = issue.offer(file.secret().orElse(null));
        if (offer instanceof IssueSetUpLink.Offer.Fresh fresh) {
            file.write(fresh.link());
        } else if (offer instanceof IssueSetUpLink.Offer.NotNeeded) {
            file.remove();
        }
    }

    public void setUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) NetworkSetUp done) {
        file.remove();
    }
}
