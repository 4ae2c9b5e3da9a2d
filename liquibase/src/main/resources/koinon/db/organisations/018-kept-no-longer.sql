--liquibase formatted sql

--changeset koinon:kept-addresses splitStatements:false
-- Under which addresses a person is known here: the one they have, and those by which they joined; without any that is
-- somebody else's by now.
CREATE FUNCTION organisations.addresses_of(wanted uuid) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(DISTINCT known.email_key), '{}')
            FROM (SELECT p.email_key FROM access.person p WHERE p.id = wanted
                  UNION
                  SELECT i.email_key FROM organisations.invitation i WHERE i.accepted_by = wanted) known
            WHERE NOT EXISTS (SELECT 1 FROM access.person o WHERE o.email_key = known.email_key AND o.id <> wanted));
END $$;
REVOKE ALL ON FUNCTION organisations.addresses_of FROM PUBLIC;

-- As before, and by every address: what came to an earlier one is theirs as well, and what came to this one before it was
-- theirs is not.
CREATE OR REPLACE FUNCTION organisations.forget_belonging(wanted uuid) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    addresses text[];
BEGIN
    PERFORM organisations.check_may_erase(wanted);
    addresses := organisations.addresses_of(wanted);
    DELETE FROM kernel.mail m WHERE lower(m.recipient) = ANY (addresses) AND m.state <> 'HANDING_OVER';
    DELETE FROM organisations.join_request r WHERE r.email_key = ANY (addresses);
    DELETE FROM organisations.import_reference r WHERE r.email_key = ANY (addresses);
    DELETE FROM organisations.import_error e WHERE lower(e.value) = ANY (addresses);
    UPDATE organisations.invitation i
    SET name = '', email = '', email_key = 'erased:' || i.id::text, version = i.version + 1,
        state = CASE i.state WHEN 'OPEN' THEN 'WITHDRAWN' ELSE i.state END
    WHERE i.accepted_by = wanted OR (i.accepted_by IS NULL AND i.email_key = ANY (addresses));
    UPDATE organisations.membership SET end_reason = 'erased' WHERE person_id = wanted AND ended_at IS NOT NULL;
    UPDATE organisations.working_group_request
    SET words = '', reason = CASE WHEN reason IS NULL THEN NULL ELSE 'erased' END WHERE person_id = wanted;
    UPDATE organisations.working_group_departure SET reason = 'erased' WHERE person_id = wanted AND reason IS NOT NULL;
END $$;

--changeset koinon:kept-reviews splitStatements:false
-- What a person found in reviews, and said there.
CREATE FUNCTION organisations.reviews_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, call text, application_id uuid, application text, state text,
        reason text, assigned_at timestamptz, finished_at timestamptz, words text, marks text[])
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT r.organisation_id, o.name, t.words, a.id, a.name, r.state, r.reason, r.assigned_at, r.finished_at, v.comment,
            (SELECT array_agg(concat_ws(' – ', concat(l.words, ': ', k.mark), nullif(k.reason, '')) ORDER BY c.place)
             FROM organisations.interest_mark k
             JOIN organisations.interest_criterion c ON c.id = k.criterion_id
             LEFT JOIN organisations.interest_text l
                ON l.call_id = k.call_id AND l.thing_id = c.id AND l.part = 'LABEL' AND l.language = 'en'
             WHERE k.review_id = r.id)
        FROM organisations.interest_review r
        JOIN organisations.organisation o ON o.id = r.organisation_id
        JOIN organisations.interest_application a ON a.id = r.application_id
        LEFT JOIN organisations.interest_text t
            ON t.call_id = r.call_id AND t.thing_id = r.call_id AND t.part = 'TITLE' AND t.language = 'en'
        LEFT JOIN organisations.interest_verdict v ON v.review_id = r.id
        WHERE r.person_id = kernel.acting_person()
        ORDER BY r.assigned_at, r.id;
