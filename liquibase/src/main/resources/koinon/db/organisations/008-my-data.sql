--liquibase formatted sql

--changeset koinon:organisations-my-data splitStatements:false
-- Parts of the copy of their data that a person can take (GDPR Article 15): wherever they belong or belonged, whichever
-- organisation they act for now. The functions answer about the acting person and nobody else.
CREATE FUNCTION organisations.memberships_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, joined_at timestamptz, ended_at timestamptz, end_reason text,
        role text, from_day date, until_day date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT m.organisation_id, o.name, m.joined_at, m.ended_at, m.end_reason, r.role, r.from_day, r.until_day
        FROM organisations.membership m
        JOIN organisations.organisation o ON o.id = m.organisation_id
        LEFT JOIN organisations.membership_role r ON r.membership_id = m.id
        WHERE m.person_id = kernel.acting_person()
        ORDER BY m.joined_at, m.id, r.from_day, r.role;
END $$;

CREATE FUNCTION organisations.invitations_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, email text, name text, roles text, by_me boolean,
        created_at timestamptz, state text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT i.organisation_id, o.name, i.email, i.name, i.roles, i.invited_by = kernel.acting_person(), i.created_at,
            i.state
        FROM organisations.invitation i
        JOIN organisations.organisation o ON o.id = i.organisation_id
        WHERE i.invited_by = kernel.acting_person()
           OR i.email_key = (SELECT p.email_key FROM access.person p WHERE p.id = kernel.acting_person())
        ORDER BY i.created_at;
END $$;

CREATE FUNCTION organisations.working_groups_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, working_group_id uuid, working_group text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT g.organisation_id, o.name, g.working_group_id, w.name_en
        FROM organisations.working_group_member g
        JOIN organisations.organisation o ON o.id = g.organisation_id
        JOIN organisations.working_group w ON w.id = g.working_group_id
        WHERE g.person_id = kernel.acting_person()
        ORDER BY w.name_en, o.name;
END $$;
REVOKE ALL ON FUNCTION organisations.memberships_of_the_acting_person, organisations.invitations_of_the_acting_person,
    organisations.working_groups_of_the_acting_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.memberships_of_the_acting_person,
    organisations.invitations_of_the_acting_person, organisations.working_groups_of_the_acting_person TO koinon_app;
