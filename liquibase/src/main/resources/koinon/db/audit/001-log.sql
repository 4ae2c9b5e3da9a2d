--liquibase formatted sql

--changeset koinon:audit-tables
-- Who did what for whom, on whom, and how it ended. Rows are only ever added, each hashed together with the one before it
-- (docs/audit-log.md). No foreign keys: the record outlives what it names.
CREATE TABLE audit.entry (
    -- without gaps, in the order of the commits
    position           bigint      PRIMARY KEY,
    id                 uuid        NOT NULL UNIQUE,
    at                 timestamptz NOT NULL,
    person_id          uuid,
    -- acted for
    organisation_id    uuid,
    -- acted on
    on_organisation_id uuid,
    what               text        NOT NULL,
    about              text,
    outcome            text        NOT NULL,
    address            text,
    -- the roles held at that moment, between commas
    roles              text        NOT NULL,
    leaf               bytea       NOT NULL,
    node               bytea       NOT NULL
);
CREATE INDEX entry_by_organisation ON audit.entry (organisation_id, position);
CREATE INDEX entry_on_organisation ON audit.entry (on_organisation_id, position) WHERE on_organisation_id IS NOT NULL;
CREATE INDEX entry_by_person ON audit.entry (person_id, position) WHERE person_id IS NOT NULL;
CREATE INDEX entry_at ON audit.entry (at);
-- Where the chain ends: one row, whose lock puts the writers in line.
CREATE TABLE audit.head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    count    bigint  NOT NULL,
    node     bytea   NOT NULL
);
-- The hash of nothing, as the head of an empty log (RFC 9162 section 2.1.1).
INSERT INTO audit.head (count, node) VALUES (0, sha256(''::bytea));
-- What the running transactions have recorded and not yet committed. It holds no row between transactions, so a crash may
-- well empty it, and it need not be written to the disk twice.
CREATE UNLOGGED TABLE audit.waiting (
    id                 uuid        PRIMARY KEY,
    at                 timestamptz NOT NULL,
    person_id          uuid,
    organisation_id    uuid,
    on_organisation_id uuid,
    what               text        NOT NULL,
    about              text,
    outcome            text        NOT NULL,
    address            text,
    roles              text        NOT NULL
);

--changeset koinon:audit-hashes splitStatements:false
-- One column of the canonical form: 0 for null; else 1, the length in four bytes, the bytes. No two rows share a form.
CREATE FUNCTION audit.part(content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT CASE WHEN content IS NULL THEN '\x00'::bytea
                ELSE '\x01'::bytea || int4send(octet_length(content)) || content END
$$;
-- The whole row but its hashes. eu.koinon.audit.chain.Entry writes the same bytes; a test compares them.
CREATE FUNCTION audit.canonical(place bigint, row_in audit.waiting) RETURNS bytea
    LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT 'koinon-audit-1'::bytea || int8send(place)
        || audit.part(uuid_send(row_in.id))
        || audit.part(int8send((extract(epoch FROM row_in.at) * 1000000)::bigint))
        || audit.part(uuid_send(row_in.person_id))
        || audit.part(uuid_send(row_in.organisation_id))
        || audit.part(uuid_send(row_in.on_organisation_id))
        || audit.part(convert_to(row_in.what, 'UTF8'))
        || audit.part(convert_to(row_in.about, 'UTF8'))
        || audit.part(convert_to(row_in.outcome, 'UTF8'))
        || audit.part(convert_to(row_in.address, 'UTF8'))
        || audit.part(convert_to(row_in.roles, 'UTF8'))
$$;

--changeset koinon:audit-append splitStatements:false
-- Recording and chaining are two steps. Recording is part of the act, wherever in its transaction. Chaining waits for the
-- commit: only then is the head locked, so that no transaction works, or waits for another lock, while it holds up all
-- other writers.
CREATE FUNCTION audit.append(id uuid, at timestamptz, person_id uuid, organisation_id uuid, on_organisation_id uuid,
                             what text, about text, outcome text, address text, roles text) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
    INSERT INTO audit.waiting (id, at, person_id, organisation_id, on_organisation_id, what, about, outcome, address, roles)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
$$;
CREATE FUNCTION audit.chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    place    bigint;
    previous bytea;
    new_leaf bytea;
    new_node bytea;
BEGIN
    DELETE FROM audit.waiting w WHERE w.id = NEW.id;
    SELECT h.count + 1, h.node INTO STRICT place, previous FROM audit.head h FOR UPDATE;
    -- different first bytes keep a leaf from passing for a node (RFC 9162 section 2.1.1)
    new_leaf := sha256('\x00'::bytea || audit.canonical(place, NEW));
    new_node := sha256('\x01'::bytea || previous || new_leaf);
    INSERT INTO audit.entry (position, id, at, person_id, organisation_id, on_organisation_id,
                             what, about, outcome, address, roles, leaf, node)
    VALUES (place, NEW.id, NEW.at, NEW.person_id, NEW.organisation_id, NEW.on_organisation_id,
            NEW.what, NEW.about, NEW.outcome, NEW.address, NEW.roles, new_leaf, new_node);
    UPDATE audit.head SET count = place, node = new_node;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER waiting_chained AFTER INSERT ON audit.waiting DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION audit.chain();

--changeset koinon:audit-fences splitStatements:false
-- The organisation whose part of the log the acting person may read: the one acted for, where they are its admin today.
CREATE FUNCTION audit.readable_organisation() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT CASE WHEN organisations.acting_has_role('ADMIN') THEN kernel.acting_organisation() END
$$;
-- The head for those who may export it; it tells nothing of the rows.
CREATE FUNCTION audit.current_head() RETURNS TABLE (count bigint, node bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT h.count, h.node FROM audit.head h
    WHERE organisations.acting_has_network_role('AUDITOR') OR organisations.acting_has_network_role('COORDINATOR')
$$;
ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.entry FORCE ROW LEVEL SECURITY;
ALTER TABLE audit.head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.head FORCE ROW LEVEL SECURITY;
ALTER TABLE audit.waiting ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.waiting FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON audit.entry TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON audit.head TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON audit.waiting TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY entry_see ON audit.entry FOR SELECT TO koinon_app USING (
    organisation_id = (SELECT audit.readable_organisation())
    OR on_organisation_id = (SELECT audit.readable_organisation())
    OR (SELECT organisations.acting_has_network_role('AUDITOR')));

--changeset koinon:audit-grants
-- The platform's role reads what the fence shows it and adds; it changes and deletes nothing, and sees no other table here.
GRANT SELECT ON audit.entry TO koinon_app;
REVOKE ALL ON FUNCTION audit.append, audit.chain, audit.canonical, audit.part, audit.current_head FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.append, audit.current_head TO koinon_app;
