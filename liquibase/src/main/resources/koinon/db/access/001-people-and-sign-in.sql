--liquibase formatted sql

--changeset koinon:access-person
CREATE TABLE access.person (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL,
    email      text        NOT NULL,
    -- what the address is compared by: NFKC, lower case
    email_key  text        NOT NULL UNIQUE,
    language   text        NOT NULL,
    time_zone  text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('ACTIVE', 'LOCKED')),
    created_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON access.person TO koinon_app;

--changeset koinon:access-means-of-sign-in
CREATE TABLE access.password (
    person_id  uuid        PRIMARY KEY REFERENCES access.person,
    hash       text        NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE TABLE access.one_time_secret (
    person_id     uuid        PRIMARY KEY REFERENCES access.person,
    sealed_secret bytea       NOT NULL,
    confirmed_at  timestamptz,
    -- a code is good once (RFC 6238 section 5.2)
    last_step     bigint      NOT NULL DEFAULT 0
);
CREATE TABLE access.recovery_code (
    person_id uuid  NOT NULL REFERENCES access.person,
    hash      bytea NOT NULL,
    PRIMARY KEY (person_id, hash)
);
CREATE TABLE access.passkey (
    id              uuid        PRIMARY KEY,
    person_id       uuid        NOT NULL REFERENCES access.person,
    credential_id   bytea       NOT NULL UNIQUE,
    credential      bytea       NOT NULL,
    sign_count      bigint      NOT NULL,
    name            text        NOT NULL,
    transports      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    last_used_at    timestamptz
);
CREATE INDEX passkey_person ON access.passkey (person_id);
CREATE TABLE access.openid_identity (
    issuer     text        NOT NULL,
    subject    text        NOT NULL,
    person_id  uuid        NOT NULL REFERENCES access.person,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.password, access.one_time_secret, access.recovery_code, access.passkey,
    access.openid_identity TO koinon_app;

--changeset koinon:access-signed-in-devices
-- The cookie's value is never stored, only its SHA-256 (OWASP ASVS 5.0 V7).
CREATE TABLE access.session (
    id_hash         bytea       PRIMARY KEY,
    public_id       uuid        NOT NULL UNIQUE,
    person_id       uuid        REFERENCES access.person,
    organisation_id uuid,
    method          text,
    created_at      timestamptz NOT NULL,
    last_seen_at    timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    stepped_up_at   timestamptz,
    agent           text,
    address         text,
    notice          text
);
CREATE INDEX session_person ON access.session (person_id);
CREATE INDEX session_expiry ON access.session (expires_at);
CREATE TABLE access.token (
    id              uuid        PRIMARY KEY,
    person_id       uuid        NOT NULL REFERENCES access.person,
    organisation_id uuid        NOT NULL,
    name            text        NOT NULL,
    hash            bytea       NOT NULL UNIQUE,
    scopes          text        NOT NULL,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    last_used_at    timestamptz,
    revoked_at      timestamptz
);
CREATE INDEX token_person ON access.token (person_id);
-- Set-up, invitation, address-change and reset links: single use, bound to account and address, expiring.
CREATE TABLE access.link (
    id         uuid        PRIMARY KEY,
    hash       bytea       NOT NULL UNIQUE,
    kind       text        NOT NULL CHECK (kind IN ('SET_UP', 'INVITATION', 'ADDRESS_CHANGE', 'RESET')),
    person_id  uuid        REFERENCES access.person,
    email      text,
    about      uuid,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX link_about ON access.link (about);
-- A sign-in or ceremony under way: challenge given, password right but code awaited, provider asked.
CREATE TABLE access.pending (
    id_hash    bytea       PRIMARY KEY,
    kind       text        NOT NULL,
    person_id  uuid        REFERENCES access.person,
    data       text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX pending_expiry ON access.pending (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.session, access.token, access.link, access.pending TO koinon_app;
