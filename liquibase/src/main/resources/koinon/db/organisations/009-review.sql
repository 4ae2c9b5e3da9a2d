--liquibase formatted sql

--changeset koinon:review-tables
-- How the applications to a call are reviewed: on which scale, when two marks disagree, and how many seats there are.
CREATE TABLE organisations.interest_review_plan (
    call_id  uuid    PRIMARY KEY REFERENCES organisations.interest_call,
    -- marks go from 0 to this
    scale    integer NOT NULL CHECK (scale BETWEEN 3 AND 10),
    -- two marks for one criterion that are as far apart as this disagree
    gap      integer NOT NULL CHECK (gap BETWEEN 1 AND 10),
    seats    integer NOT NULL CHECK (seats BETWEEN 1 AND 5000),
    -- whether the reserve list moves up by itself when a place is given up
    moves_up boolean NOT NULL,
    -- counts every change of any decision: whoever decides about many at once has read all of them
    decided  bigint  NOT NULL DEFAULT 0,
    version  bigint  NOT NULL
);
-- Who reviews the applications to a call, each for an organisation.
CREATE TABLE organisations.interest_reviewer (
    call_id         uuid        NOT NULL REFERENCES organisations.interest_call,
    person_id       uuid        NOT NULL REFERENCES access.person,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    added_at        timestamptz NOT NULL,
    ended_at        timestamptz,
    PRIMARY KEY (call_id, person_id)
);
CREATE INDEX interest_reviewer_person ON organisations.interest_reviewer (person_id);
CREATE TABLE organisations.interest_review (
    id              uuid        PRIMARY KEY,
    call_id         uuid        NOT NULL REFERENCES organisations.interest_call,
    application_id  uuid        NOT NULL REFERENCES organisations.interest_application,
    person_id       uuid        NOT NULL REFERENCES access.person,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    state           text        NOT NULL CHECK (state IN ('OPEN', 'FINISHED', 'CONFLICT', 'TAKEN_AWAY')),
    -- why they cannot review it
    reason          text,
    assigned_at     timestamptz NOT NULL,
    finished_at     timestamptz,
    -- which submission of the application they marked
    turn            integer,
    version         bigint      NOT NULL,
    UNIQUE (application_id, person_id),
    CHECK ((state = 'CONFLICT') = (reason IS NOT NULL)),
    CHECK (state <> 'FINISHED' OR (finished_at IS NOT NULL AND turn IS NOT NULL))
);
CREATE INDEX interest_review_call ON organisations.interest_review (call_id);
CREATE INDEX interest_review_person ON organisations.interest_review (person_id, state);
-- What a reviewer found, apart from who reviews what: it is seen by fewer.
CREATE TABLE organisations.interest_verdict (
    review_id      uuid    PRIMARY KEY REFERENCES organisations.interest_review,
    call_id        uuid    NOT NULL REFERENCES organisations.interest_call,
    application_id uuid    NOT NULL REFERENCES organisations.interest_application,
    person_id      uuid    NOT NULL REFERENCES access.person,
    eligible       boolean,
    comment        text    NOT NULL,
    -- each mark times its criterion's weight, added up, once it is finished; and what that was at first
    points         integer,
    first_points   integer
);
CREATE INDEX interest_verdict_call ON organisations.interest_verdict (call_id);
CREATE INDEX interest_verdict_application ON organisations.interest_verdict (application_id);
CREATE TABLE organisations.interest_mark (
    review_id      uuid    NOT NULL REFERENCES organisations.interest_review,
    criterion_id   uuid    NOT NULL REFERENCES organisations.interest_criterion,
    call_id        uuid    NOT NULL REFERENCES organisations.interest_call,
    application_id uuid    NOT NULL REFERENCES organisations.interest_application,
    person_id      uuid    NOT NULL REFERENCES access.person,
    mark           integer CHECK (mark BETWEEN 0 AND 10),
    reason         text    NOT NULL,
    PRIMARY KEY (review_id, criterion_id)
);
CREATE INDEX interest_mark_call ON organisations.interest_mark (call_id);
CREATE INDEX interest_mark_application ON organisations.interest_mark (application_id);
CREATE TABLE organisations.interest_remark (
    id              uuid        PRIMARY KEY,
    application_id  uuid        NOT NULL REFERENCES organisations.interest_application,
    person_id       uuid        NOT NULL REFERENCES access.person,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    words           text        NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX interest_remark_application ON organisations.interest_remark (application_id, at);
CREATE TABLE organisations.interest_decision (
    application_id  uuid        PRIMARY KEY REFERENCES organisations.interest_application,
    call_id         uuid        NOT NULL REFERENCES organisations.interest_call,
    outcome         text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'RESERVE', 'DECLINED', 'GIVEN_UP')),
    -- on the reserve list
    place           integer     CHECK (place > 0),
    -- for the letter, if wished
    reasons         text,
    decided_by      uuid        REFERENCES access.person,
    decided_at      timestamptz NOT NULL,
    moved_up_at     timestamptz,
    -- when this outcome was told
    sent_at         timestamptz,
    -- what came into being by it, or the member that stays
    organisation_id uuid        REFERENCES organisations.organisation,
    version         bigint      NOT NULL,
    CHECK ((outcome = 'RESERVE') = (place IS NOT NULL)),
    -- deferrable, so that places can be exchanged
    CONSTRAINT interest_decision_place UNIQUE (call_id, place) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX interest_decision_call ON organisations.interest_decision (call_id, outcome);
