--liquibase formatted sql

--changeset koinon:rights-erased-people
-- An erased account keeps its row, for what it did stays on record: without name, address or any way to sign in.
ALTER TABLE access.person DROP CONSTRAINT person_state_check;
ALTER TABLE access.person ADD CONSTRAINT person_state_check CHECK (state IN ('ACTIVE', 'LOCKED', 'ERASED'));
ALTER TABLE access.person ADD COLUMN erased_at timestamptz;
ALTER TABLE access.person ADD CONSTRAINT person_erased CHECK ((state = 'ERASED') = (erased_at IS NOT NULL)
    AND (state <> 'ERASED' OR (name = '' AND email = 'erased-' || id::text || '@erased.invalid')));

--changeset koinon:rights-who-may-erase splitStatements:false
-- A person themself, a coordinator whom they asked, and the platform when nobody needs the account any more. What is
-- erased is in several schemas and behind their fences, so functions do it, and each asks here first.
CREATE FUNCTION organisations.check_may_erase(wanted uuid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF wanted IS DISTINCT FROM kernel.acting_person()
        AND NOT organisations.acting_has_network_role('COORDINATOR')
        AND kernel.system_duty() IS DISTINCT FROM 'erasure' THEN
        RAISE EXCEPTION 'nobody may erase the account of somebody else' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

-- How a person signs in, and what was begun or asked with it.
CREATE FUNCTION access.forget_means(wanted uuid) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM organisations.check_may_erase(wanted);
    DELETE FROM access.session WHERE person_id = wanted;
    DELETE FROM access.pending WHERE person_id = wanted;
    DELETE FROM access.link WHERE person_id = wanted;
    DELETE FROM access.token WHERE person_id = wanted;
    DELETE FROM access.password WHERE person_id = wanted;
    DELETE FROM access.one_time_secret WHERE person_id = wanted;
    DELETE FROM access.recovery_code WHERE person_id = wanted;
    DELETE FROM access.passkey WHERE person_id = wanted;
    DELETE FROM access.openid_identity WHERE person_id = wanted;
    DELETE FROM access.person_lock WHERE person_id = wanted;
    DELETE FROM access.refusal WHERE person_id = wanted;
    DELETE FROM kernel.idempotency_key WHERE person_id = wanted;
END $$;

-- Letters that went to the address that the person has now, and those that wait to go there.
CREATE FUNCTION access.forget_letters(wanted uuid) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM organisations.check_may_erase(wanted);
    DELETE FROM kernel.mail m USING access.person p
    WHERE p.id = wanted AND lower(m.recipient) = lower(p.email) AND m.state <> 'HANDING_OVER';
    DELETE FROM access.link l USING access.person p WHERE p.id = wanted AND lower(l.email) = lower(p.email);
END $$;

-- Under which name and address the person was invited, why they left where they left, and what was said about them in
-- working groups. That they belonged to an organisation, from when until when and in which roles, is its record and stays.
CREATE FUNCTION organisations.forget_belonging(wanted uuid) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM organisations.check_may_erase(wanted);
    UPDATE organisations.invitation i
    SET name = '', email = '', email_key = 'erased:' || i.id::text, version = i.version + 1,
        state = CASE i.state WHEN 'OPEN' THEN 'WITHDRAWN' ELSE i.state END
    FROM access.person p WHERE p.id = wanted AND i.email_key = p.email_key;
    UPDATE organisations.membership SET end_reason = 'erased' WHERE person_id = wanted AND ended_at IS NOT NULL;
    UPDATE organisations.working_group_request
    SET words = '', reason = CASE WHEN reason IS NULL THEN NULL ELSE 'erased' END WHERE person_id = wanted;
    UPDATE organisations.working_group_departure SET reason = 'erased' WHERE person_id = wanted AND reason IS NOT NULL;
END $$;

-- Takes what is left: name, address, language and time zone. False when the person belongs to an organisation (again), or
-- was erased before.
CREATE FUNCTION organisations.erase_person(wanted uuid, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM organisations.check_may_erase(wanted);
    -- holds the row, so that nobody gives the person a membership meanwhile
    PERFORM 1 FROM access.person p WHERE p.id = wanted FOR UPDATE;
    IF EXISTS (SELECT 1 FROM organisations.membership m WHERE m.person_id = wanted AND m.ended_at IS NULL) THEN
        RETURN false;
    END IF;
    UPDATE access.person p
    SET name = '', email = 'erased-' || p.id::text || '@erased.invalid', email_key = 'erased-' || p.id::text || '@erased.invalid',
        language = 'en', time_zone = 'UTC', state = 'ERASED', erased_at = at, version = p.version + 1
    WHERE p.id = wanted AND p.state <> 'ERASED';
    RETURN FOUND;
END $$;

-- Accounts that have belonged to no organisation since a moment.
CREATE FUNCTION organisations.leavers(since timestamptz, most integer) RETURNS TABLE (person_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'erasure' THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT p.id
        FROM access.person p
        WHERE p.state <> 'ERASED'
          AND p.created_at < since
          AND NOT EXISTS (SELECT 1 FROM organisations.membership m
                          WHERE m.person_id = p.id AND (m.ended_at IS NULL OR m.ended_at >= since))
        ORDER BY p.id
        LIMIT most;
END $$;
REVOKE ALL ON FUNCTION organisations.check_may_erase, access.forget_means, access.forget_letters,
    organisations.forget_belonging, organisations.erase_person, organisations.leavers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.forget_means, access.forget_letters, organisations.forget_belonging,
    organisations.erase_person, organisations.leavers TO koinon_app;

--changeset koinon:rights-duty-that-sees-people
ALTER POLICY person_see ON access.person USING (
    id = (SELECT kernel.acting_person())
    OR (SELECT kernel.system_duty()) IN ('set-up', 'sign-in', 'invitation', 'mail', 'demo', 'erasure')
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT organisations.acting_has_network_role('AUDITOR'))
    OR EXISTS (SELECT 1 FROM organisations.membership m
               WHERE m.person_id = person.id AND m.organisation_id = (SELECT kernel.acting_organisation())));
