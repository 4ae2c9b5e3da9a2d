package eu.koinon.web.pages.home;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.ReadReader.Known;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.invitations.ListInvitations;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.PeopleList;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.membership.Today;
import eu.koinon.organisations.workinggroups.ListWorkingGroups;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what the first page shows to somebody who is signed in. */
@RequestScoped
public class MemberHome {

    private static final List<Role> SPEAKING =
            List.of(Role.ADMIN, Role.SIGNATORY, Role.DELEGATE, Role.COORDINATOR, Role.AUDITOR);
    private static final int MOST_NAMES = 3;

    @Inject
    private ListPeople people;

    @Inject
    private ListInvitations invitations;

    @Inject
    private ListWorkingGroups groups;

    @Inject
    private ListOrganisations organisations;

    @Inject
    private Today today;

    @Inject
    private Waiting waiting;

    @Inject
    private Recent recent;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    public Page page(Known reader) {
        var m = frames.words();
        var acting = reader.actingFor();
        var listed = acting != null && powers.may(Permission.MEMBERSHIP_LIST, acting)
                ? Optional.of(people.list(acting))
                : Optional.<PeopleList>empty();
        var here = listed.map(PeopleList::items).orElse(List.of());
        var day = listed.map(PeopleList::today).orElseGet(today::day);
        var open = acting != null && powers.may(Permission.INVITATION_LIST, acting)
                ? invitations.list(acting).items()
                : List.<InvitationLine>of();
        var all = powers.may(Permission.WORKING_GROUP_LIST) ? groups.list().items() : List.<WorkingGroupLine>of();
        return Page.of("pages/home.jte", frames.of(m.t("nav.home"), Section.HOME))
                .with("reader", reader)
                .with("tasks", waiting.of(m, acting, day, here, open, all))
                .with("own", Optional.ofNullable(acting).map(id -> own(reader, id, here, open, all)))
                .with("recent", acting == null ? List.of() : recent.of(m, reader, acting))
                .with("network", network(all));
    }

    private Own own(
            Known reader,
            OrganisationId acting,
            List<PersonHere> here,
            List<InvitationLine> open,
            List<WorkingGroupLine> all) {
        return new Own(
                acting,
                reader.seats().stream()
                        .filter(seat -> seat.organisation().equals(acting))
                        .map(seat -> seat.name())
                        .findFirst()
                        .orElse(""),
                here.size(),
                open.size(),
                SPEAKING.stream().flatMap(role -> holders(here, role)).toList(),
                all.stream().filter(WorkingGroupLine::ours).toList(),
                powers.may(Permission.MEMBERSHIP_LIST, acting));
    }

    private static Stream<Own.Holders> holders(List<PersonHere> here, Role role) {
        var names = here.stream()
                .filter(person -> person.active() && person.roles().contains(role))
                .map(PersonHere::name)
                .toList();
        var shown = names.subList(0, Math.min(names.size(), MOST_NAMES));
        return names.isEmpty() ? Stream.of() : Stream.of(new Own.Holders(role, shown, names.size() - shown.size()));
    }

    private Optional<Network> network(List<WorkingGroupLine> all) {
        return powers.may(Permission.ORGANISATION_LIST)
                ? Optional.of(new Network(organisations.figures(), all.size()))
                : Optional.empty();
    }
}
