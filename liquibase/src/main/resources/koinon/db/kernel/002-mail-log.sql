--liquibase formatted sql

--changeset koinon:kernel-mail-unsent
-- The list of what has not left stays short however much has.
CREATE INDEX mail_unsent ON kernel.mail (created_at DESC, id DESC) WHERE state <> 'SENT';
CREATE INDEX mail_sent ON kernel.mail (sent_at) WHERE state = 'SENT';
