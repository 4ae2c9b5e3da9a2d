--liquibase formatted sql

--changeset koinon:kernel-blobs
-- What people upload, once each, named by the SHA-256 of its content; the bytes are in the data folder, encrypted with the
-- key of this id and bound to this binding. Each use of it is a reference; what has none is deleted a day after it was
-- last touched.
CREATE TABLE kernel.blob (
    hash       bytea       PRIMARY KEY CHECK (length(hash) = 32),
    size       bigint      NOT NULL CHECK (size > 0),
    type       text        NOT NULL,
    key        integer     NOT NULL,
    binding    uuid        NOT NULL,
    touched_at timestamptz NOT NULL
);
CREATE INDEX blob_touched ON kernel.blob (touched_at);
CREATE TABLE kernel.blob_reference (
    id         uuid        PRIMARY KEY,
    hash       bytea       NOT NULL REFERENCES kernel.blob,
    created_at timestamptz NOT NULL
);
CREATE INDEX blob_reference_hash ON kernel.blob_reference (hash);
GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.blob, kernel.blob_reference TO koinon_app;
