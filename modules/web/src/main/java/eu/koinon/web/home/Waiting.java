package eu.koinon.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Finds what waits for the reader: what ends soon, what hangs on them alone, what has not been answered. */
@ApplicationScoped
class Waiting {

    @Inject
    OwnTasks own;

    @Inject
    AdminTasks admins;

    @Inject
    GroupTasks groups;

    /** The most pressing first. */
    List<Task> of(Asked asked) {
        var tasks = new ArrayList<Task>();
        tasks.addAll(admins.renewals(asked));
        tasks.addAll(own.mandates(asked));
        tasks.addAll(admins.of(asked));
        tasks.addAll(own.requests(asked));
        tasks.addAll(groups.of(asked));
        tasks.addAll(own.account(asked));
        return tasks;
    }
}
