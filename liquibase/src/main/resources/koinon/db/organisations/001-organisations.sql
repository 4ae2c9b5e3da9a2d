--liquibase formatted sql

--changeset koinon:organisations-organisation
CREATE TABLE organisations.organisation (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('SECRETARIAT', 'MEMBER')),
    name        text        NOT NULL,
    short_name  text        NOT NULL,
    -- what the list is sorted by and names are told apart by: without marks, case and punctuation; compared by code
    -- point, so that every server sorts alike
    search_key  text COLLATE "C" NOT NULL,
    -- what the list is searched in: name, short name and town in the same form
    search_text text        NOT NULL,
    -- what the name looks like to the eye: the skeleton of UTS 39
    look_alike  text        NOT NULL,
    country     text        NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    city        text        NOT NULL,
    level       text        NOT NULL CHECK (level IN ('EUROPEAN', 'NATIONAL', 'LOCAL')),
    website     text,
    summary_en  text,
    summary_de  text,
    summary_fr  text,
    state       text        NOT NULL CHECK (state IN ('ACTIVE', 'REMOVED')),
    created_at  timestamptz NOT NULL,
    removed_at  timestamptz,
    removal_reason text,
    version     bigint      NOT NULL
);
CREATE UNIQUE INDEX organisation_one_secretariat ON organisations.organisation (kind) WHERE kind = 'SECRETARIAT';
CREATE UNIQUE INDEX organisation_name_once ON organisations.organisation (search_key) WHERE state = 'ACTIVE';
CREATE UNIQUE INDEX organisation_look_once ON organisations.organisation (look_alike) WHERE state = 'ACTIVE';
CREATE INDEX organisation_by_country ON organisations.organisation (country, search_key, id);
CREATE INDEX organisation_in_order ON organisations.organisation (search_key, id);
GRANT SELECT, INSERT, UPDATE ON organisations.organisation TO koinon_app;

--changeset koinon:organisations-membership
CREATE TABLE organisations.membership (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    person_id       uuid        NOT NULL REFERENCES access.person,
    joined_at       timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    end_reason      text,
    version         bigint      NOT NULL
);
CREATE UNIQUE INDEX membership_once ON organisations.membership (organisation_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX membership_person ON organisations.membership (person_id);
CREATE TABLE organisations.membership_role (
    membership_id   uuid NOT NULL REFERENCES organisations.membership,
    organisation_id uuid NOT NULL REFERENCES organisations.organisation,
    role            text NOT NULL CHECK (role IN ('ADMIN', 'SIGNATORY', 'DELEGATE', 'MEMBER', 'READER', 'COORDINATOR', 'AUDITOR')),
    from_day        date NOT NULL,
    until_day       date,
    PRIMARY KEY (membership_id, role),
    CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX membership_role_organisation ON organisations.membership_role (organisation_id, role);
GRANT SELECT, INSERT, UPDATE ON organisations.membership TO koinon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.membership_role TO koinon_app;

--changeset koinon:organisations-secretariat-roles splitStatements:false
-- Coordinators and auditors act for the secretariat and for nobody else.
CREATE FUNCTION organisations.check_secretariat_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.role IN ('COORDINATOR', 'AUDITOR') AND NOT EXISTS (
        SELECT 1 FROM organisations.organisation o WHERE o.id = NEW.organisation_id AND o.kind = 'SECRETARIAT') THEN
        RAISE EXCEPTION 'only the secretariat has coordinators and auditors' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER membership_role_secretariat BEFORE INSERT OR UPDATE ON organisations.membership_role
    FOR EACH ROW EXECUTE FUNCTION organisations.check_secretariat_role();

--changeset koinon:organisations-invitation
CREATE TABLE organisations.invitation (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    email           text        NOT NULL,
    email_key       text        NOT NULL,
    name            text        NOT NULL,
    language        text        NOT NULL,
    roles           text        NOT NULL,
    invited_by      uuid        NOT NULL REFERENCES access.person,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'WITHDRAWN')),
    version         bigint      NOT NULL
);
CREATE UNIQUE INDEX invitation_once ON organisations.invitation (organisation_id, email_key) WHERE state = 'OPEN';
GRANT SELECT, INSERT, UPDATE ON organisations.invitation TO koinon_app;

--changeset koinon:organisations-working-group
CREATE TABLE organisations.working_group (
    id          uuid        PRIMARY KEY,
    name_en     text        NOT NULL,
    name_de     text        NOT NULL,
    name_fr     text        NOT NULL,
    purpose_en  text        NOT NULL,
    purpose_de  text        NOT NULL,
    purpose_fr  text        NOT NULL,
    open        boolean     NOT NULL,
    convenor_id uuid        NOT NULL REFERENCES organisations.organisation,
    created_at  timestamptz NOT NULL,
    version     bigint      NOT NULL
);
CREATE TABLE organisations.working_group_member (
    working_group_id uuid NOT NULL REFERENCES organisations.working_group,
    organisation_id  uuid NOT NULL REFERENCES organisations.organisation,
    person_id        uuid NOT NULL REFERENCES access.person,
    PRIMARY KEY (working_group_id, organisation_id, person_id)
);
CREATE INDEX working_group_member_organisation ON organisations.working_group_member (organisation_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.working_group, organisations.working_group_member TO koinon_app;

--changeset koinon:organisations-standings splitStatements:false
-- The roles of a person today, wherever they hold any: asked at every request, so it is one look-up with a kept plan, past
-- the fences. It answers about the acting person and, while somebody signs in, about whoever has just been recognised.
CREATE FUNCTION organisations.standings_of(wanted uuid, today date)
    RETURNS TABLE (organisation_id uuid, role text, joined_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 3 AS $$
BEGIN
    IF wanted IS DISTINCT FROM kernel.acting_person() AND kernel.system_duty() IS DISTINCT FROM 'sign-in' THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT m.organisation_id, r.role, m.joined_at
        FROM organisations.membership m
        JOIN organisations.membership_role r ON r.membership_id = m.id
        JOIN organisations.organisation o ON o.id = m.organisation_id
        JOIN access.person p ON p.id = m.person_id
        WHERE m.person_id = wanted
          AND m.ended_at IS NULL
          AND o.state = 'ACTIVE'
          AND p.state = 'ACTIVE'
          AND r.from_day <= today AND (r.until_day IS NULL OR r.until_day >= today);
END $$;
