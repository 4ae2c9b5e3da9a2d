--liquibase formatted sql

--changeset koinon:first-page-figures splitStatements:false
-- How large the network is, for everybody. Which organisations belong to it, it tells nobody.
CREATE FUNCTION organisations.public_figures() RETURNS TABLE (organisations bigint, countries bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT count(*), count(DISTINCT o.country) FROM organisations.organisation o
    WHERE o.state = 'ACTIVE' AND o.kind <> 'SECRETARIAT'
$$;

--changeset koinon:first-page-extensions splitStatements:false
-- That a published deadline was put off, and what it was at first, concerns whoever may apply; by whom and why is the
-- coordinators' record.
CREATE FUNCTION organisations.interest_first_deadlines() RETURNS TABLE (call_id uuid, first_deadline timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT e.call_id, min(e.before)
    FROM organisations.interest_extension e
    JOIN organisations.interest_call c ON c.id = e.call_id
    WHERE c.state <> 'DRAFT'
    GROUP BY e.call_id
$$;

REVOKE ALL ON FUNCTION organisations.public_figures, organisations.interest_first_deadlines FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.public_figures, organisations.interest_first_deadlines TO koinon_app;
