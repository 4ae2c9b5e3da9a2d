--liquibase formatted sql

--changeset koinon:interest-links
-- Links that are good many times, until the application they lead to is taken away or the colleague is.
ALTER TABLE access.link DROP CONSTRAINT link_kind_check;
ALTER TABLE access.link ADD CONSTRAINT link_kind_check
    CHECK (kind IN ('SET_UP', 'INVITATION', 'ADDRESS_CHANGE', 'RESET', 'APPLICATION'));

--changeset koinon:interest-call
-- A call for expression of interest: its form is made while it is a draft and stays as it is once it is published.
CREATE TABLE organisations.interest_call (
    id             uuid        PRIMARY KEY,
    state          text        NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'CLOSED')),
    -- sitting members reapply
    renewal        boolean     NOT NULL,
    -- BCP 47 tags between spaces; English is always the first, the one that the others are translated from
    languages      text        NOT NULL CHECK (languages ~ '^en( [a-z]{2})*$'),
    -- what was agreed is the local time in its zone; the moment follows from both
    zone           text        NOT NULL,
    deadline_local timestamp   NOT NULL,
    deadline       timestamptz NOT NULL,
    created_at     timestamptz NOT NULL,
    published_at   timestamptz,
    closed_at      timestamptz,
    last_number    integer     NOT NULL DEFAULT 0,
    version        bigint      NOT NULL
);
CREATE INDEX interest_call_newest ON organisations.interest_call (created_at DESC);
CREATE TABLE organisations.interest_question (
    id        uuid    PRIMARY KEY,
    call_id   uuid    NOT NULL REFERENCES organisations.interest_call,
    place     integer NOT NULL,
    kind      text    NOT NULL CHECK (kind IN
        ('TEXT', 'LONG_TEXT', 'CHOICE', 'CHOICES', 'NUMBER', 'DATE', 'FILE', 'DECLARATION')),
    -- what the platform itself reads out of the answer, if anything: lists, balance and prefilled forms stand on it
    meaning   text    NOT NULL CHECK (meaning IN ('NONE', 'NAME', 'COUNTRY', 'TOWN', 'LEVEL', 'WEBSITE', 'SUMMARY')),
    required  boolean NOT NULL,
    -- characters, choices or files, or the smallest and largest number
    least     bigint,
    most      bigint,
    CHECK (least IS NULL OR most IS NULL OR least <= most)
);
CREATE INDEX interest_question_call ON organisations.interest_question (call_id, place);
CREATE UNIQUE INDEX interest_question_meaning ON organisations.interest_question (call_id, meaning)
    WHERE meaning <> 'NONE';
CREATE TABLE organisations.interest_option (
    id          uuid    PRIMARY KEY,
    call_id     uuid    NOT NULL REFERENCES organisations.interest_call,
    question_id uuid    NOT NULL REFERENCES organisations.interest_question ON DELETE CASCADE,
    place       integer NOT NULL
);
CREATE INDEX interest_option_question ON organisations.interest_option (question_id);
-- What applications will be marked by, and how much each mark counts.
CREATE TABLE organisations.interest_criterion (
    id      uuid    PRIMARY KEY,
    call_id uuid    NOT NULL REFERENCES organisations.interest_call,
    place   integer NOT NULL,
    weight  integer NOT NULL CHECK (weight BETWEEN 1 AND 100)
);
CREATE INDEX interest_criterion_call ON organisations.interest_criterion (call_id, place);
-- Each text of a call, question, option or criterion in each language.
CREATE TABLE organisations.interest_text (
    call_id  uuid NOT NULL REFERENCES organisations.interest_call,
    thing_id uuid NOT NULL,
    part     text NOT NULL CHECK (part IN ('TITLE', 'SUMMARY', 'BODY', 'LABEL', 'HELP')),
    language text NOT NULL,
    words    text NOT NULL,
    PRIMARY KEY (call_id, thing_id, part, language)
);
-- Each time that a published deadline was moved, and why.
CREATE TABLE organisations.interest_extension (
    id         uuid        PRIMARY KEY,
    call_id    uuid        NOT NULL REFERENCES organisations.interest_call,
    before     timestamptz NOT NULL,
    after      timestamptz NOT NULL,
    reason     text        NOT NULL,
    by_person  uuid        NOT NULL REFERENCES access.person,
    at         timestamptz NOT NULL,
    CHECK (after > before)
);
CREATE INDEX interest_extension_call ON organisations.interest_extension (call_id);

