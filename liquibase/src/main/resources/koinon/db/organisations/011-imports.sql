--liquibase formatted sql

--changeset koinon:imports
-- A file of organisations or persons that somebody brought: what it holds is read first, shown, and written only once it
-- is confirmed. Its bytes are in the blob store until then; what came of it stays.
CREATE TABLE organisations.import (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    kind            text        NOT NULL CHECK (kind IN ('ORGANISATIONS', 'NETWORK_PEOPLE', 'PEOPLE')),
    state           text        NOT NULL CHECK (state IN ('CHECKING', 'CHECKED', 'REFUSED', 'WAITING', 'IMPORTING', 'DONE',
        'STOPPED', 'DISCARDED')),
    file_name       text        NOT NULL,
    blob_reference  uuid,
    chosen_encoding text,
    encoding        text,
    separator       text,
    columns         text        NOT NULL DEFAULT '',
    unknown_columns text        NOT NULL DEFAULT '',
    -- why the file as a whole cannot be read, and where
    refusal         text,
    refused_at      text,
    -- how many rows the file has; how many have been gone through, by check or import, and what came of them
    total           integer     NOT NULL DEFAULT 0,
    gone_through    integer     NOT NULL DEFAULT 0,
    created         integer     NOT NULL DEFAULT 0,
    changed         integer     NOT NULL DEFAULT 0,
    unchanged       integer     NOT NULL DEFAULT 0,
    wrong           integer     NOT NULL DEFAULT 0,
    leave_out_wrong boolean     NOT NULL DEFAULT false,
    invite          boolean     NOT NULL DEFAULT false,
    -- who acts when it is carried out: the one who brought or confirmed it, for the organisation they acted for
    person_id       uuid        NOT NULL REFERENCES access.person,
    acting_organisation_id uuid NOT NULL REFERENCES organisations.organisation,
    uploaded_at     timestamptz NOT NULL,
    confirmed_at    timestamptz,
    finished_at     timestamptz,
    version         bigint      NOT NULL
);
CREATE INDEX import_of_organisation ON organisations.import (organisation_id, id DESC);
CREATE INDEX import_open ON organisations.import (uploaded_at) WHERE blob_reference IS NOT NULL;
-- one at a time in the whole network, whoever brought it; the others wait
CREATE UNIQUE INDEX import_one_at_a_time ON organisations.import ((true)) WHERE state = 'IMPORTING';

CREATE TABLE organisations.import_error (
    import_id       uuid    NOT NULL REFERENCES organisations.import,
    organisation_id uuid    NOT NULL REFERENCES organisations.organisation,
    nr              integer NOT NULL,
    line            integer NOT NULL,
    field           text    NOT NULL,
    value           text    NOT NULL,
    problem         text    NOT NULL,
    arguments       text    NOT NULL,
    PRIMARY KEY (import_id, nr)
);

-- What whoever brings a file calls an organisation or a person in their own lists, so that the next file finds it again.
CREATE TABLE organisations.import_reference (
    organisation_id uuid NOT NULL REFERENCES organisations.organisation,
    kind            text NOT NULL CHECK (kind IN ('ORGANISATIONS', 'NETWORK_PEOPLE', 'PEOPLE')),
    reference       text NOT NULL,
    about_organisation_id uuid NOT NULL REFERENCES organisations.organisation,
    email_key       text,
    PRIMARY KEY (organisation_id, kind, reference)
);
GRANT SELECT, INSERT, UPDATE ON organisations.import TO koinon_app;
GRANT SELECT, INSERT, DELETE ON organisations.import_error TO koinon_app;
GRANT SELECT, INSERT, UPDATE ON organisations.import_reference TO koinon_app;

--changeset koinon:imports-invitations
-- A mandate that an invitation promises may begin and end on days of its own; without them it begins when it is accepted
-- and is open-ended.
ALTER TABLE organisations.invitation ADD COLUMN from_day date;
ALTER TABLE organisations.invitation ADD COLUMN until_day date;
ALTER TABLE organisations.invitation ADD CONSTRAINT invitation_days_in_order
    CHECK (from_day IS NULL OR until_day IS NULL OR until_day >= from_day);

--changeset koinon:imports-fences
ALTER TABLE organisations.import ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.import FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.import_error ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.import_error FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.import_reference ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.import_reference FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisations.import TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.import_error TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.import_reference TO CURRENT_USER USING (true) WITH CHECK (true);

-- An organisation's files are for its admins and for coordinators; those about the network for coordinators alone. The
-- platform itself goes through what waits, and forgets what nobody confirmed.
CREATE POLICY import_see ON organisations.import FOR SELECT TO koinon_app USING (
    (organisation_id = (SELECT kernel.acting_organisation()) AND kind = 'PEOPLE'
        AND (SELECT organisations.acting_has_role('ADMIN')))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) = 'import');
CREATE POLICY import_add ON organisations.import FOR INSERT TO koinon_app WITH CHECK (
    (organisation_id = (SELECT kernel.acting_organisation()) AND kind = 'PEOPLE'
        AND (SELECT organisations.acting_has_role('ADMIN')))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR')));
CREATE POLICY import_change ON organisations.import FOR UPDATE TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND kind = 'PEOPLE'
            AND (SELECT organisations.acting_has_role('ADMIN')))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'import')
    WITH CHECK ((organisation_id = (SELECT kernel.acting_organisation()) AND kind = 'PEOPLE'
            AND (SELECT organisations.acting_has_role('ADMIN')))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'import');
-- Whoever sees the file sees what is wrong in it: the sub-select is behind the file's own fence.
CREATE POLICY import_error_all ON organisations.import_error TO koinon_app
    USING (EXISTS (SELECT 1 FROM organisations.import i WHERE i.id = import_error.import_id))
    WITH CHECK (EXISTS (SELECT 1 FROM organisations.import i
                        WHERE i.id = import_error.import_id AND i.organisation_id = import_error.organisation_id));
CREATE POLICY import_reference_all ON organisations.import_reference TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND kind = 'PEOPLE'
            AND (SELECT organisations.acting_has_role('ADMIN')))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((organisation_id = (SELECT kernel.acting_organisation()) AND kind = 'PEOPLE'
            AND about_organisation_id = organisation_id AND (SELECT organisations.acting_has_role('ADMIN')))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR')));

--changeset koinon:imports-erased-people splitStatements:false
-- When an account is erased, so is what files said of its address.
CREATE FUNCTION organisations.forget_imported_person() RETURNS trigger
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM organisations.import_reference r WHERE r.email_key = OLD.email_key;
    DELETE FROM organisations.import_error e WHERE lower(e.value) = lower(OLD.email) OR e.value = OLD.name;
    RETURN NULL;
END $$;
CREATE TRIGGER person_erased_from_imports AFTER UPDATE ON access.person
    FOR EACH ROW WHEN (NEW.state = 'ERASED' AND OLD.state <> 'ERASED')
    EXECUTE FUNCTION organisations.forget_imported_person();
REVOKE ALL ON FUNCTION organisations.forget_imported_person FROM PUBLIC;
