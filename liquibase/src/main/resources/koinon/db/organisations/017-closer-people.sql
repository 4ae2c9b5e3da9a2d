--liquibase formatted sql

--changeset koinon:closer-people-who-joined
-- A file of persons asks for each of its rows who joined by that address before.
CREATE INDEX invitation_accepted ON organisations.invitation (organisation_id, email_key) WHERE state = 'ACCEPTED';

--changeset koinon:closer-people-domains-of-others splitStatements:false
-- Whether people of another organisation have addresses at a domain: then an admin does not decide alone that whoever has one
-- there is let in here. Yes or no, and nobody's name. Whoever belonged to the acting organisation before they came to any
-- other counts for it. The domain is given in all its writings, for an address keeps the one that it was typed in.
CREATE FUNCTION organisations.mail_domain_of_others(writings text[]) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_role('ADMIN') THEN
        RETURN true;
    END IF;
    RETURN EXISTS (
        SELECT 1
        FROM access.person p
        JOIN organisations.membership m ON m.person_id = p.id AND m.ended_at IS NULL
        JOIN organisations.organisation o ON o.id = m.organisation_id AND o.state = 'ACTIVE'
        WHERE split_part(p.email_key, '@', 2) = ANY (writings)
          AND m.organisation_id <> kernel.acting_organisation()
          AND NOT EXISTS (
              SELECT 1 FROM organisations.membership ours
              WHERE ours.person_id = p.id AND ours.organisation_id = kernel.acting_organisation()
                AND ours.ended_at IS NULL AND ours.joined_at <= m.joined_at));
END $$;
REVOKE ALL ON FUNCTION organisations.mail_domain_of_others FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.mail_domain_of_others TO koinon_app;
