--liquibase formatted sql

--changeset koinon:books
-- A little of everything that is hard to put back: a circle of foreign keys, an odd name, values with a sting.
CREATE SCHEMA library;
GRANT USAGE ON SCHEMA library TO koinon_app;
CREATE TABLE library.reader (
    id        uuid PRIMARY KEY,
    name      text NOT NULL,
    favourite bigint
);
CREATE TABLE library."Book of the Month" (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner    uuid NOT NULL REFERENCES library.reader ON DELETE CASCADE,
    title    text,
    pages    numeric(12, 3),
    weight   double precision,
    cover    bytea,
    facts    jsonb,
    tags     text[],
    lent_at  timestamptz,
    lent_for interval,
    length   integer GENERATED ALWAYS AS (char_length(title)) STORED
);
ALTER TABLE library.reader ADD FOREIGN KEY (favourite) REFERENCES library."Book of the Month" DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE library.visit (reader uuid REFERENCES library.reader, note text);
CREATE TABLE library.counter (only_one boolean PRIMARY KEY DEFAULT true, readers bigint NOT NULL);
INSERT INTO library.counter (readers) VALUES (0);

--changeset koinon:rules splitStatements:false
-- A count that must always be that of the readers, and rows that only come, never go.
CREATE FUNCTION library.count_reader() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE library.counter SET readers = readers + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER counted AFTER INSERT ON library.reader FOR EACH ROW EXECUTE FUNCTION library.count_reader();
CREATE FUNCTION library.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'visits are never changed';
END $$;
CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON library.visit EXECUTE FUNCTION library.refuse();
ALTER TABLE library.visit ENABLE ALWAYS TRIGGER kept;

--changeset koinon:fences
ALTER TABLE library.reader ENABLE ROW LEVEL SECURITY;
ALTER TABLE library.reader FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON library.reader TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own ON library.reader TO koinon_app USING (id::text = current_setting('app.person', true));
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA library TO koinon_app;
