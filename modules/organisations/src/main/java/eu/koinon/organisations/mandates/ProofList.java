package eu.koinon.organisations.mandates;

import java.util.List;

/** The documents that prove mandates in one organisation. */
public record ProofList(List<Proof> items) {

    public ProofList {
        items = List.copyOf(items);
    }
}