-- The letters to be sent, where somebody has changed the usual words.
CREATE TABLE organisations.interest_letter (
    call_id  uuid   NOT NULL REFERENCES organisations.interest_call,
    outcome  text   NOT NULL CHECK (outcome IN ('ACCEPTED', 'RESERVE', 'DECLINED')),
    language text   NOT NULL,
    subject  text   NOT NULL,
    body     text   NOT NULL,
    version  bigint NOT NULL,
    PRIMARY KEY (call_id, outcome, language)
);
-- What was sent, as it was sent.
CREATE TABLE organisations.interest_letter_sent (
    id             uuid        PRIMARY KEY,
    application_id uuid        NOT NULL REFERENCES organisations.interest_application,
    outcome        text        NOT NULL,
    language       text        NOT NULL,
    subject        text        NOT NULL,
    body           text        NOT NULL,
    recipient      text        NOT NULL,
    sent_by        uuid        NOT NULL REFERENCES access.person,
    sent_at        timestamptz NOT NULL
);
CREATE INDEX interest_letter_sent_application ON organisations.interest_letter_sent (application_id, sent_at);
-- A selection that is tried.
CREATE TABLE organisations.interest_trial (
    id         uuid        PRIMARY KEY,
    call_id    uuid        NOT NULL REFERENCES organisations.interest_call,
    name       text        NOT NULL,
    name_key   text        NOT NULL,
    created_by uuid        REFERENCES access.person,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);
CREATE UNIQUE INDEX interest_trial_name ON organisations.interest_trial (call_id, name_key);
CREATE TABLE organisations.interest_trial_pick (
    trial_id       uuid NOT NULL REFERENCES organisations.interest_trial ON DELETE CASCADE,
    application_id uuid NOT NULL REFERENCES organisations.interest_application,
    PRIMARY KEY (trial_id, application_id)
);

--changeset koinon:review-grants
GRANT SELECT, INSERT, UPDATE ON organisations.interest_review_plan, organisations.interest_reviewer,
    organisations.interest_review, organisations.interest_verdict, organisations.interest_mark,
    organisations.interest_decision, organisations.interest_letter TO koinon_app;
GRANT DELETE ON organisations.interest_decision, organisations.interest_letter TO koinon_app;
GRANT SELECT, INSERT ON organisations.interest_remark, organisations.interest_letter_sent TO koinon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.interest_trial TO koinon_app;
GRANT SELECT, INSERT, DELETE ON organisations.interest_trial_pick TO koinon_app;

--changeset koinon:review-acting splitStatements:false
-- The applications that the acting person reviews for the organisation acted for.
CREATE FUNCTION organisations.interest_reviewed() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(r.application_id), '{}')
            FROM organisations.interest_review r
            JOIN organisations.membership m ON m.person_id = r.person_id AND m.organisation_id = r.organisation_id
            JOIN organisations.organisation o ON o.id = r.organisation_id
            JOIN access.person p ON p.id = r.person_id
            WHERE r.person_id = kernel.acting_person()
              AND r.organisation_id = kernel.acting_organisation()
              AND r.state IN ('OPEN', 'FINISHED')
              AND m.ended_at IS NULL AND o.state = 'ACTIVE' AND p.state = 'ACTIVE');
END $$;
-- Those of them that they have finished: there they see what the others found.
CREATE FUNCTION organisations.interest_finished() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(r.application_id), '{}')
            FROM organisations.interest_review r
            JOIN organisations.membership m ON m.person_id = r.person_id AND m.organisation_id = r.organisation_id
            JOIN organisations.organisation o ON o.id = r.organisation_id
            JOIN access.person p ON p.id = r.person_id
            WHERE r.person_id = kernel.acting_person()
              AND r.organisation_id = kernel.acting_organisation()
              AND r.state = 'FINISHED'
              AND m.ended_at IS NULL AND o.state = 'ACTIVE' AND p.state = 'ACTIVE');
