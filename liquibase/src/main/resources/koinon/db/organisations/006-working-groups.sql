--liquibase formatted sql

--changeset koinon:working-groups-life
-- A group is convened by people and not by an organisation, may be ended with a reason, and may be described in English
-- alone. Its record stays.
ALTER TABLE organisations.working_group
    ALTER COLUMN name_de DROP NOT NULL,
    ALTER COLUMN name_fr DROP NOT NULL,
    ALTER COLUMN purpose_de DROP NOT NULL,
    ALTER COLUMN purpose_fr DROP NOT NULL,
    ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'ENDED')),
    ADD COLUMN ended_at timestamptz,
    ADD COLUMN end_reason text,
    ADD CONSTRAINT working_group_ended CHECK ((state = 'ENDED') = (ended_at IS NOT NULL)
                                              AND (state = 'ENDED') = (end_reason IS NOT NULL));
CREATE UNIQUE INDEX working_group_name_once ON organisations.working_group (lower(name_en)) WHERE state = 'ACTIVE';

ALTER TABLE organisations.working_group_member
    ADD COLUMN convenes boolean NOT NULL DEFAULT false,
    ADD COLUMN joined_at timestamptz,
    -- how much mail about the group the person wants
    ADD COLUMN mail text NOT NULL DEFAULT 'ALL' CHECK (mail IN ('ALL', 'DIGEST', 'NONE'));
DELETE FROM organisations.working_group_member w WHERE NOT EXISTS (
    SELECT 1 FROM organisations.membership m
    WHERE m.organisation_id = w.organisation_id AND m.person_id = w.person_id AND m.ended_at IS NULL);
UPDATE organisations.working_group_member w
    SET joined_at = g.created_at, convenes = (g.convenor_id = w.organisation_id)
    FROM organisations.working_group g WHERE g.id = w.working_group_id;
ALTER TABLE organisations.working_group_member ALTER COLUMN joined_at SET NOT NULL;
CREATE INDEX working_group_member_person ON organisations.working_group_member (person_id);
ALTER TABLE organisations.working_group DROP COLUMN convenor_id;
DROP FUNCTION organisations.working_group_size(uuid);

