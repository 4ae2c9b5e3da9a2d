--liquibase formatted sql

--changeset koinon:fences-duties-that-see-people
-- A duty that is added some day sees nobody until it is named here.
ALTER POLICY person_see ON access.person USING (
    id = (SELECT kernel.acting_person())
    OR (SELECT kernel.system_duty()) IN ('set-up', 'sign-in', 'invitation', 'mail', 'demo')
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT organisations.acting_has_network_role('AUDITOR'))
    OR EXISTS (SELECT 1 FROM organisations.membership m
               WHERE m.person_id = person.id AND m.organisation_id = (SELECT kernel.acting_organisation())));
