package eu.koinon.web.pages;

import eu.koinon.kernel.MailLine;
import eu.koinon.kernel.MailState;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.ReadReader;
import eu.koinon.organisations.deputies.DeputyId;
import eu.koinon.organisations.deputies.DeputyLine;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.OrganisationCount;
import eu.koinon.organisations.directory.OrganisationLine;
import eu.koinon.organisations.directory.OrganisationList;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.invitations.InvitationId;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.invitations.ListMyInvitations;
import eu.koinon.organisations.joining.JoinRequestId;
import eu.koinon.organisations.joining.JoinRequestLine;
import eu.koinon.organisations.locking.PersonLock;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.workinggroups.Translated;
import eu.koinon.organisations.workinggroups.WorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import eu.koinon.web.home.Task;
import eu.koinon.web.look.FieldErrors;
import eu.koinon.web.look.Frame;
import eu.koinon.web.look.Reader;
import eu.koinon.web.look.Section;
import eu.koinon.web.look.Templates;
import eu.koinon.web.pages.organisations.DirectoryPage;
import eu.koinon.web.pages.organisations.PartAddress;
import eu.koinon.web.pages.organisations.Summary;
import eu.koinon.web.pages.organisations.Tabs;
import eu.koinon.web.pages.people.PersonView;
import eu.koinon.web.pages.people.PersonView.MandateView;
import eu.koinon.web.pages.people.PersonView.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages with what seldom happens: mail that did not leave, mandates of all phases, nobody to act for, nothing found. */
final class RareStates {

