package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.membership.Reason;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * For each test an open group and one by approval, both convened by Kim of the Quay, whose colleague Nora is its admin. The
 * harbour's Ada and Milo take part in neither.
 */
abstract class GroupsOnStage extends OnStage {

    static final Reason REASON = new Reason("Because we agreed so");

    PersonId kim;
    WorkingGroupId open;
    WorkingGroupId closed;

    @BeforeEach
    void groupsOfTheirOwn() throws SQLException {
        kim = person("Kim");
        join(kim, quay, Role.MEMBER);
        open = group("Open", true);
        closed = group("Closed", false);
    }

    private WorkingGroupId group(String base, boolean isOpen) throws SQLException {
        var id = stage.network().workingGroup(name(base), isOpen);
        stage.network().convene(id, quay, kim);
        return new WorkingGroupId(id);
    }

    void takesPart(WorkingGroupId group, OrganisationId organisation, PersonId person) throws SQLException {
        stage.network().joinGroup(group.value(), organisation, person);
    }

    RequestId asks(WorkingGroupId group, OrganisationId organisation, PersonId person) throws SQLException {
        return new RequestId(stage.network().askToJoin(group.value(), organisation, person));
    }

    WorkingGroupPage read(PersonId who, OrganisationId actingFor, WorkingGroupId group) throws Exception {
        return stage.as(who, actingFor, () -> use(ReadWorkingGroup.class).read(group));
    }

    Joined joinGroup(PersonId who, OrganisationId actingFor, WorkingGroupId group, String words) throws Exception {
        return stage.as(
                who, actingFor, () -> use(JoinWorkingGroup.class).join(group, new JoinWorkingGroup.Request(words)));
    }

    Joined enrol(PersonId who, OrganisationId actingFor, PersonId colleague, WorkingGroupId group, String words)
            throws Exception {
        return stage.as(who, actingFor, () -> use(EnrolColleague.class).enrol(actingFor, colleague, group, words));
    }

    void leaveGroup(PersonId who, OrganisationId actingFor, WorkingGroupId group) throws Exception {
        stage.as(who, actingFor, () -> {
            use(LeaveWorkingGroup.class).leave(group);
            return "left";
        });
    }

    void takeOut(PersonId who, OrganisationId actingFor, WorkingGroupId group, OrganisationId of, PersonId whom)
            throws Exception {
        stage.as(who, actingFor, () -> {
            use(TakeOut.class).takeOut(group, of, whom, REASON);
            return "out";
        });
    }

    void appoint(PersonId who, OrganisationId actingFor, WorkingGroupId group, OrganisationId of, PersonId whom)
            throws Exception {
        stage.as(who, actingFor, () -> {
            use(AppointConvenor.class).appoint(group, of, whom);
            return "appointed";
        });
    }

    void endConvening(PersonId who, OrganisationId actingFor, WorkingGroupId group, OrganisationId of, PersonId whom)
            throws Exception {
        stage.as(who, actingFor, () -> {
            use(EndConvening.class).end(group, of, whom);
            return "ended";
        });
    }

    void decide(
            PersonId who,
            OrganisationId actingFor,
            WorkingGroupId group,
            RequestId request,
            String decision,
            String reason)
            throws Exception {
        stage.as(who, actingFor, () -> {
            use(DecideRequest.class).decide(group, request, 1, new DecideRequest.Request(decision, reason));
            return "decided";
        });
    }

    long convenors(WorkingGroupId group) throws SQLException {
        return count(
                "SELECT count(*) FROM organisations.working_group_member WHERE working_group_id = ? AND convenes",
                group.value());
    }

    long places(WorkingGroupId group, PersonId person) throws SQLException {
        return count(
                "SELECT count(*) FROM organisations.working_group_member WHERE working_group_id = ? AND person_id = ?",
                group.value(),
                person.value());
    }

    long waiting(WorkingGroupId group) throws SQLException {
        return count(
                "SELECT count(*) FROM organisations.working_group_request"
                        + " WHERE working_group_id = ? AND decision IS NULL",
                group.value());
    }

    String mailOf(PersonId person) throws SQLException {
        return addressOf(person.value());
    }

    private String addressOf(UUID person) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement("SELECT email FROM access.person WHERE id = ?")) {
            statement.setObject(1, person);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
