--liquibase formatted sql

--changeset koinon:access-refusals
-- How often somebody was refused the same within a minute. The first ones stand in the audit log, each by itself; of the
-- rest, one row there will say how many they were. Shared by all nodes, and empty when nobody is refused anything.
CREATE TABLE access.refusal (
    person_id       uuid        NOT NULL,
    -- acted for
    organisation_id uuid,
    what            text        NOT NULL,
    outcome         text        NOT NULL,
    minute          timestamptz NOT NULL,
    count           bigint      NOT NULL
);
CREATE UNIQUE INDEX refusal_once ON access.refusal (person_id, organisation_id, what, outcome, minute)
    NULLS NOT DISTINCT;
CREATE INDEX refusal_minute ON access.refusal (minute);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.refusal TO koinon_app;