--changeset koinon:interest-application
CREATE TABLE organisations.interest_application (
    id              uuid        PRIMARY KEY,
    call_id         uuid        NOT NULL REFERENCES organisations.interest_call,
    -- the member that reapplies, in a renewal
    organisation_id uuid        REFERENCES organisations.organisation,
    state           text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
    -- given when it is submitted for the first time, and told to the applicant
    number          integer,
    -- out of the answers, for lists and for finding two of the same organisation
    name            text        NOT NULL,
    name_key        text        NOT NULL,
    country         text        CHECK (country ~ '^[A-Z]{2}$'),
    level           text        CHECK (level IN ('EUROPEAN', 'NATIONAL', 'LOCAL')),
    language        text        NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    submitted_at    timestamptz,
    withdrawn_at    timestamptz,
    -- a late one that a coordinator lets in: until when, why and by whom
    open_until      timestamptz,
    late_reason     text,
    late_by         uuid        REFERENCES access.person,
    version         bigint      NOT NULL,
    CHECK ((number IS NULL) = (submitted_at IS NULL)),
    CHECK ((open_until IS NULL) = (late_reason IS NULL))
);
CREATE INDEX interest_application_call ON organisations.interest_application (call_id, state, country);
CREATE INDEX interest_application_name ON organisations.interest_application (call_id, name_key, country);
CREATE UNIQUE INDEX interest_application_number ON organisations.interest_application (call_id, number);
CREATE UNIQUE INDEX interest_application_member ON organisations.interest_application (call_id, organisation_id);
-- Who works on an application. Each has a link of their own: the id is what the link is about.
CREATE TABLE organisations.interest_holder (
    id             uuid        PRIMARY KEY,
    call_id        uuid        NOT NULL REFERENCES organisations.interest_call,
    application_id uuid        NOT NULL REFERENCES organisations.interest_application,
    email          text        NOT NULL,
    email_key      text        NOT NULL,
    language       text        NOT NULL,
    invited_by     uuid        REFERENCES organisations.interest_holder,
    created_at     timestamptz NOT NULL,
    ended_at       timestamptz
);
CREATE UNIQUE INDEX interest_holder_once ON organisations.interest_holder (application_id, email_key)
    WHERE ended_at IS NULL;
CREATE INDEX interest_holder_address ON organisations.interest_holder (call_id, email_key) WHERE ended_at IS NULL;
-- Each answer has a version of its own, so that two people who fill in different questions never meet.
CREATE TABLE organisations.interest_answer (
    application_id uuid        NOT NULL REFERENCES organisations.interest_application,
    question_id    uuid        NOT NULL REFERENCES organisations.interest_question,
    words          text        NOT NULL,
    changed_by     uuid        NOT NULL REFERENCES organisations.interest_holder,
    changed_at     timestamptz NOT NULL,
    version        bigint      NOT NULL,
    PRIMARY KEY (application_id, question_id)
);
CREATE TABLE organisations.interest_file (
    id             uuid        PRIMARY KEY,
    application_id uuid        NOT NULL REFERENCES organisations.interest_application,
    question_id    uuid        NOT NULL REFERENCES organisations.interest_question,
    reference_id   uuid        NOT NULL REFERENCES kernel.blob_reference,
    name           text        NOT NULL,
    size           bigint      NOT NULL,
    type           text        NOT NULL,
    hash           text        NOT NULL,
    added_by       uuid        NOT NULL REFERENCES organisations.interest_holder,
    added_at       timestamptz NOT NULL
);
CREATE INDEX interest_file_application ON organisations.interest_file (application_id, question_id);
-- What was submitted, each time, as the applicant got it.
CREATE TABLE organisations.interest_submission (
    application_id uuid        NOT NULL REFERENCES organisations.interest_application,
    turn           integer     NOT NULL,
    copy           text        NOT NULL,
    submitted_by   uuid        NOT NULL REFERENCES organisations.interest_holder,
    submitted_at   timestamptz NOT NULL,
    PRIMARY KEY (application_id, turn)
);

