package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.StaleVersion;
import jakarta.inject.Inject;

/** Submits an application as it was looked through. Until the deadline it can still be changed. */
@UseCase
@Open(value = "whoever applies has no account: the link in their mail is what they come by", duty = Duty.APPLICATION)
public class SubmitApplication {

    @Inject
    private Desk desk;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Submitting submitting;

    /**
     * @param version of the application that was looked through
     * @return its number
     * @throws eu.koinon.kernel.InvalidFields naming all that is missing
     * @throws StaleVersion when a colleague has changed something since
     */
    public int submit(String secret, long version) {
        var work = desk.open(secret);
        if (work.application().version() != version) {
            throw new StaleVersion(
                    applications
                            .page(work.application().id(), work.by().holder())
                            .answers(),
                    version);
        }
        var number = work.application().number();
        // each change of what is submitted submits it anew, so it lies there as it stands
        return work.application().state() == ApplicationState.SUBMITTED && number != null
                ? number
                : submitting.submit(work);
    }
}