END $$;
-- The applications whose marks the acting person must not see, whatever else they may: their own are not finished yet, or
-- they have a conflict of interest.
CREATE FUNCTION organisations.interest_blind() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(r.application_id), '{}')
            FROM organisations.interest_review r
            WHERE r.person_id = kernel.acting_person() AND r.state IN ('OPEN', 'CONFLICT'));
END $$;
-- Who else reviewed, or said something about, what the acting person has finished: they read each other's names.
CREATE FUNCTION organisations.interest_fellows() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(DISTINCT f.person_id), '{}')
            FROM organisations.interest_review mine
            CROSS JOIN LATERAL (
                SELECT o.person_id FROM organisations.interest_review o
                WHERE o.application_id = mine.application_id
                UNION ALL
                SELECT k.person_id FROM organisations.interest_remark k
                WHERE k.application_id = mine.application_id) f
            WHERE mine.person_id = kernel.acting_person()
              AND mine.organisation_id = kernel.acting_organisation()
              AND mine.state = 'FINISHED');
END $$;
-- A place is given up, by the applicant's link or by a coordinator. Where the call says so the first of the reserve list
-- moves up. Returns whether there was a place to give up.
CREATE FUNCTION organisations.interest_give_up(given uuid) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    of_call uuid;
    by_itself boolean;
    turn bigint;
BEGIN
    IF given IS DISTINCT FROM organisations.acting_application()
        AND NOT organisations.acting_has_network_role('COORDINATOR') THEN
        RETURN false;
    END IF;
    SELECT a.call_id INTO of_call FROM organisations.interest_application a WHERE a.id = given;
    SELECT p.moves_up, p.decided + 1 INTO by_itself, turn
    FROM organisations.interest_review_plan p WHERE p.call_id = of_call FOR UPDATE;
    UPDATE organisations.interest_decision d
    SET outcome = 'GIVEN_UP', decided_at = now(), version = turn
    WHERE d.application_id = given AND d.outcome = 'ACCEPTED' AND d.sent_at IS NOT NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE organisations.interest_review_plan p SET decided = turn WHERE p.call_id = of_call;
    IF by_itself THEN
        UPDATE organisations.interest_decision d
        SET outcome = 'ACCEPTED', place = NULL, moved_up_at = now(), sent_at = NULL, decided_at = now(), version = turn
        WHERE d.application_id = (
            SELECT r.application_id FROM organisations.interest_decision r
            JOIN organisations.interest_application a ON a.id = r.application_id AND a.state = 'SUBMITTED'
            WHERE r.call_id = of_call AND r.outcome = 'RESERVE' ORDER BY r.place LIMIT 1);
    END IF;
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION organisations.interest_give_up FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.interest_give_up TO koinon_app;

--changeset koinon:review-fences
ALTER TABLE organisations.interest_review_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_review_plan FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_reviewer ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_reviewer FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_review FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_verdict ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_verdict FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_mark FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_remark ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_remark FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_decision FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_letter FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_letter_sent ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_letter_sent FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_trial ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_trial FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_trial_pick ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_trial_pick FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_all ON organisations.interest_review_plan TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_reviewer TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_review TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_verdict TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_mark TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_remark TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_decision TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_letter TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_letter_sent TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_trial TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_trial_pick TO CURRENT_USER USING (true) WITH CHECK (true);

-- What a reviewer needs of the application itself.
CREATE POLICY interest_application_review ON organisations.interest_application FOR SELECT TO koinon_app USING (
    id = ANY ((SELECT organisations.interest_reviewed())::uuid[]));
-- Whoever reads an application as its reviewer adds nobody to it.
DROP POLICY interest_holder_add ON organisations.interest_holder;
CREATE POLICY interest_holder_add ON organisations.interest_holder FOR INSERT TO koinon_app WITH CHECK (
    application_id = (SELECT organisations.acting_application())
    OR (SELECT kernel.system_duty()) IN ('application-start', 'demo')
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_holder.application_id
               AND a.organisation_id = (SELECT kernel.acting_organisation())));
CREATE POLICY person_see_fellow_reviewer ON access.person FOR SELECT TO koinon_app USING (
    id = ANY ((SELECT organisations.interest_fellows())::uuid[]));

CREATE POLICY interest_review_plan_see ON organisations.interest_review_plan FOR SELECT TO koinon_app USING (
    (SELECT organisations.acting_belongs()) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_review_plan_add ON organisations.interest_review_plan FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_review_plan_change ON organisations.interest_review_plan FOR UPDATE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));

CREATE POLICY interest_reviewer_see ON organisations.interest_reviewer FOR SELECT TO koinon_app USING (
    person_id = (SELECT kernel.acting_person()) OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_reviewer_add ON organisations.interest_reviewer FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_reviewer_change ON organisations.interest_reviewer FOR UPDATE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));