    private static final String NASTY = "La <Strada> \"&\" Söhne";
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final Instant THEN = Instant.parse("2026-11-16T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final OrganisationId ORGANISATION = new OrganisationId(ID);

    private final Messages messages;
    private final Words m;

    RareStates(Messages messages, Language language) {
        this.messages = messages;
        this.m = messages.in(language);
    }

    Map<String, byte[]> pages() {
        var pages = new LinkedHashMap<String, byte[]>();
        pages.put("home-nowhere", homeNowhere());
        pages.put("directory-none", directory(List.of(), OrganisationCount.NONE, true));
        pages.put("directory-many", directory(List.of(line(), line()), new OrganisationCount(1_000, true), false));
        pages.put("organisation", organisation());
        pages.put("people", people());
        pages.put("unlock", unlock());
        pages.put("groups", groups());
        pages.put("mail", mail());
        return pages;
    }

    private byte[] homeNowhere() {
        var reader = new ReadReader.Known(NASTY, "en", "Europe/Brussels", null, Set.of(), List.of());
        return page(
                "pages/home/nowhere.jte",
                "reader",
                reader,
                "tasks",
                List.of(
                        Task.of(Task.Kind.NO_ADMIN, NASTY, "/account"),
                        Task.of(Task.Kind.NO_ADMIN, "x", "/account", "7")),
                "zone",
                ZoneOffset.UTC,
                "invitations",
                List.of(new ListMyInvitations.Mine(NASTY, Instant.EPOCH)),
                "applications",
                List.of(),
                "calls",
                List.of());
    }

    private byte[] directory(List<OrganisationLine> lines, OrganisationCount count, boolean narrowed) {
        return page(
                "pages/organisations/list.jte",
                "found",
                new DirectoryPage.Found(NASTY, new OrganisationList(lines, "before", "after"), count, narrowed),
                "errors",
                FieldErrors.of("text", NASTY),
                "countries",
                List.of(),
                "levels",
                List.of(),
                "address",
                new PartAddress("/organisations").and("text", NASTY),
                "mine",
                "",
                "mayCreate",
                true);
    }

    private byte[] organisation() {
        var profile = new OrganisationPage(
                ORGANISATION,
                Kind.MEMBER,
                NASTY,
                NASTY,
                new Country("GR"),
                NASTY,
                Level.EUROPEAN,
                "https://www.strada.example/?a=1&b=2",
                null,
                null,
                NASTY,
                THEN,
                3);
        return page(
                "pages/organisations/show.jte",
                "organisation",
                profile,
                "summary",
                Summary.of(profile, "de"),
                "since",
                TODAY,
                "groups",
                List.of(group(null)),
                "tabs",
                new Tabs(ORGANISATION, Tabs.Tab.PROFILE, false),
                "mine",
                false,
                "mayEdit",
                true,
                "mayRemove",
                true);
    }

    private static DeputyLine deputy(boolean now) {
        return new DeputyLine(
                new DeputyId(ID), new PersonId(ID), NASTY, new PersonId(ID), NASTY, TODAY, TODAY.plusDays(9), now);
    }

    private byte[] people() {
        var held = new Mandate(Role.SIGNATORY, TODAY.minusYears(1), TODAY.plusDays(20), true, true);
        var toCome = new Mandate(Role.ADMIN, TODAY.plusDays(3), TODAY.plusYears(2));
        var locked =
                new PersonHere(new PersonId(ID), NASTY, "a@b.example", Set.of(), List.of(held, toCome), THEN, false, 4);
        var mandates =
                List.of(new MandateView(held, Phase.ENDING_SOON, false), new MandateView(toCome, Phase.TO_COME, true));
        return page(
                "pages/people/list.jte",
                "organisation",
                strada(),
                "people",
                List.of(
                        new PersonView(locked, mandates, false, List.of(deputy(true), deputy(false))),
                        new PersonView(locked, List.of(), true, List.of())),
                "invitations",
                List.of(invitation(true, null), invitation(false, NASTY)),
                "zone",
                ZONE,
                "tabs",
                new Tabs(ORGANISATION, Tabs.Tab.PEOPLE, true),
                "mayInvite",
                true,
                "requests",
                List.of(new JoinRequestLine(new JoinRequestId(ID), NASTY, "a@b.example", "en", THEN, THEN, 1)),
                "mayChooseDomains",
                true,
                "mayProve",
                true,
                "mayNameDeputy",
                true,
                "mayAssign",
                true,
                "mayRemove",
                true,
                "coordinates",
                true,
                "mayLock",
                true);
    }

    private byte[] unlock() {
        var locked = new PersonHere(new PersonId(ID), NASTY, "a@b.example", Set.of(), List.of(), THEN, false, 4);
        return page(
                "pages/people/unlock.jte",
                "organisation",
                strada(),
                "person",
                locked,
                "lock",
                new PersonLock(NASTY, null, THEN),
                "zone",
                ZONE,
                "reason",
                NASTY);
    }

    private static OrganisationPage strada() {
        var greece = new Country("GR");
        return new OrganisationPage(
                ORGANISATION, Kind.MEMBER, NASTY, "S", greece, "A", Level.LOCAL, null, null, null, null, THEN, 1);
    }

    private byte[] groups() {
        return page(
                "pages/groups/list.jte",
                "groups",
                List.of(group(null), group(NASTY)),
                "text",
                NASTY,
                "ended",
                false,
                "searchable",
                true,
                "mayCreate",
                true);
    }

    private byte[] mail() {
        var error = "SMTPAddressFailedException: <b>550 5.1.1 " + NASTY;
        return page(
                "pages/mail/list.jte",
                "stuck",
                List.of(mail(MailState.FAILED, error), mail(MailState.UNCLEAR, null)),
                "waiting",
                List.of(mail(MailState.WAITING, error), mail(MailState.HANDING_OVER, null)),
                "more",
                true,
                "failingJobs",
                4L,
                "sentLately",
                12_345L,
                "written",
                List.of(),
                "toFiles",
                false,
                "zone",
                ZONE);
    }

    private static MailLine mail(MailState state, String error) {
        return new MailLine(ID, "a@b.example", NASTY, state, 3, error, THEN);
    }

    private static InvitationLine invitation(boolean expired, String by) {
        return new InvitationLine(
                new InvitationId(ID),
                NASTY,
                "a@b.example",
                "fr",
                Set.of(Role.MEMBER, Role.ADMIN),
                by,
                THEN,
                THEN,
                expired,
                2);
    }

    private static OrganisationLine line() {
        return new OrganisationLine(
                ORGANISATION,
                Kind.SECRETARIAT,
                NASTY,
                NASTY,
                new Country("CZ"),
                NASTY,
                Level.LOCAL,
                List.of("ro"),
                List.of(NASTY));
    }

    private static WorkingGroupLine group(String convenor) {
        var text = new Translated(NASTY, null, null);
        var convening = convenor == null
                ? List.<WorkingGroupLine.Convening>of()
                : List.of(new WorkingGroupLine.Convening(ORGANISATION, convenor));
        var there = convenor != null;
        return new WorkingGroupLine(
                new WorkingGroupId(ID),
                text,
                text,
                true,
                WorkingGroup.State.ACTIVE,
                convening,
                1,
                3,
                there,
                there,
                there,
                there ? 2 : 0);
    }

    private byte[] page(String template, Object... namesAndValues) {
        var reader = new Reader("Marta", new Reader.Seat(ID.toString(), NASTY), List.of());
        var values = new HashMap<String, Object>();
        values.put(
                "frame",
                Frame.of(m, messages.offered(), "Network", "/here")
                        .withReader(reader, List.of(Section.values()))
                        .withTitle("Title"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        try (var out = new ByteArrayOutputStream()) {
            Templates.write(template, values, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
