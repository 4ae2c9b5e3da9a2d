package eu.koinon.organisations.interest.calls;

import java.util.List;

/** How the deadline of a call was put off, the newest first. */
public record ExtensionList(List<Extension> items) {

    public ExtensionList {
        items = List.copyOf(items);
    }
}