-- Somebody wants to take part in a group by approval. What was decided, by whom and why stays.
CREATE TABLE organisations.working_group_request (
    id               uuid        PRIMARY KEY,
    working_group_id uuid        NOT NULL REFERENCES organisations.working_group,
    organisation_id  uuid        NOT NULL REFERENCES organisations.organisation,
    person_id        uuid        NOT NULL REFERENCES access.person,
    words            text        NOT NULL,
    asked_by         uuid        NOT NULL REFERENCES access.person,
    asked_at         timestamptz NOT NULL,
    decision         text        CHECK (decision IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    reason           text,
    decided_by       uuid        REFERENCES access.person,
    decided_at       timestamptz,
    version          bigint      NOT NULL,
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK (decision IS DISTINCT FROM 'DECLINED' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX working_group_request_once
    ON organisations.working_group_request (working_group_id, organisation_id, person_id) WHERE decision IS NULL;
CREATE INDEX working_group_request_of
    ON organisations.working_group_request (organisation_id, person_id, working_group_id, asked_at);

-- Who took part, from when until when, and how it ended.
CREATE TABLE organisations.working_group_departure (
    working_group_id uuid        NOT NULL REFERENCES organisations.working_group,
    organisation_id  uuid        NOT NULL REFERENCES organisations.organisation,
    person_id        uuid        NOT NULL REFERENCES access.person,
    joined_at        timestamptz NOT NULL,
    left_at          timestamptz NOT NULL,
    how              text        NOT NULL CHECK (how IN ('LEFT', 'TAKEN_OUT', 'MEMBERSHIP_ENDED')),
    reason           text,
    ended_by         uuid        REFERENCES access.person,
    PRIMARY KEY (working_group_id, organisation_id, person_id, left_at),
    CHECK (how <> 'TAKEN_OUT' OR reason IS NOT NULL)
);

-- What somebody may not change is not theirs to write, whatever row it is in.
REVOKE DELETE ON organisations.working_group FROM koinon_app;
REVOKE UPDATE ON organisations.working_group_member FROM koinon_app;
GRANT UPDATE (convenes, mail) ON organisations.working_group_member TO koinon_app;
GRANT SELECT, INSERT ON organisations.working_group_request, organisations.working_group_departure TO koinon_app;
GRANT UPDATE (decision, reason, decided_by, decided_at, version) ON organisations.working_group_request TO koinon_app;

--changeset koinon:working-groups-acting splitStatements:false
-- Whether the acting person, for the organisation acted for, convenes the group, and person, place and group are in order.
CREATE FUNCTION organisations.acting_convenes(wanted uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN EXISTS (
        SELECT 1
        FROM organisations.working_group_member w
        JOIN organisations.working_group g ON g.id = w.working_group_id
        JOIN organisations.membership m ON m.organisation_id = w.organisation_id AND m.person_id = w.person_id
        JOIN organisations.organisation o ON o.id = w.organisation_id
        JOIN access.person p ON p.id = w.person_id
        WHERE w.working_group_id = wanted
          AND w.person_id = kernel.acting_person()
          AND w.organisation_id = kernel.acting_organisation()
          AND w.convenes
          AND g.state = 'ACTIVE'
          AND m.ended_at IS NULL
          AND o.state = 'ACTIVE'
          AND p.state = 'ACTIVE');
END $$;

-- Holds a group until the transaction ends: whatever changes who takes part in it, who convenes it or who asks takes this
-- lock first. A function and no policy, for whoever leaves holds what they may not change. False when it has ended.
CREATE FUNCTION organisations.hold_working_group(wanted uuid) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_belongs() THEN
        RETURN false;
    END IF;
    PERFORM 1 FROM organisations.working_group g WHERE g.id = wanted AND g.state = 'ACTIVE' FOR NO KEY UPDATE;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION organisations.hold_working_group FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.hold_working_group TO koinon_app;

--changeset koinon:working-groups-kept-right splitStatements:false
-- Who takes part belongs to the organisation they take part for. The membership is held meanwhile: whoever ends it at the
-- same moment waits, and then finds what is to be ended with it.
CREATE FUNCTION organisations.check_working_group_member() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM 1 FROM organisations.membership m
    WHERE m.organisation_id = NEW.organisation_id AND m.person_id = NEW.person_id AND m.ended_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'who takes part belongs to the organisation they take part for'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'working_group_member_belongs';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER working_group_member_belongs AFTER INSERT ON organisations.working_group_member
    FOR EACH ROW EXECUTE FUNCTION organisations.check_working_group_member();

-- Convenors are made by convenors and coordinators; how much mail somebody wants is for them alone to say.
CREATE FUNCTION organisations.check_working_group_member_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NEW.convenes AND NOT OLD.convenes
        AND NOT organisations.acting_has_network_role('COORDINATOR')
        AND NOT organisations.acting_convenes(OLD.working_group_id) THEN
        RAISE EXCEPTION 'convenors are made by convenors and coordinators' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.mail <> OLD.mail AND OLD.person_id IS DISTINCT FROM kernel.acting_person() THEN
        RAISE EXCEPTION 'how much mail somebody wants they say themself' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER working_group_member_change BEFORE UPDATE ON organisations.working_group_member
    FOR EACH ROW EXECUTE FUNCTION organisations.check_working_group_member_change();

-- Whoever no longer belongs to an organisation is out of its groups in the same moment, however it came about. That the
-- last convenor goes cannot keep an organisation from parting with somebody: coordinators then see a group without one.
CREATE FUNCTION organisations.leave_working_groups() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    WITH gone AS (
        DELETE FROM organisations.working_group_member w
        WHERE w.organisation_id = NEW.organisation_id AND w.person_id = NEW.person_id
        RETURNING w.working_group_id, w.joined_at)
    INSERT INTO organisations.working_group_departure
        (working_group_id, organisation_id, person_id, joined_at, left_at, how, ended_by)
    SELECT gone.working_group_id, NEW.organisation_id, NEW.person_id, gone.joined_at, NEW.ended_at, 'MEMBERSHIP_ENDED',
           kernel.acting_person()
    FROM gone;
    UPDATE organisations.working_group_request r
    SET decision = 'LAPSED', decided_at = NEW.ended_at, version = r.version + 1
    WHERE r.organisation_id = NEW.organisation_id AND r.person_id = NEW.person_id AND r.decision IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER membership_leave_working_groups AFTER UPDATE OF ended_at ON organisations.membership
    FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL)
    EXECUTE FUNCTION organisations.leave_working_groups();

--changeset koinon:working-groups-fences
ALTER TABLE organisations.working_group_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.working_group_request FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.working_group_departure ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.working_group_departure FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisations.working_group_request TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.working_group_departure TO CURRENT_USER USING (true) WITH CHECK (true);

-- Whoever is written to about a group is told its name.
ALTER POLICY working_group_see ON organisations.working_group USING (
    (SELECT organisations.acting_belongs()) OR (SELECT kernel.system_duty()) IN ('demo', 'mail'));
-- Convenors describe their group; to end it is for coordinators. What has ended is not changed any more.
CREATE POLICY working_group_change ON organisations.working_group FOR UPDATE TO koinon_app
    USING (state = 'ACTIVE'
        AND ((SELECT organisations.acting_has_network_role('COORDINATOR')) OR organisations.acting_convenes(id)))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (state = 'ACTIVE' AND organisations.acting_convenes(id)));

-- An organisation sees its own people; convenors all of their group; coordinators all.
DROP POLICY working_group_member_all ON organisations.working_group_member;
CREATE POLICY working_group_member_see ON organisations.working_group_member FOR SELECT TO koinon_app USING (
    (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) IN ('demo', 'mail')
    OR organisations.acting_convenes(working_group_id));
-- Into an open group one goes oneself, or an admin puts a colleague; nobody makes themself convenor.
CREATE POLICY working_group_member_add ON organisations.working_group_member FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) = 'demo'
    OR organisations.acting_convenes(working_group_id)
    OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs())
        AND (person_id = (SELECT kernel.acting_person()) OR (SELECT organisations.acting_has_role('ADMIN')))
        AND NOT convenes
        AND EXISTS (SELECT 1 FROM organisations.working_group g
                    WHERE g.id = working_group_id AND g.open AND g.state = 'ACTIVE')));
