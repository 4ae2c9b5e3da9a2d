package eu.koinon.organisations.joining;

import java.util.List;

/** By which domains of addresses people may ask to join one organisation, in their order. */
public record MailDomainList(List<String> items) {

    public MailDomainList {
        items = List.copyOf(items);
    }
}
