--liquibase formatted sql

--changeset koinon:kernel-installation
-- What this database was begun as, written by the launcher at the first start. The sign-ins of a demonstration are known
-- to everybody, so invented people and real ones never share a database.
CREATE TABLE kernel.installation (
    only_one boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (only_one),
    demo     boolean NOT NULL
);
GRANT SELECT ON kernel.installation TO koinon_app;