CREATE POLICY working_group_member_change ON organisations.working_group_member FOR UPDATE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR organisations.acting_convenes(working_group_id)
        OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs())
            AND person_id = (SELECT kernel.acting_person())));
CREATE POLICY working_group_member_remove ON organisations.working_group_member FOR DELETE TO koinon_app USING (
    (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR organisations.acting_convenes(working_group_id)
    OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs())
        AND (person_id = (SELECT kernel.acting_person()) OR (SELECT organisations.acting_has_role('ADMIN')))));

CREATE POLICY working_group_request_see ON organisations.working_group_request FOR SELECT TO koinon_app USING (
    (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) IN ('demo', 'mail')
    OR organisations.acting_convenes(working_group_id));
CREATE POLICY working_group_request_add ON organisations.working_group_request FOR INSERT TO koinon_app WITH CHECK (
    decision IS NULL
    AND ((SELECT kernel.system_duty()) = 'demo'
        OR (asked_by = (SELECT kernel.acting_person())
            AND ((SELECT organisations.acting_has_network_role('COORDINATOR'))
                OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs())
                    AND (person_id = (SELECT kernel.acting_person())
                        OR (SELECT organisations.acting_has_role('ADMIN'))))))));
-- What has been decided stays; an organisation takes back what it has asked, and decides nothing.
CREATE POLICY working_group_request_change ON organisations.working_group_request FOR UPDATE TO koinon_app
    USING (decision IS NULL
        AND ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs())
                AND (person_id = (SELECT kernel.acting_person()) OR (SELECT organisations.acting_has_role('ADMIN'))))
            OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
            OR organisations.acting_convenes(working_group_id)))
    WITH CHECK (decided_by = (SELECT kernel.acting_person())
        AND (decision IN ('WITHDRAWN', 'LAPSED')
            OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
            OR organisations.acting_convenes(working_group_id)));

CREATE POLICY working_group_departure_see ON organisations.working_group_departure FOR SELECT TO koinon_app USING (
    (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR organisations.acting_convenes(working_group_id));
CREATE POLICY working_group_departure_add ON organisations.working_group_departure FOR INSERT TO koinon_app WITH CHECK (
    ended_by = (SELECT kernel.acting_person())
    AND ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR organisations.acting_convenes(working_group_id)));

--changeset koinon:working-groups-rosters splitStatements:false
-- What is told across the fence. Whose account is locked is not there as long as it is.

