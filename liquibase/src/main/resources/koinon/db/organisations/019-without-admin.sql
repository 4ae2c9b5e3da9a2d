--liquibase formatted sql

--changeset koinon:first-page-without-admin splitStatements:false
-- The organisations that nobody administers at a moment, for coordinators. A function, for behind the fence the people of
-- ten thousand organisations would each be looked at through it: seconds for what takes milliseconds.
CREATE FUNCTION organisations.without_admin(moment timestamptz) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT o.id
        FROM organisations.organisation o
        WHERE o.state = 'ACTIVE' AND o.id NOT IN (
            SELECT m.organisation_id
            FROM organisations.membership m
            JOIN organisations.membership_role r ON r.membership_id = m.id AND r.organisation_id = m.organisation_id
            JOIN organisations.organisation h ON h.id = m.organisation_id
            JOIN access.person p ON p.id = m.person_id
            WHERE m.ended_at IS NULL AND p.state = 'ACTIVE' AND r.role = 'ADMIN'
              AND (moment AT TIME ZONE h.time_zone)::date BETWEEN r.from_day AND coalesce(r.until_day, 'infinity'));
END $$;
REVOKE ALL ON FUNCTION organisations.without_admin FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.without_admin TO koinon_app;
