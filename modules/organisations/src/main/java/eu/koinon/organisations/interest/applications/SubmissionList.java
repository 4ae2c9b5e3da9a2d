package eu.koinon.organisations.interest.applications;

import java.util.List;

/** How an application was submitted, the newest first. */
public record SubmissionList(List<Submission> items) {

    public SubmissionList {
        items = List.copyOf(items);
    }
}