-- To the network: which organisations take part in each group with how many people, and which convene it; no person.
CREATE FUNCTION organisations.working_group_organisations(wanted uuid)
    RETURNS TABLE (working_group_id uuid, organisation_id uuid, name text, search_key text, people bigint,
                   convenes boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_belongs() THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT w.working_group_id, o.id, o.name, o.search_key, count(*), bool_or(w.convenes)
        FROM organisations.working_group_member w
        JOIN organisations.organisation o ON o.id = w.organisation_id
        JOIN access.person p ON p.id = w.person_id
        WHERE (wanted IS NULL OR w.working_group_id = wanted)
          AND o.state = 'ACTIVE' AND p.state = 'ACTIVE'
        GROUP BY w.working_group_id, o.id;
END $$;

-- To those who take part and to coordinators: who takes part.
CREATE FUNCTION organisations.working_group_roster(wanted uuid)
    RETURNS TABLE (person_id uuid, person_name text, organisation_id uuid, organisation_name text, convenes boolean,
                   joined_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') AND NOT EXISTS (
        SELECT 1
        FROM organisations.working_group_member w
        JOIN organisations.membership m ON m.organisation_id = w.organisation_id AND m.person_id = w.person_id
        JOIN organisations.organisation o ON o.id = w.organisation_id
        JOIN access.person p ON p.id = w.person_id
        WHERE w.working_group_id = wanted
          AND w.person_id = kernel.acting_person()
          AND w.organisation_id = kernel.acting_organisation()
          AND m.ended_at IS NULL
          AND o.state = 'ACTIVE'
          AND p.state = 'ACTIVE') THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT p.id, p.name, o.id, o.name, w.convenes, w.joined_at
        FROM organisations.working_group_member w
        JOIN organisations.organisation o ON o.id = w.organisation_id
        JOIN access.person p ON p.id = w.person_id
        WHERE w.working_group_id = wanted AND o.state = 'ACTIVE' AND p.state = 'ACTIVE'
        ORDER BY o.search_key, o.id, p.name, p.id;
END $$;

-- To those who decide: who asks to take part, and in which words.
CREATE FUNCTION organisations.working_group_requests(wanted uuid)
    RETURNS TABLE (id uuid, person_id uuid, person_name text, organisation_id uuid, organisation_name text, words text,
                   asked_by_name text, asked_at timestamptz, version bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') AND NOT organisations.acting_convenes(wanted) THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT r.id, p.id, p.name, o.id, o.name, r.words, a.name, r.asked_at, r.version
        FROM organisations.working_group_request r
        JOIN organisations.organisation o ON o.id = r.organisation_id
        JOIN access.person p ON p.id = r.person_id
        JOIN access.person a ON a.id = r.asked_by
        WHERE r.working_group_id = wanted AND r.decision IS NULL AND o.state = 'ACTIVE' AND p.state = 'ACTIVE'
        ORDER BY r.asked_at, r.id;
END $$;

-- To whoever belongs to the network: how many would be left, and how many of them convene, if somebody went.
CREATE FUNCTION organisations.working_group_without(wanted uuid, organisation uuid, person uuid)
    RETURNS TABLE (people bigint, convenors bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_belongs() THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT count(*), count(*) FILTER (WHERE w.convenes)
        FROM organisations.working_group_member w
        JOIN access.person p ON p.id = w.person_id
        WHERE w.working_group_id = wanted AND p.state = 'ACTIVE'
          AND NOT (w.organisation_id = organisation AND w.person_id = person);
END $$;

--changeset koinon:working-groups-my-data splitStatements:false
-- What is kept of somebody in working groups, for the copy that they can take: where they take part or took part, and what
-- they asked. The functions answer about the acting person and nobody else.
DROP FUNCTION organisations.working_groups_of_the_acting_person();
CREATE FUNCTION organisations.working_groups_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, working_group_id uuid, working_group text, convenes boolean,
                   mail text, joined_at timestamptz, left_at timestamptz, reason text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT t.organisation_id, o.name, t.working_group_id, w.name_en, t.convenes, t.mail, t.joined_at, t.left_at, t.reason
        FROM (SELECT g.organisation_id, g.working_group_id, g.convenes, g.mail, g.joined_at,
                     NULL::timestamptz AS left_at, NULL::text AS reason
              FROM organisations.working_group_member g WHERE g.person_id = kernel.acting_person()
              UNION ALL
              SELECT d.organisation_id, d.working_group_id, NULL, NULL, d.joined_at, d.left_at, d.reason
              FROM organisations.working_group_departure d WHERE d.person_id = kernel.acting_person()) t
        JOIN organisations.organisation o ON o.id = t.organisation_id
        JOIN organisations.working_group w ON w.id = t.working_group_id
        ORDER BY w.name_en, o.name, t.joined_at;
END $$;
CREATE FUNCTION organisations.group_requests_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, working_group_id uuid, working_group text, by_me boolean,
                   words text, asked_at timestamptz, decision text, decided_at timestamptz, reason text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT r.organisation_id, o.name, r.working_group_id, w.name_en, r.asked_by = kernel.acting_person(),
               r.words, r.asked_at, r.decision, r.decided_at, r.reason
        FROM organisations.working_group_request r
        JOIN organisations.organisation o ON o.id = r.organisation_id
        JOIN organisations.working_group w ON w.id = r.working_group_id
        WHERE r.person_id = kernel.acting_person() OR r.asked_by = kernel.acting_person()
        ORDER BY r.asked_at, r.id;
END $$;
REVOKE ALL ON FUNCTION organisations.working_groups_of_the_acting_person,
    organisations.group_requests_of_the_acting_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.working_groups_of_the_acting_person,
    organisations.group_requests_of_the_acting_person TO koinon_app;
