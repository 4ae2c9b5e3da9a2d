--liquibase formatted sql

--changeset koinon:kernel-schemas
-- The application connects as koinon_app, which owns nothing (docs/adr: the database is the second fence).
CREATE SCHEMA kernel;
CREATE SCHEMA access;
CREATE SCHEMA organisations;
CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA kernel, access, organisations, audit TO koinon_app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

--changeset koinon:kernel-fence-settings splitStatements:false
-- Who acts, as set by the application at the start of each transaction; empty means nobody, and nobody sees nothing.
CREATE FUNCTION kernel.acting_person() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;
CREATE FUNCTION kernel.acting_organisation() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.organisation', true), '')::uuid $$;
-- A duty that the platform itself performs for nobody in particular, such as finding the account that signs in.
CREATE FUNCTION kernel.system_duty() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.duty', true), '') $$;

--changeset koinon:kernel-outbox
-- The layout that db-scheduler 16 expects.
CREATE TABLE kernel.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON kernel.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON kernel.scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.scheduled_tasks TO koinon_app;

--changeset koinon:kernel-mail
-- One row a mail. A mail that a crash caught between hand-over and receipt stays HANDED_OVER_UNCLEAR:
-- it is shown to people, who decide; it is never sent twice by itself.
CREATE TABLE kernel.mail (
    id          uuid        PRIMARY KEY,
    recipient   text        NOT NULL,
    language    text        NOT NULL,
    subject     text        NOT NULL,
    text_body   text        NOT NULL,
    html_body   text        NOT NULL,
    category    text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'HANDING_OVER', 'SENT', 'UNCLEAR', 'FAILED')),
    attempts    integer     NOT NULL DEFAULT 0,
    last_error  text,
    created_at  timestamptz NOT NULL,
    sent_at     timestamptz
);
CREATE INDEX mail_newest ON kernel.mail (created_at DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.mail TO koinon_app;

--changeset koinon:kernel-rate-limits
-- The layout that bucket4j expects: the state of each bucket, shared by all nodes.
CREATE TABLE kernel.rate_bucket (
    id         text   PRIMARY KEY,
    state      bytea,
    expires_at bigint
);
CREATE INDEX rate_bucket_expiry ON kernel.rate_bucket (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.rate_bucket TO koinon_app;

--changeset koinon:kernel-idempotency
-- What a retried create was answered the first time, for a day.
CREATE TABLE kernel.idempotency_key (
    person_id    uuid        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       integer,
    location     text,
    body         text,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (person_id, key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.idempotency_key TO koinon_app;
