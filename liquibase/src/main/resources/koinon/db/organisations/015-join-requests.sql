--liquibase formatted sql

--changeset koinon:join-links
ALTER TABLE access.link DROP CONSTRAINT link_kind_check;
ALTER TABLE access.link ADD CONSTRAINT link_kind_check CHECK (
    kind IN ('SET_UP', 'INVITATION', 'ADDRESS_CHANGE', 'RESET', 'APPLICATION', 'JOIN_REQUEST'));

--changeset koinon:join-requests
-- By which addresses people may ask to join an organisation: the domain is in ASCII, and leads to one organisation alone.
CREATE TABLE organisations.mail_domain (
    domain          text        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    added_by        uuid        NOT NULL REFERENCES access.person,
    added_at        timestamptz NOT NULL
);
CREATE INDEX mail_domain_organisation ON organisations.mail_domain (organisation_id);
-- Somebody asks to join. Until they have shown that the address is theirs, nobody is told; then an admin decides.
CREATE TABLE organisations.join_request (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    email           text        NOT NULL,
    email_key       text        NOT NULL,
    name            text        NOT NULL,
    language        text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('ASKED', 'WAITING', 'APPROVED', 'DECLINED', 'EXPIRED')),
    asked_at        timestamptz NOT NULL,
    proven_at       timestamptz,
    expires_at      timestamptz NOT NULL,
    -- when the admins were written to about it
    told_at         timestamptz,
    decided_by      uuid        REFERENCES access.person,
    decided_at      timestamptz,
    reason          text,
    version         bigint      NOT NULL DEFAULT 0,
    CONSTRAINT join_request_declined_with_a_reason CHECK (state <> 'DECLINED' OR reason IS NOT NULL),
    CONSTRAINT join_request_waits_when_proven CHECK (state = 'ASKED' OR proven_at IS NOT NULL)
);
CREATE UNIQUE INDEX join_request_once ON organisations.join_request (organisation_id, email_key) WHERE state = 'WAITING';
CREATE INDEX join_request_open ON organisations.join_request (expires_at) WHERE state IN ('ASKED', 'WAITING');
GRANT SELECT, INSERT, DELETE ON organisations.mail_domain TO koinon_app;
GRANT SELECT, UPDATE (state, decided_by, decided_at, reason, version) ON organisations.join_request TO koinon_app;

ALTER TABLE organisations.mail_domain ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.mail_domain FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.join_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.join_request FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisations.mail_domain TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.join_request TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY mail_domain_all ON organisations.mail_domain TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_has_role('ADMIN')))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK (((organisation_id = (SELECT kernel.acting_organisation())
                    AND (SELECT organisations.acting_has_role('ADMIN')))
            OR (SELECT organisations.acting_has_network_role('COORDINATOR')))
        AND added_by = (SELECT kernel.acting_person())
        OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY join_request_see ON organisations.join_request FOR SELECT TO koinon_app USING (
    state <> 'ASKED'
    AND ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_has_role('ADMIN')))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))));
CREATE POLICY join_request_decide ON organisations.join_request FOR UPDATE TO koinon_app
    USING (state = 'WAITING'
        AND ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_has_role('ADMIN')))
            OR (SELECT organisations.acting_has_network_role('COORDINATOR'))))
    WITH CHECK (state IN ('APPROVED', 'DECLINED') AND decided_by = (SELECT kernel.acting_person()));

--changeset koinon:join-domains-go-with-organisations splitStatements:false
-- An organisation that is no longer in the network is found by no address, and nobody waits for it.
CREATE FUNCTION organisations.end_joining() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM organisations.mail_domain d WHERE d.organisation_id = NEW.id;
    DELETE FROM organisations.join_request r WHERE r.organisation_id = NEW.id AND r.state IN ('ASKED', 'WAITING');
    RETURN NULL;
END $$;
CREATE TRIGGER organisation_end_joining AFTER UPDATE OF state ON organisations.organisation
    FOR EACH ROW WHEN (OLD.state = 'ACTIVE' AND NEW.state <> 'ACTIVE') EXECUTE FUNCTION organisations.end_joining();

