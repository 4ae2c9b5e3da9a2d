--liquibase formatted sql

--changeset koinon:closer-people-who-joined
-- A file of persons asks for each of its rows who joined by that address before.
CREATE INDEX invitation_accepted ON organisations.invitation (organisation_id, email_key) WHERE state = 'ACCEPTED';
