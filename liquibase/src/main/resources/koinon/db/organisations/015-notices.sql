--liquibase formatted sql

--changeset koinon:notices
-- What the network tells people about their data, and what it asks of whoever takes part. A text that was published is
-- never changed: the next version stands beside it, and who agreed agreed to one of them.
CREATE TABLE organisations.notice (
    kind         text        NOT NULL CHECK (kind IN ('PRIVACY', 'PARTICIPATION')),
    number       integer     NOT NULL CHECK (number > 0),
    published_at timestamptz NOT NULL,
    published_by uuid        NOT NULL REFERENCES access.person,
    PRIMARY KEY (kind, number)
);
CREATE TABLE organisations.notice_text (
    kind     text    NOT NULL,
    number   integer NOT NULL,
    language text    NOT NULL,
    text     text    NOT NULL,
    -- in a few words, since the version before
    changes  text,
    PRIMARY KEY (kind, number, language),
    FOREIGN KEY (kind, number) REFERENCES organisations.notice
);
CREATE TABLE organisations.notice_agreement (
    person_id uuid        NOT NULL REFERENCES access.person,
    kind      text        NOT NULL,
    number    integer     NOT NULL,
    agreed_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, kind, number),
    FOREIGN KEY (kind, number) REFERENCES organisations.notice
);
GRANT SELECT, INSERT ON organisations.notice, organisations.notice_text, organisations.notice_agreement TO koinon_app;
ALTER TABLE organisations.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.notice FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.notice_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.notice_text FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.notice_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.notice_agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisations.notice TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.notice_text TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.notice_agreement TO CURRENT_USER USING (true) WITH CHECK (true);
-- everybody may read them, before they join, too
CREATE POLICY notice_see ON organisations.notice FOR SELECT TO koinon_app USING (true);
CREATE POLICY notice_text_see ON organisations.notice_text FOR SELECT TO koinon_app USING (true);
CREATE POLICY notice_add ON organisations.notice FOR INSERT TO koinon_app WITH CHECK (
    ((SELECT organisations.acting_has_network_role('COORDINATOR')) AND published_by = (SELECT kernel.acting_person()))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY notice_text_add ON organisations.notice_text FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY notice_agreement_see ON organisations.notice_agreement FOR SELECT TO koinon_app USING (
    person_id = (SELECT kernel.acting_person()));
CREATE POLICY notice_agreement_add ON organisations.notice_agreement FOR INSERT TO koinon_app WITH CHECK (
    person_id = (SELECT kernel.acting_person()));

--changeset koinon:notices-agreed splitStatements:false
-- How many of the people who belong to the network have agreed to a text: for coordinators, and without names.
CREATE FUNCTION organisations.agreed_to(wanted_kind text, wanted_number integer)
    RETURNS TABLE (agreed bigint, people bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT count(a.person_id), count(*)
        FROM access.person p
        LEFT JOIN organisations.notice_agreement a
            ON a.person_id = p.id AND a.kind = wanted_kind AND a.number = wanted_number
        WHERE p.state = 'ACTIVE'
          AND EXISTS (SELECT 1 FROM organisations.membership m WHERE m.person_id = p.id AND m.ended_at IS NULL);
END $$;
REVOKE ALL ON FUNCTION organisations.agreed_to FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.agreed_to TO koinon_app;
