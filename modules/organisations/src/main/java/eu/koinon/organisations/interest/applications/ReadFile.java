package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Needs;
import eu.koinon.access.Open;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.blobs.Blobs;
import jakarta.inject.Inject;

/** Opens a file of an application, for its holders and for coordinators. The caller closes it. */
@UseCase
public class ReadFile {

    @Inject
    private ShownLink links;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Blobs blobs;

    /** A file and what it is called. */
    public record Opened(AttachedFile file, Blobs.Content content) {}

    @Open(
            value = "whoever applies has no account: the link in their mail is what they come by",
            duty = Duty.APPLICATION)
    public Opened read(String secret, FileId file) {
        return open(links.show(secret).application(), file);
    }

    @Needs(Permission.APPLICATION_READ)
    public Opened read(ApplicationId application, FileId file) {
        return open(applications.get(application).id(), file);
    }

    private Opened open(ApplicationId application, FileId id) {
        var file = applications.files(application).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
        return new Opened(file, blobs.open(file.reference()));
    }
}
