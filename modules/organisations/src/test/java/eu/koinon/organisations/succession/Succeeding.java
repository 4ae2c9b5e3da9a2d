package eu.koinon.organisations.succession;

import eu.koinon.access.Standings;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.OrganisationLine;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.AssignRoles;
import eu.koinon.organisations.membership.MandateForm;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.membership.RemovePerson;
import eu.koinon.organisations.network.RemoveOrganisation;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Mergers, splits and returns for the tests of what becomes of people and things, planned and done as by the coordinator. */
abstract class Succeeding extends OnStage {

    static final String WHY = "They work as one from now on";
    static final AtomicInteger PLACES = new AtomicInteger();

    Plan planMerge(OrganisationId from, OrganisationId into, boolean asMembers) throws Exception {
        return stage.as(cora, secretariat, () -> use(PlanSuccession.class)
                .merge(from, new MergeRequest(into.toString(), asMembers, null, null)));
    }

    Succession merge(OrganisationId from, OrganisationId into, boolean asMembers) throws Exception {
        var mark = planMerge(from, into, asMembers).mark();
        return stage.as(cora, secretariat, () -> use(MergeOrganisations.class)
                .merge(from, into, new MergeRequest(into.toString(), asMembers, WHY, mark)));
    }

    Succession mergeAs(Plan plan, OrganisationId into) throws Exception {
        return stage.as(cora, secretariat, () -> use(MergeOrganisations.class)
                .merge(plan.organisation(), into, new MergeRequest(into.toString(), false, WHY, plan.mark())));
    }

    Plan planUndo(Succession done) throws Exception {
        return stage.as(cora, secretariat, () -> use(PlanSuccession.class).undo(done.id()));
    }

    String undo(Succession done, Plan plan) throws Exception {
        return stage.as(cora, secretariat, () -> {
            use(UndoSuccession.class).undo(done.organisation(), done.id(), new UndoRequest("A mistake", plan.mark()));
            return "undone";
        });
    }

    Plan planSplit(String name, PersonId going, UUID place) throws Exception {
        return stage.as(
                cora, secretariat, () -> use(PlanSuccession.class).split(harbour, request(name, going, place, null)));
    }

    Succession split(String name, PersonId going, UUID place, Plan plan) throws Exception {
        return stage.as(cora, secretariat, () -> use(SplitOrganisation.class)
                .split(harbour, request(name, going, place, plan.mark())));
    }

    static SplitRequest request(String name, PersonId going, UUID place, String mark) {
        return new SplitRequest(
                name,
                "Mole",
                "BE",
                "Ghent",
                "LOCAL",
                List.of(going.toString()),
                going.toString(),
                place == null ? List.of() : List.of(place.toString()),
                false,
                WHY,
                mark);
    }

    Plan planReturn(OrganisationId organisation) throws Exception {
        return stage.as(cora, secretariat, () -> use(PlanSuccession.class).comeBack(organisation));
    }

    Succession comeBack(OrganisationId organisation, Plan plan, PersonId... people) throws Exception {
        var ids = List.of(people).stream().map(PersonId::toString).toList();
        return stage.as(cora, secretariat, () -> use(ReturnOrganisation.class)
                .comeBack(organisation, new ReturnRequest(ids, WHY, plan.mark())));
    }

    String read(OrganisationId organisation) throws Exception {
        return stage.as(cora, secretariat, () -> use(ReadOrganisation.class).read(organisation))
                .name();
    }

    void remove(OrganisationId organisation) throws Exception {
        stage.as(cora, secretariat, () -> {
            var version = use(ReadOrganisation.class).read(organisation).version();
            use(RemoveOrganisation.class).remove(organisation, version, new Reason(WHY));
            return "removed";
        });
    }

    void assign(PersonId person, OrganisationId organisation, String... roles) throws Exception {
        stage.as(nora, organisation, () -> use(AssignRoles.class)
                .assign(
                        organisation,
                        person,
                        version(person, organisation),
                        new AssignRoles.Request(Stream.of(roles)
                                .map(role -> new MandateForm(role, null, null))
                                .toList())));
    }

    void remove(PersonId person, OrganisationId organisation) throws Exception {
        remove(person, organisation, nora);
    }

    void remove(PersonId person, OrganisationId organisation, PersonId by) throws Exception {
        stage.as(by, organisation, () -> {
            use(RemovePerson.class).remove(organisation, person, version(person, organisation), new Reason("Left"));
            return "removed";
        });
    }

    long version(PersonId person, OrganisationId organisation) throws SQLException {
        return count(
                "SELECT version FROM organisations.membership"
                        + " WHERE person_id = ? AND organisation_id = ? AND ended_at IS NULL",
                person.value(),
                organisation.value());
    }

    List<OrganisationLine> found(String name) throws Exception {
        return stage.as(cora, secretariat, () -> use(ListOrganisations.class)
                .list(new ListOrganisations.Search(name, null, null, null, null))
                .items());
    }

    Set<Role> standing(PersonId person, OrganisationId organisation) throws Exception {
        return stage.fenced(
                person, organisation, Duty.NONE, () -> use(Standings.class).rolesOf(person, organisation));
    }

    static List<String> ids(Plan plan, Fate fate) {
        return plan.foreseen().stream()
                .filter(each -> each.fate() == fate)
                .map(Foreseen::id)
                .toList();
    }

    static List<String> names(Plan plan, Fate fate) {
        return plan.foreseen().stream()
                .filter(each -> each.fate() == fate)
                .map(Foreseen::name)
                .toList();
    }

    UUID place(OrganisationId organisation, String kind, String name, String visibility) throws SQLException {
        var id = new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + PLACES.incrementAndGet());
        change(
                "INSERT INTO organisations.place (id, organisation_id, kind, name, country, town, zone, visibility,"
                        + " search_key, search_text, version) VALUES (?, ?, ?, ?, 'BE', 'Ghent', 'Europe/Brussels', ?, ?, ?, 1)",
                id,
                organisation.value(),
                kind,
                name,
                visibility,
                "ghent " + name,
                name);
        return id;
    }

    void entry(OrganisationId organisation, UUID place, String kind) throws SQLException {
        change(
                "INSERT INTO organisations.entry (organisation_id, place_id, place_kind, field, item, value, visibility)"
                        + " VALUES (?, ?, ?, 'LANGUAGE', 'ro', '', 'PUBLIC')",
                organisation.value(),
                place,
                kind);
    }

    OrganisationId ownerOf(UUID place) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement =
                        connection.prepareStatement("SELECT organisation_id FROM organisations.place WHERE id = ?")) {
            statement.setObject(1, place);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? new OrganisationId(rows.getObject(1, UUID.class)) : null;
            }
        }
    }

    String seats(UUID group, OrganisationId organisation, PersonId person) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement("SELECT convenes::text || ' ' || mail"
                        + " FROM organisations.working_group_member"
                        + " WHERE working_group_id = ? AND organisation_id = ? AND person_id = ?")) {
            statement.setObject(1, group);
            statement.setObject(2, organisation.value());
            statement.setObject(3, person.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
