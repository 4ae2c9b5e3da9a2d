--liquibase formatted sql

--changeset koinon:succession-record
-- Organisations merge, are split, and come back. What was done stays on record, and beside it how everything had been, so
-- that it can be undone for some time.
CREATE TABLE organisations.succession (
    id              uuid        PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('MERGE', 'SPLIT', 'RETURN')),
    -- whose people and places go, or which comes back
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    -- to which they go
    successor_id    uuid        REFERENCES organisations.organisation,
    -- whether somebody administered the successor before: an undo must not leave it without
    administered    boolean     NOT NULL,
    reason          text        NOT NULL,
    done_by         uuid        NOT NULL REFERENCES access.person,
    done_at         timestamptz NOT NULL,
    undo_until      timestamptz NOT NULL,
    undo_reason     text,
    undone_by       uuid        REFERENCES access.person,
    undone_at       timestamptz,
    CHECK ((kind = 'RETURN') = (successor_id IS NULL)),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
    CHECK ((undone_at IS NULL) = (undo_reason IS NULL))
);
CREATE INDEX succession_of ON organisations.succession (organisation_id, done_at);
CREATE INDEX succession_to ON organisations.succession (successor_id, done_at);
CREATE INDEX succession_latest ON organisations.succession (done_at);

-- Which memberships ended, began, gained roles or were opened again, and their version then: whether somebody has changed
-- them since.
CREATE TABLE organisations.succession_membership (
    succession_id   uuid   NOT NULL REFERENCES organisations.succession,
    what            text   NOT NULL CHECK (what IN ('ENDED', 'BEGUN', 'ROLES_ADDED', 'REOPENED')),
    membership_id   uuid   NOT NULL REFERENCES organisations.membership,
    organisation_id uuid   NOT NULL REFERENCES organisations.organisation,
    person_id       uuid   NOT NULL REFERENCES access.person,
    -- those that were added
    roles           text   NOT NULL,
    version         bigint NOT NULL,
    PRIMARY KEY (succession_id, membership_id)
);
CREATE TABLE organisations.succession_place (
    succession_id   uuid   NOT NULL REFERENCES organisations.succession,
    -- no reference: whoever removes the place later removes it
    place_id        uuid   NOT NULL,
    organisation_id uuid   NOT NULL REFERENCES organisations.organisation,
    successor_id    uuid   NOT NULL REFERENCES organisations.organisation,
    version         bigint NOT NULL,
    PRIMARY KEY (succession_id, place_id)
);
CREATE TABLE organisations.succession_seat (
    succession_id    uuid        NOT NULL REFERENCES organisations.succession,
    working_group_id uuid        NOT NULL REFERENCES organisations.working_group,
    person_id        uuid        NOT NULL REFERENCES access.person,
    organisation_id  uuid        NOT NULL REFERENCES organisations.organisation,
    successor_id     uuid        NOT NULL REFERENCES organisations.organisation,
    joined_at        timestamptz NOT NULL,
    convenes         boolean     NOT NULL,
    mail             text        NOT NULL,
    -- whether the person took part for the successor before, and convened; nothing when they did not take part
    convened_there   boolean,
    PRIMARY KEY (succession_id, working_group_id, person_id)
);
-- What an organisation's predecessors were called; also those that its predecessors had.
CREATE TABLE organisations.former_name (
    organisation_id uuid NOT NULL REFERENCES organisations.organisation,
    former_id       uuid NOT NULL REFERENCES organisations.organisation,
    succession_id   uuid NOT NULL REFERENCES organisations.succession,
    name            text NOT NULL,
    search_text     text NOT NULL,
    until           timestamptz NOT NULL,
    -- the predecessor has come back by itself; its name leads to it again
    returned_by     uuid REFERENCES organisations.succession,
    PRIMARY KEY (organisation_id, former_id, succession_id)
);
CREATE INDEX former_name_of ON organisations.former_name (former_id);
GRANT SELECT, INSERT ON organisations.succession, organisations.succession_membership, organisations.succession_seat
    TO koinon_app;
GRANT UPDATE (undo_reason, undone_by, undone_at) ON organisations.succession TO koinon_app;
GRANT SELECT ON organisations.succession_place TO koinon_app;
GRANT SELECT, INSERT, DELETE ON organisations.former_name TO koinon_app;
GRANT UPDATE (returned_by) ON organisations.former_name TO koinon_app;

