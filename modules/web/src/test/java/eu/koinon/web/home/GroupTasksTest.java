package eu.koinon.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.organisations.workinggroups.Translated;
import eu.koinon.organisations.workinggroups.WorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What waits in working groups")
class GroupTasksTest extends WaitingRoom {

    @Test
    @DisplayName("is, for who decides, each group that somebody asks to join, with how many ask")
    void requests() {
        assertThat(of(group("Shelters", 4, true, 2), group("Children", 4, true, 0)))
                .containsExactly(
                        Task.of(Task.Kind.GROUP_REQUESTS, "Requests to “Shelters”", address() + "#requests", "2"));
    }

    @Test
    @DisplayName("bears the group's name in the reader's language where it has one")
    void language() {
        var tasks = waiting.of(asked("de", RIVE, List.of(), List.of(), List.of(group("Shelters", 4, true, 1))));

        assertThat(tasks).extracting(Task::text).containsExactly("Anfragen an „Unterkünfte“");
    }

    @Test
    @DisplayName("is no group without convenors, for a member, who cannot choose one")
    void unconvenedForMembers() {
        assertThat(of(group("Shelters", 4, false, 0))).isEmpty();
    }

    @Test
    @DisplayName("is, for a coordinator, each group in which people work and nobody convenes")
    void unconvenedForCoordinators() {
        mayCreateGroups = true;

        assertThat(of(group("Shelters", 4, false, 0), group("Children", 4, true, 0), group("New", 0, false, 0)))
                .containsExactly(Task.of(
                        Task.Kind.GROUP_UNCONVENED, "Nobody convenes “Shelters”", address() + "?by=person#people"));
    }

    private List<Task> of(WorkingGroupLine... groups) {
        return waiting.of(asked("en", RIVE, List.of(), List.of(), List.of(groups)));
    }

    private String address() {
        return "/groups/" + id(7);
    }

    private WorkingGroupLine group(String name, long people, boolean convened, long requests) {
        var convening = convened
                ? List.of(new WorkingGroupLine.Convening(RIVE, "Rive"))
                : List.<WorkingGroupLine.Convening>of();
        return new WorkingGroupLine(
                new WorkingGroupId(id(7)),
                new Translated(name, "Unterkünfte", null),
                new Translated("Why", null, null),
                false,
                WorkingGroup.State.ACTIVE,
                convening,
                1,
                people,
                true,
                true,
                convened,
                requests);
    }
}
