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

--changeset koinon:fairer-whose-application
CREATE INDEX interest_holder_whose ON organisations.interest_holder (email_key);
CREATE INDEX interest_application_whose ON organisations.interest_application (organisation_id)
    WHERE organisation_id IS NOT NULL;

--changeset koinon:fairer-partial splitStatements:false
-- The applications that are the acting person's own: they work on one, or have, or belong to the member that reapplies.
-- Whoever was only named as a colleague and never opened the link is none of them, or applicants could get rid of whom they
-- fear by naming their address.
CREATE FUNCTION organisations.interest_partial() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(own.id), '{}')
            FROM (SELECT h.application_id AS id
                  FROM access.person p
                  JOIN organisations.interest_holder h ON h.email_key = p.email_key
                  WHERE p.id = kernel.acting_person() AND (h.invited_by IS NULL OR h.opened_at IS NOT NULL)
                  UNION
                  SELECT a.id
                  FROM organisations.interest_application a
                  JOIN organisations.membership m ON m.organisation_id = a.organisation_id
                  WHERE m.person_id = kernel.acting_person() AND m.ended_at IS NULL) own);
END $$;
-- The same of those who review a call, for whoever gives it to them.
CREATE FUNCTION organisations.interest_partial_reviewers(call uuid)
    RETURNS TABLE (application_id uuid, person_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT h.application_id, v.person_id
        FROM organisations.interest_reviewer v
        JOIN access.person p ON p.id = v.person_id
        JOIN organisations.interest_holder h ON h.call_id = v.call_id AND h.email_key = p.email_key
        WHERE v.call_id = call AND (h.invited_by IS NULL OR h.opened_at IS NOT NULL)
        UNION
        SELECT a.id, v.person_id
        FROM organisations.interest_reviewer v
        JOIN organisations.membership m ON m.person_id = v.person_id AND m.ended_at IS NULL
        JOIN organisations.interest_application a ON a.call_id = v.call_id AND a.organisation_id = m.organisation_id
        WHERE v.call_id = call;
END $$;
CREATE OR REPLACE FUNCTION organisations.interest_reviewed() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(r.application_id), '{}')
            FROM organisations.interest_review r
            JOIN organisations.membership m ON m.person_id = r.person_id AND m.organisation_id = r.organisation_id
            JOIN organisations.organisation o ON o.id = r.organisation_id
            JOIN access.person p ON p.id = r.person_id
            WHERE r.person_id = kernel.acting_person()
              AND r.organisation_id = kernel.acting_organisation()
              AND r.state IN ('OPEN', 'FINISHED')
              AND m.ended_at IS NULL AND o.state = 'ACTIVE' AND p.state = 'ACTIVE'
              AND r.application_id <> ALL ((SELECT organisations.interest_partial())::uuid[]));
END $$;
CREATE OR REPLACE FUNCTION organisations.interest_finished() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(r.application_id), '{}')
            FROM organisations.interest_review r
            JOIN organisations.membership m ON m.person_id = r.person_id AND m.organisation_id = r.organisation_id
            JOIN organisations.organisation o ON o.id = r.organisation_id
            JOIN access.person p ON p.id = r.person_id
            WHERE r.person_id = kernel.acting_person()
              AND r.organisation_id = kernel.acting_organisation()
              AND r.state = 'FINISHED'
              AND m.ended_at IS NULL AND o.state = 'ACTIVE' AND p.state = 'ACTIVE'
              AND r.application_id <> ALL ((SELECT organisations.interest_partial())::uuid[]));
END $$;
-- The applications whose marks the acting person must not see, whatever else they may: their own are not finished yet, they
-- have a conflict of interest, or the application is their own.
CREATE OR REPLACE FUNCTION organisations.interest_blind() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(r.application_id), '{}')
            FROM organisations.interest_review r
            WHERE r.person_id = kernel.acting_person() AND r.state IN ('OPEN', 'CONFLICT'))
        || organisations.interest_partial();
END $$;