--changeset koinon:succession-fences
ALTER TABLE organisations.succession ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.succession FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.succession_membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.succession_membership FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.succession_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.succession_place FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.succession_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.succession_seat FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.former_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.former_name FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisations.succession TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.succession_membership TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.succession_place TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.succession_seat TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.former_name TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY succession_all ON organisations.succession TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));
CREATE POLICY succession_membership_all ON organisations.succession_membership TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));
CREATE POLICY succession_place_see ON organisations.succession_place FOR SELECT TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')));
CREATE POLICY succession_seat_all ON organisations.succession_seat TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));
-- Former names are the network's, like the names.
CREATE POLICY former_name_see ON organisations.former_name FOR SELECT TO koinon_app
    USING ((SELECT organisations.acting_belongs()));
CREATE POLICY former_name_add ON organisations.former_name FOR INSERT TO koinon_app
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));
CREATE POLICY former_name_change ON organisations.former_name FOR UPDATE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));
CREATE POLICY former_name_remove ON organisations.former_name FOR DELETE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')));

--changeset koinon:succession-places splitStatements:false
-- A place goes to another organisation with all that is said of it.
ALTER TABLE organisations.entry DROP CONSTRAINT entry_of_its_place;
ALTER TABLE organisations.entry ADD CONSTRAINT entry_of_its_place FOREIGN KEY (place_id, organisation_id, place_kind)
    REFERENCES organisations.place (id, organisation_id, kind) ON UPDATE CASCADE ON DELETE CASCADE;

-- Shelters go along though a coordinator never sees one: so these are functions and no policies. A coordinator learns how
-- many there are.
CREATE FUNCTION organisations.shelters_of(wanted uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') THEN
        RETURN 0;
    END IF;
    RETURN (SELECT count(*) FROM organisations.place p WHERE p.organisation_id = wanted AND p.kind = 'SHELTER');
END $$;

CREATE FUNCTION organisations.hand_over_places(in_succession uuid, giver uuid, taker uuid, chosen uuid[],
                                               shelters boolean) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    handed bigint;
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') OR NOT EXISTS (
        SELECT 1 FROM organisations.succession s
        WHERE s.id = in_succession AND s.organisation_id = giver AND s.successor_id = taker AND s.undone_at IS NULL) THEN
        RETURN 0;
    END IF;
    WITH handing AS (
        UPDATE organisations.place p SET organisation_id = taker, version = p.version + 1
        WHERE p.organisation_id = giver
          AND CASE WHEN p.kind = 'SHELTER' THEN shelters ELSE p.id = ANY (chosen) END
        RETURNING p.id, p.version)
    INSERT INTO organisations.succession_place (succession_id, place_id, organisation_id, successor_id, version)
    SELECT in_succession, handing.id, giver, taker, handing.version FROM handing;
    GET DIAGNOSTICS handed = ROW_COUNT;
    RETURN handed;
END $$;

-- What has become of the places since: of shelters nothing but that it is one.
CREATE FUNCTION organisations.handed_over_places(in_succession uuid)
    RETURNS TABLE (place_id uuid, name text, town text, shelter boolean, there boolean, changed boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT s.place_id,
               CASE WHEN p.kind <> 'SHELTER' THEN p.name END,
               CASE WHEN p.kind <> 'SHELTER' THEN p.town END,
               coalesce(p.kind = 'SHELTER', false),
               coalesce(p.organisation_id = s.successor_id, false),
               coalesce(p.version <> s.version, false)
        FROM organisations.succession_place s
        LEFT JOIN organisations.place p ON p.id = s.place_id
        WHERE s.succession_id = in_succession
        ORDER BY p.search_key NULLS LAST, s.place_id;
END $$;

CREATE FUNCTION organisations.hand_back_places(in_succession uuid) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    handed bigint;
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') OR NOT EXISTS (
        SELECT 1 FROM organisations.succession s WHERE s.id = in_succession AND s.undone_at IS NULL) THEN
        RETURN 0;
    END IF;
    UPDATE organisations.place p SET organisation_id = s.organisation_id, version = p.version + 1
    FROM organisations.succession_place s
    WHERE s.succession_id = in_succession AND p.id = s.place_id AND p.organisation_id = s.successor_id;
    GET DIAGNOSTICS handed = ROW_COUNT;
    RETURN handed;
END $$;
REVOKE ALL ON FUNCTION organisations.shelters_of, organisations.hand_over_places, organisations.handed_over_places,
    organisations.hand_back_places FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.shelters_of, organisations.hand_over_places, organisations.handed_over_places,
    organisations.hand_back_places TO koinon_app;
