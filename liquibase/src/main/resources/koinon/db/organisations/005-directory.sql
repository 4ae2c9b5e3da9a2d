--liquibase formatted sql

--changeset koinon:directory-profile
-- What an organisation says of itself beyond its name and seat, who may see each part of it, and when it last said that it
-- is still so.
CREATE TABLE organisations.profile (
    organisation_id uuid        PRIMARY KEY REFERENCES organisations.organisation,
    confirmed_at    timestamptz,
    -- when its admins were asked to confirm it, and asked again
    asked_at        timestamptz,
    reminded_at     timestamptz,
    version         bigint      NOT NULL
);
CREATE TABLE organisations.place (
    id                uuid    PRIMARY KEY,
    organisation_id   uuid    NOT NULL REFERENCES organisations.organisation,
    -- what a visitor may know of the organisation: its name, and that it belongs to the network; kept by triggers
    organisation_name text    NOT NULL DEFAULT '',
    listed            boolean NOT NULL DEFAULT false,
    kind              text    NOT NULL CHECK (kind IN ('OFFICE', 'COUNSELLING_CENTRE', 'SHELTER')),
    name              text    NOT NULL,
    country           text    NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    town              text    NOT NULL,
    zone              text    NOT NULL,
    hours             text    NOT NULL DEFAULT '',
    visibility        text    NOT NULL CHECK (visibility IN ('PUBLIC', 'NETWORK', 'SECRETARIAT', 'OWN')),
    search_key        text COLLATE "C" NOT NULL,
    search_text       text    NOT NULL,
    version           bigint  NOT NULL,
    -- where a shelter is, is known to its own organisation and to nobody else, whatever a form or a program says
    CONSTRAINT place_shelter_stays_inside CHECK (kind <> 'SHELTER' OR visibility = 'OWN'),
    CONSTRAINT place_as_entries_name_it UNIQUE (id, organisation_id, kind)
);
CREATE INDEX place_of_organisation ON organisations.place (organisation_id);
CREATE INDEX place_public ON organisations.place (search_key, id)
    WHERE kind = 'COUNSELLING_CENTRE' AND visibility = 'PUBLIC' AND listed;
-- One fact each: a word of a closed vocabulary or a code (then the value is empty), or a text, in a language where it has
-- one. Each carries who sees it, so that the fence decides by the row. Those of a place name it.
CREATE TABLE organisations.entry (
    organisation_id uuid NOT NULL REFERENCES organisations.organisation,
    place_id        uuid,
    place_kind      text,
    field           text NOT NULL CHECK (field IN (
        'LEGAL_NAME', 'SHORT_NAME', 'REGION', 'WORK_FIELD', 'EXPLOITATION', 'TARGET_GROUP', 'SERVICE', 'LANGUAGE',
        'PHONE', 'HELPLINE', 'EMAIL', 'WEBSITE', 'ADDRESS', 'ABOUT')),
    item            text NOT NULL,
    value           text NOT NULL,
    visibility      text NOT NULL CHECK (visibility IN ('PUBLIC', 'NETWORK', 'SECRETARIAT', 'OWN')),
    CONSTRAINT entry_once UNIQUE NULLS NOT DISTINCT (organisation_id, place_id, field, item),
    CONSTRAINT entry_of_its_place FOREIGN KEY (place_id, organisation_id, place_kind)
        REFERENCES organisations.place (id, organisation_id, kind) ON DELETE CASCADE,
    CONSTRAINT entry_place_has_a_kind CHECK ((place_id IS NULL) = (place_kind IS NULL)),
    CONSTRAINT entry_shelter_stays_inside CHECK (place_kind IS DISTINCT FROM 'SHELTER' OR visibility = 'OWN'),
    CONSTRAINT entry_own_is_for_places CHECK (place_id IS NOT NULL OR visibility <> 'OWN')
);
CREATE INDEX entry_found ON organisations.entry (field, item, organisation_id) WHERE value = '';
CREATE INDEX entry_of_place ON organisations.entry (place_id);
GRANT SELECT, INSERT, UPDATE ON organisations.profile TO koinon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.place, organisations.entry TO koinon_app;

--changeset koinon:directory-places-follow splitStatements:false
-- A place bears its organisation's name and is listed while the organisation belongs to the network: so a visitor's list
-- needs no look at the organisations, which are not for visitors.
CREATE FUNCTION organisations.name_place() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    SELECT o.name, o.state = 'ACTIVE' INTO NEW.organisation_name, NEW.listed
    FROM organisations.organisation o WHERE o.id = NEW.organisation_id;
    RETURN NEW;
END $$;
CREATE TRIGGER place_named BEFORE INSERT OR UPDATE ON organisations.place
    FOR EACH ROW EXECUTE FUNCTION organisations.name_place();
CREATE FUNCTION organisations.rename_places() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE organisations.place p SET listed = (NEW.state = 'ACTIVE') WHERE p.organisation_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER organisation_renamed AFTER UPDATE ON organisations.organisation
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION organisations.rename_places();

