package eu.koinon.organisations.interest.review;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import eu.koinon.organisations.interest.applications.FileId;
import eu.koinon.organisations.interest.applications.ReadFile;
import jakarta.inject.Inject;

/** Opens a file of an application for whoever reviews it. The caller closes it. */
@UseCase
@Needs(Permission.REVIEW_READ)
public class ReadReviewedFile {

    @Inject
    private ReadReview reviews;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Blobs blobs;

    public ReadFile.Opened read(ApplicationId application, FileId id) {
        reviews.own(application);
        var file = applications.files(application).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
        return new ReadFile.Opened(file, blobs.open(file.reference()));
    }
}
