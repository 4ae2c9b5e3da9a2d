--liquibase formatted sql

--changeset koinon:audit-my-acts splitStatements:false
-- What the acting person did, for whichever organisation: part of the copy of their data that they can take (GDPR Article
-- 15). The fence on the log shows a person only what their organisation's admin or the auditor may read.
CREATE FUNCTION audit.acts_of_the_acting_person()
    RETURNS TABLE (at timestamptz, organisation_id uuid, on_organisation_id uuid, what text, about text, outcome text,
        address text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT e.at, e.organisation_id, e.on_organisation_id, e.what, e.about, e.outcome, e.address
        FROM audit.entry e
        WHERE e.person_id = kernel.acting_person()
        ORDER BY e.position;
END $$;
REVOKE ALL ON FUNCTION audit.acts_of_the_acting_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.acts_of_the_acting_person TO koinon_app;
