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
    xact               xid8        NOT NULL DEFAULT pg_current_xact_id(),
    nr                 bigint      GENERATED ALWAYS AS IDENTITY,
    -- of its transaction: the one whose trigger chains them all
    is_first           boolean     NOT NULL,
    id                 uuid        NOT NULL,
    at                 timestamptz NOT NULL,
    person_id          uuid,
    organisation_id    uuid,
    on_organisation_id uuid,
    what               text        NOT NULL,
    about              text,
    outcome            text        NOT NULL,
    address            text,
    roles              text        NOT NULL,
    PRIMARY KEY (xact, nr)
);
-- Both change with every act and stay small only while they are swept.
ALTER TABLE audit.head SET (autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);
ALTER TABLE audit.waiting SET (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

--changeset koinon:audit-hashes splitStatements:false
-- Bodies after RETURN are read when they are made, so no later search path changes what they mean; and they are merged
-- into the expression that calls them, which PostgreSQL then plans once a session.

-- One column of the canonical form: 0 for null; else 1, the length in four bytes, the bytes. No two rows share a form.
CREATE FUNCTION audit.part(content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE RETURN
    CASE WHEN content IS NULL THEN '\x00'::bytea
         ELSE '\x01'::bytea || int4send(octet_length(content)) || content END;
-- The whole row but its hashes. eu.koinon.audit.chain.Hashes writes the same bytes; a test compares them.
CREATE FUNCTION audit.canonical(e audit.entry) RETURNS bytea LANGUAGE sql STABLE RETURN
    'koinon-audit-1'::bytea || int8send(e.position)
        || audit.part(uuid_send(e.id))
        || audit.part(int8send((extract(epoch FROM e.at) * 1000000)::bigint))
        || audit.part(uuid_send(e.person_id))
        || audit.part(uuid_send(e.organisation_id))
        || audit.part(uuid_send(e.on_organisation_id))
        || audit.part(convert_to(e.what, 'UTF8'))
        || audit.part(convert_to(e.about, 'UTF8'))
        || audit.part(convert_to(e.outcome, 'UTF8'))
        || audit.part(convert_to(e.address, 'UTF8'))
        || audit.part(convert_to(e.roles, 'UTF8'));

--changeset koinon:audit-append splitStatements:false
-- Recording and chaining are two steps. Recording is part of the act, wherever in its transaction. Chaining waits for the
-- commit: only then is the head locked, so that no transaction works, or waits for another lock, while it holds up all
-- other writers.
CREATE FUNCTION audit.append(id uuid, at timestamptz, person_id uuid, organisation_id uuid, on_organisation_id uuid,
                             what text, about text, outcome text, address text, roles text) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog SET enable_seqscan = off AS $$
BEGIN
    INSERT INTO audit.waiting (is_first, id, at, person_id, organisation_id, on_organisation_id,
                               what, about, outcome, address, roles)
    VALUES (NOT EXISTS (SELECT 1 FROM audit.waiting w WHERE w.xact = pg_current_xact_id()),
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
END $$;
-- The tables' few rows tempt the planner to read them whole, with all the dead ones between them.
CREATE FUNCTION audit.chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog SET enable_seqscan = off AS $$
DECLARE
    recorded audit.waiting;
    chained  audit.entry;
    place    bigint;
    previous bytea;
BEGIN
    SELECT h.count, h.node INTO STRICT place, previous FROM audit.head h WHERE h.only_one FOR UPDATE;
    FOR recorded IN SELECT * FROM audit.waiting w WHERE w.xact = pg_current_xact_id() ORDER BY w.xact, w.nr LOOP
        place := place + 1;
        chained := (place, recorded.id, recorded.at, recorded.person_id, recorded.organisation_id,
                    recorded.on_organisation_id, recorded.what, recorded.about, recorded.outcome, recorded.address,
                    recorded.roles, NULL, NULL);
        -- different first bytes keep a leaf from passing for a node (RFC 9162 section 2.1.1)
        chained.leaf := sha256('\x00'::bytea || audit.canonical(chained));
        chained.node := sha256('\x01'::bytea || previous || chained.leaf);
        INSERT INTO audit.entry SELECT chained.*;
        previous := chained.node;
    END LOOP;
    UPDATE audit.head h SET count = place, node = previous WHERE h.only_one;
    DELETE FROM audit.waiting w WHERE w.xact = pg_current_xact_id();
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER waiting_chained AFTER INSERT ON audit.waiting DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.is_first) EXECUTE FUNCTION audit.chain();

--changeset koinon:audit-fences splitStatements:false
-- The organisation whose part of the log the acting person may read: the one acted for, where they are its admin today.
CREATE FUNCTION audit.readable_organisation() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN CASE WHEN organisations.acting_has_role('ADMIN') THEN kernel.acting_organisation() END;
END $$;
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
