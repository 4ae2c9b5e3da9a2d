--liquibase formatted sql

--changeset koinon:fences-role-with-its-membership
-- A role names its organisation once more, for the fence; it must be the one that the membership is in. Otherwise a role
-- could be given in a foreign membership under the giver's own organisation's name.
ALTER TABLE organisations.membership ADD CONSTRAINT membership_in_organisation UNIQUE (id, organisation_id);
ALTER TABLE organisations.membership_role ADD CONSTRAINT membership_role_of_its_organisation
    FOREIGN KEY (membership_id, organisation_id) REFERENCES organisations.membership (id, organisation_id);

--changeset koinon:fences-acting splitStatements:false
-- These functions ask the rows, not the application: a wrong setting alone opens nothing. They are owned by koinon_owner,
-- so they look past the fences that they serve. Days are UTC days, as at the gate, whatever zone the session is in.
-- Every query behind the fence asks them, so they are plpgsql: it keeps a plan, where an SQL function plans at each call,
-- which takes ten times as long as looking. For the same reason none of them calls another.

-- Whether the acting person belongs to the organisation it says it acts for, and both are in good standing.
CREATE FUNCTION organisations.acting_belongs() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN EXISTS (
        SELECT 1
        FROM organisations.membership m
        JOIN organisations.organisation o ON o.id = m.organisation_id
        JOIN access.person p ON p.id = m.person_id
        WHERE m.person_id = kernel.acting_person()
          AND m.organisation_id = kernel.acting_organisation()
          AND m.ended_at IS NULL
          AND o.state = 'ACTIVE'
          AND p.state = 'ACTIVE');
END $$;
-- Whether the acting person holds a role today in the organisation acted for.
CREATE FUNCTION organisations.acting_has_role(wanted text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN EXISTS (
        SELECT 1
        FROM organisations.membership m
        JOIN organisations.membership_role r ON r.membership_id = m.id AND r.organisation_id = m.organisation_id
        JOIN organisations.organisation o ON o.id = m.organisation_id
        JOIN access.person p ON p.id = m.person_id
        WHERE m.person_id = kernel.acting_person()
          AND m.organisation_id = kernel.acting_organisation()
          AND m.ended_at IS NULL
          AND o.state = 'ACTIVE'
          AND p.state = 'ACTIVE'
          AND r.role = wanted
          AND r.from_day <= (now() AT TIME ZONE 'UTC')::date
          AND (r.until_day IS NULL OR r.until_day >= (now() AT TIME ZONE 'UTC')::date));
END $$;
-- Whether the acting person, acting for the secretariat, holds a role there today that reaches across organisations.
CREATE FUNCTION organisations.acting_has_network_role(wanted text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN EXISTS (
        SELECT 1
        FROM organisations.membership m
        JOIN organisations.membership_role r ON r.membership_id = m.id AND r.organisation_id = m.organisation_id
        JOIN organisations.organisation o ON o.id = m.organisation_id
        JOIN access.person p ON p.id = m.person_id
        WHERE m.person_id = kernel.acting_person()
          AND m.organisation_id = kernel.acting_organisation()
          AND m.ended_at IS NULL
          AND o.kind = 'SECRETARIAT'
          AND o.state = 'ACTIVE'
          AND p.state = 'ACTIVE'
          AND r.role = wanted
          AND r.from_day <= (now() AT TIME ZONE 'UTC')::date
          AND (r.until_day IS NULL OR r.until_day >= (now() AT TIME ZONE 'UTC')::date));
END $$;

--changeset koinon:fences-up
-- FORCE binds the owner too; its own policy lets migrations, backup and the functions above see the rows.
ALTER TABLE access.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.person FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.membership FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.membership_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.membership_role FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.invitation FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.working_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.working_group FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.working_group_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.working_group_member FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_all ON access.person TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.organisation TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.membership TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.membership_role TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.invitation TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.working_group TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.working_group_member TO CURRENT_USER USING (true) WITH CHECK (true);

--changeset koinon:fences-policies
-- Each test of a role or a membership is a scalar sub-select, so that it runs once a query and not once a row.

-- A person sees themself, the people of the organisation they act for, and the network's people with a network role.
CREATE POLICY person_see ON access.person FOR SELECT TO koinon_app USING (
    id = (SELECT kernel.acting_person())
    OR (SELECT kernel.system_duty()) IS NOT NULL
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT organisations.acting_has_network_role('AUDITOR'))
    OR EXISTS (SELECT 1 FROM organisations.membership m
               WHERE m.person_id = person.id AND m.organisation_id = (SELECT kernel.acting_organisation())));
CREATE POLICY person_add ON access.person FOR INSERT TO koinon_app WITH CHECK (
    (SELECT kernel.system_duty()) IN ('set-up', 'invitation', 'demo'));
CREATE POLICY person_change ON access.person FOR UPDATE TO koinon_app
    USING (id = (SELECT kernel.acting_person()) OR (SELECT kernel.system_duty()) IN ('sign-in', 'invitation'))
    WITH CHECK (id = (SELECT kernel.acting_person()) OR (SELECT kernel.system_duty()) IN ('sign-in', 'invitation'));

-- Which organisations belong to the network is known to all who belong to one of them.
CREATE POLICY organisation_see ON organisations.organisation FOR SELECT TO koinon_app USING (
    (SELECT organisations.acting_belongs())
    OR (SELECT kernel.system_duty()) IN ('set-up', 'invitation', 'demo', 'mail')
    OR EXISTS (SELECT 1 FROM organisations.membership m
               WHERE m.organisation_id = organisation.id AND m.person_id = (SELECT kernel.acting_person())));
CREATE POLICY organisation_add ON organisations.organisation FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) IN ('set-up', 'demo'));
CREATE POLICY organisation_change ON organisations.organisation FOR UPDATE TO koinon_app
    USING ((id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'invitation')
    WITH CHECK ((id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'invitation');

CREATE POLICY membership_see ON organisations.membership FOR SELECT TO koinon_app USING (
    person_id = (SELECT kernel.acting_person())
    OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) IN ('set-up', 'invitation', 'demo'));
CREATE POLICY membership_add ON organisations.membership FOR INSERT TO koinon_app WITH CHECK (
    (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) IN ('set-up', 'invitation', 'demo'));
CREATE POLICY membership_change ON organisations.membership FOR UPDATE TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((organisation_id = (SELECT kernel.acting_organisation()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR')));

CREATE POLICY membership_role_all ON organisations.membership_role TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR EXISTS (SELECT 1 FROM organisations.membership m
                   WHERE m.id = membership_role.membership_id AND m.person_id = (SELECT kernel.acting_person()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) IN ('set-up', 'invitation', 'demo'))
    WITH CHECK ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) IN ('set-up', 'invitation', 'demo'));

CREATE POLICY invitation_all ON organisations.invitation TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'invitation')
    WITH CHECK ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'invitation');

CREATE POLICY working_group_see ON organisations.working_group FOR SELECT TO koinon_app USING (
    (SELECT organisations.acting_belongs()) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY working_group_add ON organisations.working_group FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY working_group_member_all ON organisations.working_group_member TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');

--changeset koinon:working-group-sizes splitStatements:false
-- How many organisations take part is known to the network; which persons do is not.
CREATE FUNCTION organisations.working_group_size(wanted uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT count(DISTINCT organisation_id) FROM organisations.working_group_member WHERE working_group_id = wanted
$$;