--changeset koinon:fairer-until-finished splitStatements:false
-- Whether marks were given on the scale of a call, also those that nobody else may read yet.
CREATE FUNCTION organisations.interest_marked(call uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN organisations.acting_has_network_role('COORDINATOR') AND EXISTS (
        SELECT 1 FROM organisations.interest_mark k WHERE k.call_id = call AND k.mark IS NOT NULL);
END $$;

--changeset koinon:fairer-until-finished-fences
-- What somebody writes before they have finished is theirs alone.
ALTER POLICY interest_verdict_see ON organisations.interest_verdict USING (
    person_id = (SELECT kernel.acting_person())
    OR ((application_id = ANY ((SELECT organisations.interest_finished())::uuid[])
            OR ((SELECT organisations.acting_has_network_role('COORDINATOR'))
                AND application_id <> ALL ((SELECT organisations.interest_blind())::uuid[])))
        AND EXISTS (SELECT 1 FROM organisations.interest_review r
                    WHERE r.id = interest_verdict.review_id AND r.state = 'FINISHED'))
    OR (SELECT kernel.system_duty()) = 'demo');
ALTER POLICY interest_mark_see ON organisations.interest_mark USING (
    person_id = (SELECT kernel.acting_person())
    OR ((application_id = ANY ((SELECT organisations.interest_finished())::uuid[])
            OR ((SELECT organisations.acting_has_network_role('COORDINATOR'))
                AND application_id <> ALL ((SELECT organisations.interest_blind())::uuid[])))
        AND EXISTS (SELECT 1 FROM organisations.interest_review r
                    WHERE r.id = interest_mark.review_id AND r.state = 'FINISHED'))
    OR (SELECT kernel.system_duty()) = 'demo');
-- Why somebody cannot review is for coordinators: fellow reviewers see who does, and not who does not.
ALTER POLICY interest_review_see ON organisations.interest_review USING (
    (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (person_id = (SELECT kernel.acting_person()) AND organisation_id = (SELECT kernel.acting_organisation()))
    OR (application_id = ANY ((SELECT organisations.interest_finished())::uuid[]) AND state IN ('OPEN', 'FINISHED'))
    OR (SELECT kernel.system_duty()) = 'demo');

--changeset koinon:fairer-decided-turn
-- Which submission of an application was decided about: an applicant may have changed it since.
ALTER TABLE organisations.interest_decision ADD COLUMN turn integer;
UPDATE organisations.interest_decision d SET turn = (
    SELECT max(s.turn) FROM organisations.interest_submission s
    WHERE s.application_id = d.application_id AND s.submitted_at <= d.decided_at);

--changeset koinon:fairer-giving-up splitStatements:false
-- A place is given up, by the applicant's link or by a coordinator. Where the call says so the first of the reserve list
-- moves up, and the others after it. Of an organisation that came into being by it and that nobody has joined yet, nobody
-- can become the first admin any more. Returns whether there was a place to give up.
CREATE OR REPLACE FUNCTION organisations.interest_give_up(given uuid) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    of_call uuid;
    by_itself boolean;
    next_version bigint;
    made uuid;
    ended uuid[];
BEGIN
    IF given IS DISTINCT FROM organisations.acting_application()
        AND NOT organisations.acting_has_network_role('COORDINATOR') THEN
        RETURN false;
    END IF;
    SELECT a.call_id INTO of_call FROM organisations.interest_application a WHERE a.id = given;
    SELECT p.moves_up, p.decided + 1 INTO by_itself, next_version
    FROM organisations.interest_review_plan p WHERE p.call_id = of_call FOR UPDATE;
    UPDATE organisations.interest_decision d
    SET outcome = 'GIVEN_UP', decided_at = now(), version = next_version
    WHERE d.application_id = given AND d.outcome = 'ACCEPTED' AND d.sent_at IS NOT NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE organisations.interest_review_plan p SET decided = next_version WHERE p.call_id = of_call;
    IF by_itself THEN
        UPDATE organisations.interest_decision d
        SET outcome = 'ACCEPTED', place = NULL, moved_up_at = now(), sent_at = NULL, decided_at = now(),
            version = next_version
        WHERE d.application_id = (
            SELECT r.application_id FROM organisations.interest_decision r
            JOIN organisations.interest_application a ON a.id = r.application_id AND a.state = 'SUBMITTED'
            WHERE r.call_id = of_call AND r.outcome = 'RESERVE' ORDER BY r.place LIMIT 1);
    END IF;
    UPDATE organisations.interest_decision d SET place = t.place, version = next_version
    FROM (SELECT r.application_id, row_number() OVER (ORDER BY r.place) AS place
          FROM organisations.interest_decision r WHERE r.call_id = of_call AND r.outcome = 'RESERVE') t
    WHERE d.application_id = t.application_id AND d.place <> t.place;
    SELECT d.organisation_id INTO made
    FROM organisations.interest_decision d
    JOIN organisations.interest_application a ON a.id = d.application_id
    WHERE d.application_id = given AND a.organisation_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM organisations.membership m
        WHERE m.organisation_id = d.organisation_id AND m.ended_at IS NULL);
    IF made IS NOT NULL THEN
        WITH withdrawn AS (
            UPDATE organisations.invitation i SET state = 'WITHDRAWN', version = i.version + 1
            WHERE i.organisation_id = made AND i.state = 'OPEN' RETURNING i.id)
        SELECT array_agg(w.id) INTO ended FROM withdrawn w;
        DELETE FROM access.link l WHERE l.kind = 'INVITATION' AND l.about = ANY (ended) AND l.used_at IS NULL;
    END IF;
    RETURN true;
END $$;
-- Whom to write to when an applicant has given its place up: asked by their link, and only then.
CREATE FUNCTION organisations.interest_coordinators()
    RETURNS TABLE (name text, email text, language text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM organisations.interest_decision d
                   WHERE d.application_id = organisations.acting_application() AND d.outcome = 'GIVEN_UP') THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT DISTINCT p.name, p.email, p.language
        FROM access.person p
        JOIN organisations.membership m ON m.person_id = p.id AND m.ended_at IS NULL
        JOIN organisations.organisation o
            ON o.id = m.organisation_id AND o.kind = 'SECRETARIAT' AND o.state = 'ACTIVE'
        JOIN organisations.membership_role r ON r.membership_id = m.id AND r.role = 'COORDINATOR'
        WHERE p.state = 'ACTIVE' AND r.from_day <= (now() AT TIME ZONE 'UTC')::date
          AND (r.until_day IS NULL OR r.until_day >= (now() AT TIME ZONE 'UTC')::date);
END $$;
REVOKE ALL ON FUNCTION organisations.interest_coordinators FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.interest_coordinators TO koinon_app;