--changeset koinon:join-asking splitStatements:false
-- Asked by the platform alone, after the answer to whoever asks is out: to which organisation an address leads, and whether
-- it is that of somebody who belongs to it already. What is asked is kept once, however often this runs.
CREATE FUNCTION organisations.ask_to_join(request uuid, domain text, email text, email_key text, name text, language text,
                                          moment timestamptz, good_until timestamptz)
    RETURNS TABLE (organisation_id uuid, organisation_name text, belongs boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    found_id   uuid;
    found_name text;
    is_there   boolean;
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'join-request' THEN
        RETURN;
    END IF;
    SELECT o.id, o.name INTO found_id, found_name
    FROM organisations.mail_domain d
    JOIN organisations.organisation o ON o.id = d.organisation_id
    WHERE d.domain = ask_to_join.domain AND o.state = 'ACTIVE';
    IF found_id IS NULL THEN
        RETURN;
    END IF;
    is_there := EXISTS (
        SELECT 1 FROM organisations.membership m JOIN access.person p ON p.id = m.person_id
        WHERE m.organisation_id = found_id AND m.ended_at IS NULL AND p.email_key = ask_to_join.email_key);
    IF NOT is_there THEN
        INSERT INTO organisations.join_request
            (id, organisation_id, email, email_key, name, language, state, asked_at, expires_at)
        VALUES (request, found_id, ask_to_join.email, ask_to_join.email_key, ask_to_join.name, ask_to_join.language,
                'ASKED', moment, good_until)
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN QUERY SELECT found_id, found_name, is_there;
END $$;
-- What a mailed link is about.
CREATE FUNCTION organisations.join_request_of(request uuid)
    RETURNS TABLE (organisation_name text, email text, name text, state text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'join-request' THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT o.name, r.email, r.name, r.state
        FROM organisations.join_request r
        JOIN organisations.organisation o ON o.id = r.organisation_id
        WHERE r.id = request AND o.state = 'ACTIVE';
END $$;
-- The address is proven; a request of the same address that waits already stands for both.
CREATE FUNCTION organisations.prove_join_request(request uuid, moment timestamptz, good_until timestamptz) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'join-request' THEN
        RETURN;
    END IF;
    BEGIN
        UPDATE organisations.join_request r
        SET state = 'WAITING', proven_at = moment, expires_at = good_until, version = r.version + 1
        WHERE r.id = request AND r.state = 'ASKED';
    EXCEPTION WHEN unique_violation THEN
        DELETE FROM organisations.join_request r WHERE r.id = request;
    END;
END $$;

--changeset koinon:join-mail splitStatements:false
-- Asked by the platform when it writes letters, and by nobody else.

-- Takes the organisations whose admins are to be told that somebody asks to join: once a day at most.
CREATE FUNCTION organisations.take_join_news(moment timestamptz, most integer)
    RETURNS TABLE (organisation_id uuid, organisation_name text, waiting bigint, admin_id uuid)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'mail' THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH due AS (
            SELECT o.id, o.name
            FROM organisations.organisation o
            WHERE o.state = 'ACTIVE'
              AND EXISTS (SELECT 1 FROM organisations.join_request r
                          WHERE r.organisation_id = o.id AND r.state = 'WAITING' AND r.told_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM organisations.join_request r
                              WHERE r.organisation_id = o.id AND r.told_at > moment - interval '24 hours')
            ORDER BY o.id LIMIT most
            FOR NO KEY UPDATE SKIP LOCKED),
        told AS (
            UPDATE organisations.join_request r SET told_at = moment
            FROM due WHERE r.organisation_id = due.id AND r.state = 'WAITING' AND r.told_at IS NULL
            RETURNING r.organisation_id)
        SELECT due.id, due.name,
               (SELECT count(*) FROM organisations.join_request r WHERE r.organisation_id = due.id AND r.state = 'WAITING'),
               h.person_id
        FROM due
        LEFT JOIN organisations.held_role h
            ON h.organisation_id = due.id AND h.role = 'ADMIN'
            AND (moment AT TIME ZONE h.time_zone)::date BETWEEN h.from_day AND coalesce(h.until_day, 'infinity')
        WHERE EXISTS (SELECT 1 FROM told WHERE told.organisation_id = due.id)
        ORDER BY due.id, h.person_id;
END $$;
-- Ends what nobody has decided in time and forgets what is over: what was never proven at once, the rest after 90 days.
-- Tells whom to write to.
CREATE FUNCTION organisations.expire_join_requests(moment timestamptz)
    RETURNS TABLE (organisation_name text, email text, name text, language text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'mail' THEN
        RETURN;
    END IF;
    DELETE FROM organisations.join_request r
    WHERE (r.state = 'ASKED' AND r.expires_at <= moment)
       OR (r.state IN ('APPROVED', 'DECLINED', 'EXPIRED')
           AND coalesce(r.decided_at, r.expires_at) <= moment - interval '90 days');
    RETURN QUERY
        WITH ended AS (
            UPDATE organisations.join_request r SET state = 'EXPIRED', version = r.version + 1
            WHERE r.state = 'WAITING' AND r.expires_at <= moment
            RETURNING r.organisation_id, r.email, r.name, r.language)
        SELECT o.name, e.email, e.name, e.language
        FROM ended e JOIN organisations.organisation o ON o.id = e.organisation_id;
END $$;
-- For the copy of their data that a person can take: what was asked by the address of the acting person.
CREATE FUNCTION organisations.join_requests_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, email text, name text, state text, asked_at timestamptz,
                   decided_at timestamptz, reason text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT r.organisation_id, o.name, r.email, r.name, r.state, r.asked_at, r.decided_at, r.reason
        FROM organisations.join_request r
        JOIN organisations.organisation o ON o.id = r.organisation_id
        JOIN access.person p ON p.id = kernel.acting_person() AND p.email_key = r.email_key
        WHERE r.proven_at IS NOT NULL
          -- before that the address may have been somebody else's
          AND (r.proven_at >= p.address_since
               OR EXISTS (SELECT 1 FROM organisations.invitation i
                          WHERE i.organisation_id = r.organisation_id AND i.email_key = r.email_key
                            AND i.accepted_by = p.id))
        ORDER BY r.asked_at, r.id;
END $$;
REVOKE ALL ON FUNCTION organisations.ask_to_join, organisations.join_request_of, organisations.prove_join_request,
    organisations.take_join_news, organisations.expire_join_requests, organisations.join_requests_of_the_acting_person
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.ask_to_join, organisations.join_request_of, organisations.prove_join_request,
    organisations.take_join_news, organisations.expire_join_requests, organisations.join_requests_of_the_acting_person
    TO koinon_app;

--changeset koinon:join-erased splitStatements:false
-- Whoever is erased has asked nobody.
CREATE FUNCTION organisations.forget_join_requests() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM organisations.join_request r WHERE r.email_key = OLD.email_key;
    RETURN NULL;
END $$;
CREATE TRIGGER person_forget_join_requests AFTER UPDATE OF state ON access.person
    FOR EACH ROW WHEN (OLD.state <> 'ERASED' AND NEW.state = 'ERASED')
    EXECUTE FUNCTION organisations.forget_join_requests();

--changeset koinon:people-erased splitStatements:false
-- Whoever is erased leaves no document and no reason behind. That they stood in for somebody is the organisation's record.
CREATE FUNCTION organisations.forget_mandates() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM organisations.mandate_proof p USING organisations.membership m
    WHERE m.id = p.membership_id AND m.person_id = NEW.id;
    UPDATE organisations.deputy d SET reason = NULL WHERE d.person_id = NEW.id AND d.reason IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER person_forget_mandates AFTER UPDATE OF state ON access.person
    FOR EACH ROW WHEN (OLD.state <> 'ERASED' AND NEW.state = 'ERASED') EXECUTE FUNCTION organisations.forget_mandates();