--changeset koinon:interest-grants
GRANT SELECT, INSERT, UPDATE ON organisations.interest_call TO koinon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.interest_question, organisations.interest_option,
    organisations.interest_criterion, organisations.interest_text TO koinon_app;
GRANT SELECT, INSERT ON organisations.interest_extension TO koinon_app;
GRANT SELECT, INSERT, UPDATE ON organisations.interest_application, organisations.interest_holder TO koinon_app;
GRANT SELECT, INSERT, UPDATE ON organisations.interest_answer TO koinon_app;
GRANT SELECT, INSERT, DELETE ON organisations.interest_file TO koinon_app;
GRANT SELECT, INSERT ON organisations.interest_submission TO koinon_app;

--changeset koinon:interest-acting splitStatements:false
-- The application that the shown link leads to. Like the other functions of the fence it asks the rows: the setting holds
-- the hash of a secret, and a hash that belongs to no link opens nothing.
CREATE FUNCTION organisations.acting_holder() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    shown text := nullif(current_setting('app.link', true), '');
BEGIN
    IF shown IS NULL OR kernel.system_duty() IS DISTINCT FROM 'application' THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT h.id
            FROM access.link l
            JOIN organisations.interest_holder h ON h.id = l.about
            WHERE l.hash = decode(shown, 'hex')
              AND l.kind = 'APPLICATION'
              AND l.used_at IS NULL
              AND h.ended_at IS NULL);
END $$;
CREATE FUNCTION organisations.acting_application() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT h.application_id FROM organisations.interest_holder h WHERE h.id = organisations.acting_holder());
END $$;
-- Whether this address has begun an application to this call already: asked where it is answered by mail only.
CREATE FUNCTION organisations.interest_holder_at(call uuid, address text)
    RETURNS TABLE (holder_id uuid, application_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'application-start' THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT h.id, h.application_id FROM organisations.interest_holder h
        WHERE h.call_id = call AND h.email_key = address AND h.ended_at IS NULL
        ORDER BY h.created_at;
END $$;
-- The state of a renewal for one's own organisation: none, DRAFT, SUBMITTED or WITHDRAWN.
CREATE FUNCTION organisations.interest_state_of(call uuid) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_belongs() THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT a.state FROM organisations.interest_application a
            WHERE a.call_id = call AND a.organisation_id = kernel.acting_organisation());
END $$;
-- The next number of a call, given once each.
CREATE FUNCTION organisations.interest_next_number() RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    given integer;
BEGIN
    UPDATE organisations.interest_call c SET last_number = c.last_number + 1
    FROM organisations.interest_application a
    WHERE a.id = organisations.acting_application() AND c.id = a.call_id AND c.state = 'PUBLISHED'
    RETURNING c.last_number INTO given;
    RETURN given;
END $$;
REVOKE ALL ON FUNCTION organisations.interest_next_number FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.interest_next_number TO koinon_app;

--changeset koinon:interest-fences
ALTER TABLE organisations.interest_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_call FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_question FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_option ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_option FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_criterion ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_criterion FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_text FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_extension ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_extension FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_application ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_application FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_holder ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_holder FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_file FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_submission FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_all ON organisations.interest_call TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_question TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_option TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_criterion TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_text TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_extension TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_application TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_holder TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_answer TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_file TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_submission TO CURRENT_USER USING (true) WITH CHECK (true);

