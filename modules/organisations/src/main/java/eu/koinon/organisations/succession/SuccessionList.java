package eu.koinon.organisations.succession;

import java.util.List;

/** Mergers, splits and returns, the newest first. */
public record SuccessionList(List<Succession> items) {

    public SuccessionList {
        items = List.copyOf(items);
    }
}