CREATE POLICY interest_review_see ON organisations.interest_review FOR SELECT TO koinon_app USING (
    (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (person_id = (SELECT kernel.acting_person()) AND organisation_id = (SELECT kernel.acting_organisation()))
    OR application_id = ANY ((SELECT organisations.interest_finished())::uuid[])
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_review_add ON organisations.interest_review FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_review_change ON organisations.interest_review FOR UPDATE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (person_id = (SELECT kernel.acting_person()) AND organisation_id = (SELECT kernel.acting_organisation())
            AND state IN ('OPEN', 'FINISHED')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (person_id = (SELECT kernel.acting_person()) AND organisation_id = (SELECT kernel.acting_organisation())
            AND state <> 'TAKEN_AWAY'));

-- Marks: one's own; those of others once one's own are finished; to coordinators all but what they must not see.
CREATE POLICY interest_verdict_see ON organisations.interest_verdict FOR SELECT TO koinon_app USING (
    person_id = (SELECT kernel.acting_person())
    OR application_id = ANY ((SELECT organisations.interest_finished())::uuid[])
    OR ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        AND application_id <> ALL ((SELECT organisations.interest_blind())::uuid[]))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_verdict_add ON organisations.interest_verdict FOR INSERT TO koinon_app WITH CHECK (
    (person_id = (SELECT kernel.acting_person())
        AND application_id = ANY ((SELECT organisations.interest_reviewed())::uuid[]))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_verdict_change ON organisations.interest_verdict FOR UPDATE TO koinon_app
    USING (person_id = (SELECT kernel.acting_person())
        AND application_id = ANY ((SELECT organisations.interest_reviewed())::uuid[]))
    WITH CHECK (person_id = (SELECT kernel.acting_person())
        AND application_id = ANY ((SELECT organisations.interest_reviewed())::uuid[]));
CREATE POLICY interest_mark_see ON organisations.interest_mark FOR SELECT TO koinon_app USING (
    person_id = (SELECT kernel.acting_person())
    OR application_id = ANY ((SELECT organisations.interest_finished())::uuid[])
    OR ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        AND application_id <> ALL ((SELECT organisations.interest_blind())::uuid[]))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_mark_add ON organisations.interest_mark FOR INSERT TO koinon_app WITH CHECK (
    (person_id = (SELECT kernel.acting_person())
        AND application_id = ANY ((SELECT organisations.interest_reviewed())::uuid[]))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_mark_change ON organisations.interest_mark FOR UPDATE TO koinon_app
    USING (person_id = (SELECT kernel.acting_person())
        AND application_id = ANY ((SELECT organisations.interest_reviewed())::uuid[]))
    WITH CHECK (person_id = (SELECT kernel.acting_person())
        AND application_id = ANY ((SELECT organisations.interest_reviewed())::uuid[]));
CREATE POLICY interest_remark_see ON organisations.interest_remark FOR SELECT TO koinon_app USING (
    application_id = ANY ((SELECT organisations.interest_finished())::uuid[])
    OR ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        AND application_id <> ALL ((SELECT organisations.interest_blind())::uuid[])));
CREATE POLICY interest_remark_add ON organisations.interest_remark FOR INSERT TO koinon_app WITH CHECK (
    (person_id = (SELECT kernel.acting_person()) AND organisation_id = (SELECT kernel.acting_organisation())
        AND (application_id = ANY ((SELECT organisations.interest_finished())::uuid[])
            OR ((SELECT organisations.acting_has_network_role('COORDINATOR'))
                AND application_id <> ALL ((SELECT organisations.interest_blind())::uuid[]))))
    OR (SELECT kernel.system_duty()) = 'demo');

-- Applicants see what was decided once it is told.
CREATE POLICY interest_decision_see ON organisations.interest_decision FOR SELECT TO koinon_app USING (
    (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (application_id = (SELECT organisations.acting_application()) AND sent_at IS NOT NULL)
    OR (sent_at IS NOT NULL AND application_id = ANY ((SELECT organisations.interest_reviewed())::uuid[]))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_decision_add ON organisations.interest_decision FOR INSERT TO koinon_app WITH CHECK (
    (SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_decision_change ON organisations.interest_decision FOR UPDATE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));
CREATE POLICY interest_decision_remove ON organisations.interest_decision FOR DELETE TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')) AND sent_at IS NULL);
CREATE POLICY interest_letter_all ON organisations.interest_letter TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR')));
CREATE POLICY interest_letter_sent_all ON organisations.interest_letter_sent TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')))
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        AND sent_by = (SELECT kernel.acting_person()));
CREATE POLICY interest_trial_all ON organisations.interest_trial TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_trial_pick_all ON organisations.interest_trial_pick TO koinon_app
    USING ((SELECT organisations.acting_has_network_role('COORDINATOR')) OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK ((SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo');
