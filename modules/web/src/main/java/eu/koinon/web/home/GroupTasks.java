package eu.koinon.web.home;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What working groups wait for. */
@ApplicationScoped
class GroupTasks {

    @Inject
    Powers powers;

    List<Task> of(Asked asked) {
        var tasks = new ArrayList<Task>();
        var m = asked.m();
        asked.groups().stream()
                .filter(group -> group.requests() > 0)
                .map(group -> Task.of(
                        Task.Kind.GROUP_REQUESTS,
                        m.t("home.group-requests", "group", name(asked, group)),
                        "/groups/" + group.id() + "#requests",
                        m.number(group.requests())))
                .forEach(tasks::add);
        if (powers.may(Permission.WORKING_GROUP_CREATE)) {
            asked.groups().stream()
                    .filter(group -> group.convening().isEmpty() && group.people() > 0)
                    .map(group -> Task.of(
                            Task.Kind.GROUP_UNCONVENED,
                            m.t("home.group-unconvened", "group", name(asked, group)),
                            "/groups/" + group.id() + "?by=person#people"))
                    .forEach(tasks::add);
        }
        return tasks;
    }

    private static String name(Asked asked, WorkingGroupLine group) {
        return group.name().in(asked.m().language().tag());
    }
}