END $$;
CREATE FUNCTION organisations.review_remarks_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, call text, application_id uuid, application text, words text,
        at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT k.organisation_id, o.name, t.words, a.id, a.name, k.words, k.at
        FROM organisations.interest_remark k
        JOIN organisations.organisation o ON o.id = k.organisation_id
        JOIN organisations.interest_application a ON a.id = k.application_id
        LEFT JOIN organisations.interest_text t
            ON t.call_id = a.call_id AND t.thing_id = a.call_id AND t.part = 'TITLE' AND t.language = 'en'
        WHERE k.person_id = kernel.acting_person()
        ORDER BY k.at, k.id;
END $$;
-- Marks and remarks are the record of how seats were given and stay, said by a former delegate. Why somebody could not
-- judge is theirs.
CREATE FUNCTION organisations.forget_reviews(wanted uuid) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM organisations.check_may_erase(wanted);
    UPDATE organisations.interest_review SET reason = 'erased' WHERE person_id = wanted AND reason IS NOT NULL;
END $$;

--changeset koinon:kept-applications splitStatements:false
-- When nobody needed to know any more who wrote an application, or what was in it.
ALTER TABLE organisations.interest_application ADD COLUMN forgotten_at timestamptz;

-- The applications that a person works or worked on, by the address they have.
CREATE FUNCTION organisations.applications_of_the_acting_person()
    RETURNS TABLE (call text, application_id uuid, application text, state text, email text, created_at timestamptz,
        ended_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT t.words, a.id, a.name, a.state, h.email, h.created_at, h.ended_at
        FROM organisations.interest_holder h
        JOIN organisations.interest_application a ON a.id = h.application_id
        LEFT JOIN organisations.interest_text t
            ON t.call_id = a.call_id AND t.thing_id = a.call_id AND t.part = 'TITLE' AND t.language = 'en'
        WHERE h.email_key = (SELECT p.email_key FROM access.person p WHERE p.id = kernel.acting_person())
        ORDER BY h.created_at, h.id;
END $$;

-- Takes the addresses of some who worked on applications, and with them their links and the letters they got.
CREATE FUNCTION organisations.forget_holders(gone uuid[], at timestamptz) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE organisations.interest_letter_sent s SET recipient = ''
    FROM organisations.interest_holder h
    WHERE h.id = ANY (gone) AND s.application_id = h.application_id AND lower(s.recipient) = lower(h.email);
    DELETE FROM access.link l WHERE l.kind = 'APPLICATION' AND l.about = ANY (gone);
    UPDATE organisations.interest_holder h
    SET email = '', email_key = 'erased:' || h.id::text, ended_at = coalesce(h.ended_at, at)
    WHERE h.id = ANY (gone);
END $$;

-- Of a person who is erased. The only one who can still write an application stays until it has come to its end, for it is
-- their organisation's and nobody else could send it.
CREATE FUNCTION organisations.forget_applicant(wanted uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM organisations.check_may_erase(wanted);
    PERFORM organisations.forget_holders(ARRAY(
        SELECT h.id
        FROM organisations.interest_holder h
        JOIN access.person p ON p.id = wanted AND p.email_key = h.email_key
        JOIN organisations.interest_application a ON a.id = h.application_id
        JOIN organisations.interest_call c ON c.id = a.call_id
        WHERE h.ended_at IS NOT NULL
           OR a.state = 'WITHDRAWN'
           OR c.state = 'CLOSED'
           OR greatest(c.deadline, a.open_until) < at
           OR EXISTS (SELECT 1 FROM organisations.interest_holder o
                      WHERE o.application_id = h.application_id AND o.id <> h.id AND o.ended_at IS NULL)), at);
END $$;

-- Applications whose call ended long ago. Of those that were taken in go the addresses of whoever wrote them: the
-- organisation has its people by now. Of all others what they said goes as well; what stays is which organisation applied,
-- its country and level, its marks, and what was decided. Drafts go whole. Returns how many it was.
CREATE FUNCTION organisations.forget_applications(decided_before timestamptz, drafts_before timestamptz, at timestamptz,
    most integer) RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    over uuid[];
    drafts uuid[];
    emptied uuid[];
    files uuid[];
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'erasure' THEN
        RETURN 0;
    END IF;
    over := ARRAY(
        SELECT a.id
        FROM organisations.interest_application a
        JOIN organisations.interest_call c ON c.id = a.call_id AND c.state <> 'DRAFT'
        LEFT JOIN organisations.interest_decision d ON d.application_id = a.id
        WHERE a.forgotten_at IS NULL
          AND greatest(c.deadline, a.open_until, d.sent_at)
              < CASE WHEN a.submitted_at IS NULL THEN drafts_before ELSE decided_before END
        ORDER BY a.id
        LIMIT most
        FOR UPDATE OF a SKIP LOCKED);
    drafts := ARRAY(SELECT a.id FROM organisations.interest_application a WHERE a.id = ANY (over) AND a.submitted_at IS NULL);
    emptied := ARRAY(
        SELECT a.id FROM organisations.interest_application a
        WHERE a.id = ANY (over)
          AND NOT EXISTS (SELECT 1 FROM organisations.interest_decision d
                          WHERE d.application_id = a.id AND d.outcome = 'ACCEPTED' AND d.sent_at IS NOT NULL));
    PERFORM organisations.forget_holders(
        ARRAY(SELECT h.id FROM organisations.interest_holder h WHERE h.application_id = ANY (over)), at);
    files := ARRAY(SELECT f.reference_id FROM organisations.interest_file f WHERE f.application_id = ANY (emptied));
    DELETE FROM organisations.interest_file f WHERE f.application_id = ANY (emptied);
    WITH gone AS (DELETE FROM kernel.blob_reference r WHERE r.id = ANY (files) RETURNING r.hash)
    UPDATE kernel.blob b SET touched_at = at FROM gone WHERE b.hash = gone.hash;
    DELETE FROM organisations.interest_answer w WHERE w.application_id = ANY (emptied);
    DELETE FROM organisations.interest_submitted_answer w WHERE w.application_id = ANY (emptied);
    DELETE FROM organisations.interest_submitted_file f WHERE f.application_id = ANY (emptied);
    UPDATE organisations.interest_submission s SET copy = '' WHERE s.application_id = ANY (emptied);
    DELETE FROM organisations.interest_remark k WHERE k.application_id = ANY (emptied);
    UPDATE organisations.interest_mark k SET reason = '' WHERE k.application_id = ANY (emptied);
    UPDATE organisations.interest_verdict v SET comment = '' WHERE v.application_id = ANY (emptied);
    UPDATE organisations.interest_review r SET reason = 'erased'
    WHERE r.application_id = ANY (emptied) AND r.reason IS NOT NULL;
    UPDATE organisations.interest_letter_sent s SET subject = '', body = '' WHERE s.application_id = ANY (emptied);
    UPDATE organisations.interest_decision d SET reasons = NULL WHERE d.application_id = ANY (emptied);
    UPDATE organisations.interest_application a
    SET forgotten_at = at, late_reason = CASE WHEN a.late_reason IS NULL THEN NULL ELSE 'erased' END,
        name = CASE WHEN a.submitted_at IS NULL THEN '' ELSE a.name END,
        name_key = CASE WHEN a.submitted_at IS NULL THEN '' ELSE a.name_key END
    WHERE a.id = ANY (over);
    DELETE FROM organisations.interest_holder h WHERE h.application_id = ANY (drafts);
    DELETE FROM organisations.interest_application a WHERE a.id = ANY (drafts);
    RETURN cardinality(over);
END $$;

REVOKE ALL ON FUNCTION organisations.reviews_of_the_acting_person, organisations.review_remarks_of_the_acting_person,
    organisations.forget_reviews, organisations.applications_of_the_acting_person, organisations.forget_holders,
    organisations.forget_applicant, organisations.forget_applications FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.reviews_of_the_acting_person, organisations.review_remarks_of_the_acting_person,
    organisations.forget_reviews, organisations.applications_of_the_acting_person, organisations.forget_applicant,
    organisations.forget_applications TO koinon_app;
