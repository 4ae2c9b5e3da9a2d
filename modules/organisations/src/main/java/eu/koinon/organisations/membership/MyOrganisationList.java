package eu.koinon.organisations.membership;

import java.util.List;

/** The organisations that I can act for today, the one joined first at the head. */
public record MyOrganisationList(List<MyOrganisation> items) {

    public MyOrganisationList {
        items = List.copyOf(items);
    }
}
