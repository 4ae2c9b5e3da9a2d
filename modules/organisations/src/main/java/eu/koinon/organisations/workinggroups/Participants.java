package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.BrokenConstraint;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Database.DatabaseFailed;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Participant;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Participation;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.TakenOut;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.TakingPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who takes part in which working group, as far as the fence shows it. Needs a transaction. */
@ApplicationScoped
public class Participants {

    private static final String OF_ONE = " WHERE working_group_id = ? AND organisation_id = ? AND person_id = ?";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** How somebody's taking part ends. */
    enum How {
        LEFT,
        TAKEN_OUT
    }

    /** How many are left, and how many of them convene. */
    record Left(long people, long convenors) {}

    Optional<Participation> of(WorkingGroupId group, OrganisationId organisation, PersonId person) {
        return database.first(
                within,
                row -> new Participation(
                        row.getBoolean("convenes"), at(row, "joined_at"), MailChoice.valueOf(row.getString("mail"))),
                "SELECT convenes, joined_at, mail FROM organisations.working_group_member" + OF_ONE,
                group.value(),
                organisation.value(),
                person.value());
    }

    /**
     * @throws WorkingGroupProblem.TakesPartAlready when the person does
     * @throws Missing when they no longer belong to the organisation
     */
    public void add(WorkingGroupId group, OrganisationId organisation, PersonId person, boolean convenes, Instant now) {
        try {
            var added = database.change(
                    within,
                    "INSERT INTO organisations.working_group_member"
                            + " (working_group_id, organisation_id, person_id, convenes, joined_at)"
                            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    group.value(),
                    organisation.value(),
                    person.value(),
                    convenes,
                    now.atOffset(ZoneOffset.UTC));
            if (added == 0) {
                throw new WorkingGroupProblem.TakesPartAlready();
            }
        } catch (DatabaseFailed e) {
            if ("working_group_member_belongs".equals(BrokenConstraint.nameIn(e))) {
                throw new Missing();
            }
            throw e;
        }
    }

    /**
     * Ends somebody's taking part; that they did stays on record.
     *
     * @param group held
     * @throws Missing when they do not take part, or the fence hides it
     */
    void remove(
            WorkingGroupId group,
            OrganisationId organisation,
            PersonId person,
            How how,
            @Nullable String reason,
            PersonId by,
            Instant now) {
        var since = of(group, organisation, person).orElseThrow(Missing::new).since();
        database.change(
                within,
                "INSERT INTO organisations.working_group_departure (working_group_id, organisation_id, person_id,"
                        + " joined_at, left_at, how, reason, ended_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                group.value(),
                organisation.value(),
                person.value(),
                since.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                how.name(),
                reason,
                by.value());
        var removed = database.change(
                within,
                "DELETE FROM organisations.working_group_member" + OF_ONE,
                group.value(),
                organisation.value(),
                person.value());
        if (removed == 0) {
            throw new Missing();
        }
    }

    /** @throws Missing when the person does not take part */
    void convene(WorkingGroupId group, OrganisationId organisation, PersonId person, boolean convenes) {
        set("convenes = ?", convenes, group, organisation, person);
    }

    /** @throws Missing when the person does not take part */
    void mail(WorkingGroupId group, OrganisationId organisation, PersonId person, MailChoice mail) {
        set("mail = ?", mail.name(), group, organisation, person);
    }

    private void set(String what, Object value, WorkingGroupId group, OrganisationId organisation, PersonId person) {
        var changed = database.change(
                within,
                "UPDATE organisations.working_group_member SET " + what + OF_ONE,
                value,
                group.value(),
                organisation.value(),
                person.value());
        if (changed == 0) {
            throw new Missing();
        }
    }

    /** Whether the acting person convenes the group: the fence's own answer. */
    boolean actingConvenes(WorkingGroupId group) {
        return database.first(
                        within, row -> row.getBoolean(1), "SELECT organisations.acting_convenes(?)", group.value())
                .orElse(false);
    }

    /** What the group would be without somebody. Who is locked counts for nobody. */
    Left without(WorkingGroupId group, OrganisationId organisation, PersonId person) {
        return database.first(
                        within,
                        row -> new Left(row.getLong("people"), row.getLong("convenors")),
                        "SELECT people, convenors FROM organisations.working_group_without(?, ?, ?)",
                        group.value(),
                        organisation.value(),
                        person.value())
                .orElseThrow(Missing::new);
    }

    /** What the whole network may know. */
    List<TakingPart> organisations(WorkingGroupId group) {
        return database.all(
                within,
                row -> new TakingPart(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("name"),
                        row.getLong("people"),
                        row.getBoolean("convenes")),
                "SELECT organisation_id, name, people, convenes FROM organisations.working_group_organisations(?)"
                        + " ORDER BY search_key, organisation_id",
                group.value());
    }

    /** Everybody who takes part; nobody for those who do not take part themselves and are no coordinators. */
    List<Participant> roster(WorkingGroupId group) {
        return database.all(
                within,
                Participants::participant,
                "SELECT * FROM organisations.working_group_roster(?)",
                group.value());
    }

    /** The people of one's own organisation who take part. */
    List<Participant> ours(WorkingGroupId group, OrganisationId organisation) {
        return database.all(
                within,
                Participants::participant,
                "SELECT p.id AS person_id, p.name AS person_name, o.id AS organisation_id, o.name AS organisation_name,"
                        + " m.convenes, m.joined_at FROM organisations.working_group_member m"
                        + " JOIN access.person p ON p.id = m.person_id AND p.state = 'ACTIVE'"
                        + " JOIN organisations.organisation o ON o.id = m.organisation_id"
                        + " WHERE m.working_group_id = ? AND m.organisation_id = ? ORDER BY p.name, p.id",
                group.value(),
                organisation.value());
    }

    /** Convenors who want mail of this amount; seen on the platform's duty to write. */
    List<PersonId> convenorsWanting(MailChoice mail, WorkingGroupId group) {
        return people(
                "SELECT DISTINCT person_id FROM organisations.working_group_member"
                        + " WHERE working_group_id = ? AND convenes AND mail = ?",
                group.value(),
                mail.name());
    }

    /** Participants who want mail at all; seen on the platform's duty to write. */
    List<PersonId> wantingMail(WorkingGroupId group) {
        return people(
                "SELECT DISTINCT person_id FROM organisations.working_group_member"
                        + " WHERE working_group_id = ? AND mail <> 'NONE'",
                group.value());
    }

    private List<PersonId> people(String sql, Object... values) {
        return database.all(within, row -> new PersonId(row.getObject(1, UUID.class)), sql, values);
    }

    /** How somebody was taken out, if that is how they went last. */
    Optional<TakenOut> takenOut(WorkingGroupId group, OrganisationId organisation, PersonId person) {
        return database.first(
                        within,
                        row -> Optional.ofNullable(row.getString("reason"))
                                .map(reason -> new TakenOut(leftAt(row), reason)),
                        "SELECT CASE WHEN how = 'TAKEN_OUT' THEN reason END AS reason, left_at"
                                + " FROM organisations.working_group_departure" + OF_ONE
                                + " ORDER BY left_at DESC LIMIT 1",
                        group.value(),
                        organisation.value(),
                        person.value())
                .flatMap(last -> last);
    }

    private static Instant leftAt(ResultSet row) {
        try {
            return at(row, "left_at");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                row.getBoolean("convenes"),
                at(row, "joined_at"));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