--changeset koinon:directory-fences
ALTER TABLE organisations.profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.profile FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.place ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.place FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisations.profile TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.place TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.entry TO CURRENT_USER USING (true) WITH CHECK (true);

-- What is public is for everybody while the organisation belongs to the network; what is the network's for all who belong
-- to a member of it; what is the secretariat's for coordinators; all of it for the organisation itself. A shelter is
-- nobody else's, not even a coordinator's.
CREATE POLICY place_see ON organisations.place FOR SELECT TO koinon_app USING (
    (visibility IN ('PUBLIC', 'NETWORK') AND (SELECT organisations.acting_belongs()))
    OR (visibility = 'PUBLIC' AND listed)
    OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (visibility = 'SECRETARIAT' AND (SELECT organisations.acting_has_network_role('COORDINATOR')))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY place_add ON organisations.place FOR INSERT TO koinon_app WITH CHECK (
    (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (visibility <> 'OWN' AND (SELECT organisations.acting_has_network_role('COORDINATOR')))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY place_change ON organisations.place FOR UPDATE TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (visibility <> 'OWN' AND (SELECT organisations.acting_has_network_role('COORDINATOR'))))
    WITH CHECK ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (visibility <> 'OWN' AND (SELECT organisations.acting_has_network_role('COORDINATOR'))));
CREATE POLICY place_remove ON organisations.place FOR DELETE TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (visibility <> 'OWN' AND (SELECT organisations.acting_has_network_role('COORDINATOR'))));

CREATE POLICY entry_see ON organisations.entry FOR SELECT TO koinon_app USING (
    (visibility IN ('PUBLIC', 'NETWORK') AND (SELECT organisations.acting_belongs()))
    OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (visibility = 'SECRETARIAT' AND (SELECT organisations.acting_has_network_role('COORDINATOR')))
    OR (visibility = 'PUBLIC' AND EXISTS (
        SELECT 1 FROM organisations.place p
        WHERE p.organisation_id = entry.organisation_id AND p.visibility = 'PUBLIC' AND p.listed
          AND (entry.place_id IS NULL OR p.id = entry.place_id)))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY entry_add ON organisations.entry FOR INSERT TO koinon_app WITH CHECK (
    (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (visibility <> 'OWN' AND (SELECT organisations.acting_has_network_role('COORDINATOR')))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY entry_remove ON organisations.entry FOR DELETE TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (visibility <> 'OWN' AND (SELECT organisations.acting_has_network_role('COORDINATOR'))));

CREATE POLICY profile_see ON organisations.profile FOR SELECT TO koinon_app USING (
    (SELECT organisations.acting_belongs())
    OR (SELECT kernel.system_duty()) IN ('demo', 'mail')
    OR EXISTS (SELECT 1 FROM organisations.place p
               WHERE p.organisation_id = profile.organisation_id AND p.visibility = 'PUBLIC' AND p.listed));
CREATE POLICY profile_add ON organisations.profile FOR INSERT TO koinon_app WITH CHECK (
    (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) IN ('demo', 'mail'));
CREATE POLICY profile_change ON organisations.profile FOR UPDATE TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'mail')
    WITH CHECK ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'mail');

--changeset koinon:directory-confirmations splitStatements:false
-- Whose profile has not been confirmed since a day, unless they were asked since another, and who can confirm it. Asked by
-- the platform when it writes letters, and by nobody else.
CREATE FUNCTION organisations.confirmations_due(not_since timestamptz, not_asked_since timestamptz, today date, most integer)
    RETURNS TABLE (organisation_id uuid, organisation_name text, again boolean, person_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'mail' THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH due AS (
            SELECT o.id, o.name, coalesce(p.asked_at > coalesce(p.confirmed_at, o.created_at) , false) AS second
            FROM organisations.organisation o
            LEFT JOIN organisations.profile p ON p.organisation_id = o.id
            WHERE o.state = 'ACTIVE'
              AND coalesce(p.confirmed_at, o.created_at) < not_since
              AND (coalesce(p.asked_at, '-infinity') < coalesce(p.confirmed_at, o.created_at)
                   OR (p.asked_at < not_asked_since AND coalesce(p.reminded_at, '-infinity') < p.asked_at)
                   OR greatest(p.asked_at, p.reminded_at) < not_since)
            ORDER BY o.id LIMIT most)
        SELECT due.id, due.name, due.second, m.person_id
        FROM due
        LEFT JOIN organisations.membership m ON m.organisation_id = due.id AND m.ended_at IS NULL AND EXISTS (
            SELECT 1 FROM organisations.membership_role r
            WHERE r.membership_id = m.id AND r.role = 'ADMIN'
              AND r.from_day <= today AND (r.until_day IS NULL OR r.until_day >= today))
        ORDER BY due.id, m.person_id;
END $$;
REVOKE ALL ON FUNCTION organisations.confirmations_due FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.confirmations_due TO koinon_app;
