package eu.koinon.organisations.interest.calls;

import java.util.List;

/** The calls that the reader may see, the newest first. */
public record CallList(List<CallLine> items) {

    public CallList {
        items = List.copyOf(items);
    }
}
