package eu.koinon.web.pages.home;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.ReadReader.Known;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.interest.calls.CallLine;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.organisations.invitations.ListMyInvitations;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import eu.koinon.web.home.Asked;
import eu.koinon.web.home.GatherHome;
import eu.koinon.web.home.HomeContents;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
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
    private GatherHome gather;

    @Inject
    private ListOrganisations organisations;

    @Inject
    private ListMyInvitations invited;

    @Inject
    private ListCalls calls;

    @Inject
    private HeldApplications applications;

    @Inject
    private Recent recent;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    public Page page(Known reader) {
        var m = frames.words();
        var acting = reader.actingFor();
        var contents = gather.of(m, reader);
        if (acting == null) {
            return nowhere(reader, contents);
        }
        var groups = contents.asked().groups();
        return Page.of("pages/home.jte", frames.of(m.t("nav.home"), Section.HOME))
                .with("reader", reader)
                .with("tasks", contents.tasks())
                .with("coordinates", contents.coordinates())
                .with("secretariat", contents.secretariat())
                .with("coming", contents.coming())
                .with("own", own(reader, acting, contents.asked()))
                .with("recent", recent.of(m, reader, acting))
                .with("network", network(groups));
    }

    /** Somebody whose organisation has not taken them in yet, or who has left it. */
    private Page nowhere(Known reader, HomeContents contents) {
        return Page.of("pages/home/nowhere.jte", frames.of(frames.words().t("nav.home"), Section.HOME))
                .with("reader", reader)
                .with("tasks", contents.tasks())
                .with("zone", ZoneId.of(reader.timeZone()))
                .with("invitations", invited.list())
                .with("applications", applications.list())
                .with("calls", open(calls));
    }

    /** To what somebody could apply who belongs to no organisation of the network. */
    public static List<CallLine> open(ListCalls calls) {
        return calls.list().items().stream()
                .filter(call -> call.open() && !call.renewal())
                .toList();
    }

    private Own own(Known reader, OrganisationId acting, Asked asked) {
        return new Own(
                acting,
                reader.seats().stream()
                        .filter(seat -> seat.organisation().equals(acting))
                        .map(seat -> seat.name())
                        .findFirst()
                        .orElse(""),
                asked.people().size(),
                asked.open().size(),
                SPEAKING.stream().flatMap(role -> holders(asked.people(), role)).toList(),
                asked.groups().stream().filter(WorkingGroupLine::ours).toList(),
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
