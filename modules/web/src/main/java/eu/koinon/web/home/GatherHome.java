package eu.koinon.web.home;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.ReadReader.Known;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.invitations.ListInvitations;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.PeopleList;
import eu.koinon.organisations.membership.Today;
import eu.koinon.organisations.overview.NetworkState;
import eu.koinon.organisations.overview.ReadNetworkState;
import eu.koinon.organisations.workinggroups.ListWorkingGroups;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Asks for what the reader may see, once each, and finds out what waits and what comes. */
@ApplicationScoped
public class GatherHome {

    @Inject
    private ListPeople people;

    @Inject
    private ListInvitations invitations;

    @Inject
    private ListWorkingGroups groups;

    @Inject
    private ReadNetworkState network;

    @Inject
    private Today today;

    @Inject
    private Waiting waiting;

    @Inject
    private Upcoming upcoming;

    @Inject
    private Powers powers;

    public HomeContents of(Words m, Known reader) {
        var asked = asked(m, reader);
        // whoever holds the role in the secretariat and acts for a member sees to that member
        var state = asked.organisation() != null && powers.may(Permission.NETWORK_WATCH)
                ? Optional.of(network.read())
                : Optional.<NetworkState>empty();
        return new HomeContents(
                asked,
                waiting.of(asked),
                state.map(each -> NetworkTasks.of(m, each)).orElse(List.of()),
                upcoming.of(asked, state),
                state.isPresent());
    }

    private Asked asked(Words m, Known reader) {
        var acting = reader.actingFor();
        var listed = acting != null && powers.may(Permission.MEMBERSHIP_LIST, acting)
                ? Optional.of(people.list(acting))
                : Optional.<PeopleList>empty();
        return new Asked(
                m,
                ZoneId.of(reader.timeZone()),
                acting,
                listed.map(PeopleList::today).orElseGet(today::day),
                listed.map(PeopleList::items).orElse(List.of()),
                acting != null && powers.may(Permission.INVITATION_LIST, acting)
                        ? invitations.list(acting).items()
                        : List.<InvitationLine>of(),
                powers.may(Permission.WORKING_GROUP_LIST) ? groups.list().items() : List.<WorkingGroupLine>of());
    }
}
