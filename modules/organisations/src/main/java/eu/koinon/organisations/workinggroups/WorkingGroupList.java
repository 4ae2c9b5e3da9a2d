package eu.koinon.organisations.workinggroups;

import java.util.List;

/** The working groups of the network. */
public record WorkingGroupList(List<WorkingGroupLine> items) {

    public WorkingGroupList {
        items = List.copyOf(items);
    }
}
