--liquibase formatted sql

--changeset koinon:locked-people
-- Why an account was locked, by whom and until when. It stays on record after the account is open again.
CREATE TABLE access.person_lock (
    id            uuid        PRIMARY KEY,
    person_id     uuid        NOT NULL REFERENCES access.person,
    reason        text        NOT NULL,
    locked_by     uuid        NOT NULL REFERENCES access.person,
    locked_at     timestamptz NOT NULL,
    unlock_reason text,
    unlocked_by   uuid        REFERENCES access.person,
    unlocked_at   timestamptz
);
CREATE UNIQUE INDEX person_lock_once ON access.person_lock (person_id) WHERE unlocked_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON access.person_lock TO koinon_app;
ALTER TABLE access.person_lock ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.person_lock FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON access.person_lock TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY person_lock_all ON access.person_lock TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));

--changeset koinon:locked-people-state splitStatements:false
-- A coordinator may lock others and unlock them, and change nothing else about them: so this is a function and no policy.
-- False when the acting person is no coordinator (any more), when it is themself, or when there is nothing to change.
CREATE FUNCTION organisations.set_person_state(wanted uuid, becomes text) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') THEN
        RETURN false;
    END IF;
    UPDATE access.person p SET state = becomes, version = p.version + 1
    WHERE p.id = wanted AND p.id <> kernel.acting_person() AND p.state <> becomes;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION organisations.set_person_state FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.set_person_state TO koinon_app;

--changeset koinon:standing splitStatements:false
-- What the gate asks at every use case, in one look-up: the roles held today in the organisation acted for; none is an empty
-- list, and nothing at all is the answer about somebody who is locked or is not there.
CREATE FUNCTION organisations.standing_of(wanted uuid, acted_for uuid, today date) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF wanted IS DISTINCT FROM kernel.acting_person() AND kernel.system_duty() IS DISTINCT FROM 'sign-in' THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT ARRAY(
                SELECT r.role
                FROM organisations.membership m
                JOIN organisations.membership_role r ON r.membership_id = m.id
                JOIN organisations.organisation o ON o.id = m.organisation_id
                WHERE m.person_id = p.id
                  AND m.organisation_id = acted_for
                  AND m.ended_at IS NULL
                  AND o.state = 'ACTIVE'
                  AND r.from_day <= today AND (r.until_day IS NULL OR r.until_day >= today))
            FROM access.person p WHERE p.id = wanted AND p.state = 'ACTIVE');
END $$;
