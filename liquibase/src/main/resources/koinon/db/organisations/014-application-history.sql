--liquibase formatted sql

--changeset koinon:interest-history
-- What each submission said, answer by answer, so that those who review see what was changed since they read it.
CREATE TABLE organisations.interest_submitted_answer (
    application_id uuid    NOT NULL,
    turn           integer NOT NULL,
    question_id    uuid    NOT NULL REFERENCES organisations.interest_question,
    words          text    NOT NULL,
    PRIMARY KEY (application_id, turn, question_id),
    FOREIGN KEY (application_id, turn) REFERENCES organisations.interest_submission
);
-- Of a file that was taken away later its name and hash stay, and not its content.
CREATE TABLE organisations.interest_submitted_file (
    application_id uuid    NOT NULL,
    turn           integer NOT NULL,
    file_id        uuid    NOT NULL,
    question_id    uuid    NOT NULL REFERENCES organisations.interest_question,
    name           text    NOT NULL,
    hash           text    NOT NULL,
    PRIMARY KEY (application_id, turn, file_id),
    FOREIGN KEY (application_id, turn) REFERENCES organisations.interest_submission
);
-- What is submitted stays whole, so the newest submission says what the answers say now.
INSERT INTO organisations.interest_submitted_answer (application_id, turn, question_id, words)
SELECT s.application_id, s.turn, w.question_id, w.words
FROM organisations.interest_submission s
JOIN organisations.interest_application a ON a.id = s.application_id AND a.state = 'SUBMITTED'
JOIN organisations.interest_answer w ON w.application_id = s.application_id
WHERE s.turn = (SELECT max(t.turn) FROM organisations.interest_submission t WHERE t.application_id = s.application_id);
INSERT INTO organisations.interest_submitted_file (application_id, turn, file_id, question_id, name, hash)
SELECT s.application_id, s.turn, f.id, f.question_id, f.name, f.hash
FROM organisations.interest_submission s
JOIN organisations.interest_application a ON a.id = s.application_id AND a.state = 'SUBMITTED'
JOIN organisations.interest_file f ON f.application_id = s.application_id
WHERE s.turn = (SELECT max(t.turn) FROM organisations.interest_submission t WHERE t.application_id = s.application_id);

GRANT SELECT, INSERT ON organisations.interest_submitted_answer, organisations.interest_submitted_file TO koinon_app;
ALTER TABLE organisations.interest_submitted_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_submitted_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_submitted_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.interest_submitted_file FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisations.interest_submitted_answer TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.interest_submitted_file TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY interest_submitted_answer_see ON organisations.interest_submitted_answer FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_submitted_answer.application_id));
CREATE POLICY interest_submitted_answer_add ON organisations.interest_submitted_answer FOR INSERT TO koinon_app
    WITH CHECK (application_id = (SELECT organisations.acting_application()) OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY interest_submitted_file_see ON organisations.interest_submitted_file FOR SELECT TO koinon_app USING (
    EXISTS (SELECT 1 FROM organisations.interest_application a WHERE a.id = interest_submitted_file.application_id));
CREATE POLICY interest_submitted_file_add ON organisations.interest_submitted_file FOR INSERT TO koinon_app
    WITH CHECK (application_id = (SELECT organisations.acting_application()) OR (SELECT kernel.system_duty()) = 'demo');
