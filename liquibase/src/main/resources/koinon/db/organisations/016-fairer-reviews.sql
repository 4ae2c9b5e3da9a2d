--liquibase formatted sql

--changeset koinon:fairer-holders-at splitStatements:false
-- What an address holds of a call: what it began itself, and what others have invited it to. Only the first is its own.
DROP FUNCTION organisations.interest_holder_at(uuid, text);
CREATE FUNCTION organisations.interest_holders_at(call uuid, address text)
    RETURNS TABLE (holder_id uuid, own boolean, invited_by text, name text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'application-start' THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT h.id, h.invited_by IS NULL, i.email, a.name
        FROM organisations.interest_holder h
        JOIN organisations.interest_application a ON a.id = h.application_id
        LEFT JOIN organisations.interest_holder i ON i.id = h.invited_by
        WHERE h.call_id = call AND h.email_key = address AND h.ended_at IS NULL
        ORDER BY h.invited_by IS NULL DESC, h.created_at;
END $$;

--changeset koinon:fairer-link-ends splitStatements:false
-- An expired link opens nothing, whoever asks the rows.
CREATE OR REPLACE FUNCTION organisations.acting_holder() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    shown text := nullif(current_setting('app.link', true), '');
BEGIN
    IF shown IS NULL OR kernel.system_duty() IS DISTINCT FROM 'application' THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT h.id
            FROM access.link l
            JOIN organisations.interest_holder h ON h.id = l.about
            WHERE l.hash = decode(shown, 'hex')
              AND l.kind = 'APPLICATION'
              AND l.used_at IS NULL
              AND l.expires_at > now()
              AND h.ended_at IS NULL);
END $$;

--changeset koinon:fairer-links-go-with-people splitStatements:false
-- Whoever no longer belongs to an organisation no longer works on its applications, in the same moment: on those by which it
-- reapplied and on the one that it came into being by. They held them by an address that may no longer be theirs, so the
-- links that were given to the person count as well.
CREATE FUNCTION organisations.end_application_links() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    gone uuid[];
BEGIN
    SELECT array_agg(h.id) INTO gone
    FROM organisations.interest_holder h
    JOIN organisations.interest_application a ON a.id = h.application_id
    WHERE h.ended_at IS NULL
      AND (a.organisation_id = NEW.organisation_id OR EXISTS (
            SELECT 1 FROM organisations.interest_decision d
            WHERE d.application_id = a.id AND d.organisation_id = NEW.organisation_id))
      AND (h.email_key = (SELECT p.email_key FROM access.person p WHERE p.id = NEW.person_id) OR EXISTS (
            SELECT 1 FROM access.link l
            WHERE l.about = h.id AND l.kind = 'APPLICATION' AND l.person_id = NEW.person_id));
    UPDATE organisations.interest_holder h SET ended_at = NEW.ended_at WHERE h.id = ANY (gone);
    DELETE FROM access.link l WHERE l.kind = 'APPLICATION' AND l.about = ANY (gone) AND l.used_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER membership_end_application_links AFTER UPDATE OF ended_at ON organisations.membership
    FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL)
    EXECUTE FUNCTION organisations.end_application_links();

--changeset koinon:fairer-links-of-the-departed
-- Those who left before this was so.
UPDATE organisations.interest_holder h SET ended_at = now()
FROM organisations.interest_application a, organisations.membership m, access.person p
WHERE a.id = h.application_id AND m.organisation_id = a.organisation_id AND p.id = m.person_id
  AND h.email_key = p.email_key AND h.ended_at IS NULL AND m.ended_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM organisations.membership n
                  WHERE n.organisation_id = m.organisation_id AND n.person_id = m.person_id AND n.ended_at IS NULL);
DELETE FROM access.link l USING organisations.interest_holder h
WHERE l.kind = 'APPLICATION' AND l.about = h.id AND l.used_at IS NULL AND h.ended_at IS NOT NULL;

--changeset koinon:fairer-opened-links
-- Whoever has not opened their link has perhaps never asked for it: the words of strangers are not mailed to them, and it
-- does not make them one of those who apply.
ALTER TABLE organisations.interest_holder ADD COLUMN opened_at timestamptz;
UPDATE organisations.interest_holder SET opened_at = created_at;