-- What is published is for everybody; a draft is the coordinators'.
CREATE POLICY interest_call_see ON organisations.interest_call FOR SELECT TO koinon_app USING (
    state <> 'DRAFT' OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_call_add ON organisations.interest_call FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_call_change ON organisations.interest_call FOR UPDATE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_question_see ON organisations.interest_question FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_call c WHERE c.id = interest_question.call_id));
CREATE POLICY interest_question_change ON organisations.interest_question TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_option_see ON organisations.interest_option FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_call c WHERE c.id = interest_option.call_id));
CREATE POLICY interest_option_change ON organisations.interest_option TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_criterion_see ON organisations.interest_criterion FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_call c WHERE c.id = interest_criterion.call_id));
CREATE POLICY interest_criterion_change ON organisations.interest_criterion TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_text_see ON organisations.interest_text FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_call c WHERE c.id = interest_text.call_id));
CREATE POLICY interest_text_change ON organisations.interest_text TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_extension_all ON organisations.interest_extension TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));

-- An application is its holders' and the coordinators', and nobody else's. Who begins one adds it and cannot read it:
-- for that they need the link in their mail.
CREATE POLICY interest_application_see ON organisations.interest_application FOR SELECT TO koinon_app USING (
    id = (SELECT organisations.acting_application())
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_has_role('ADMIN')))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_application_add ON organisations.interest_application FOR INSERT TO koinon_app WITH CHECK (
    ((SELECT kernel.system_duty()) = 'application-start' AND organisation_id IS NULL)
    OR (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_has_role('ADMIN')))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_application_change ON organisations.interest_application FOR UPDATE TO koinon_app
    USING (id = (SELECT organisations.acting_application())
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK (id = (SELECT organisations.acting_application())
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_holder_see ON organisations.interest_holder FOR SELECT TO koinon_app USING (
    application_id = (SELECT organisations.acting_application())
    OR EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_holder.application_id));
CREATE POLICY interest_holder_add ON organisations.interest_holder FOR INSERT TO koinon_app WITH CHECK (
    application_id = (SELECT organisations.acting_application())
    OR (SELECT kernel.system_duty()) IN ('application-start', 'demo')
    OR EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_holder.application_id));
CREATE POLICY interest_holder_change ON organisations.interest_holder FOR UPDATE TO koinon_app
    USING (application_id = (SELECT organisations.acting_application()))
    WITH CHECK (application_id = (SELECT organisations.acting_application()));
CREATE POLICY interest_answer_see ON organisations.interest_answer FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_answer.application_id));
CREATE POLICY interest_answer_add ON organisations.interest_answer FOR INSERT TO koinon_app WITH CHECK (
    application_id = (SELECT organisations.acting_application())
    OR (SELECT kernel.system_duty()) = 'demo'
    OR EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_answer.application_id
               AND a.organisation_id = (SELECT kernel.acting_organisation())
               AND (SELECT organisations.acting_has_role('ADMIN'))));
CREATE POLICY interest_answer_change ON organisations.interest_answer FOR UPDATE TO koinon_app
    USING (application_id = (SELECT organisations.acting_application()))
    WITH CHECK (application_id = (SELECT organisations.acting_application()));
CREATE POLICY interest_file_see ON organisations.interest_file FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_file.application_id));
CREATE POLICY interest_file_add ON organisations.interest_file FOR INSERT TO koinon_app WITH CHECK (
    application_id = (SELECT organisations.acting_application()));
CREATE POLICY interest_file_remove ON organisations.interest_file FOR DELETE TO koinon_app USING (
    application_id = (SELECT organisations.acting_application()));
CREATE POLICY interest_submission_see ON organisations.interest_submission FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_submission.application_id));
CREATE POLICY interest_submission_add ON organisations.interest_submission FOR INSERT TO koinon_app WITH CHECK (
    application_id = (SELECT organisations.acting_application()) OR (SELECT kernel.system_duty()) = 'demo');
