--liquibase formatted sql

--changeset koinon:closer-fences-whose-address
-- Since when an address is whose it is: what was written to it before was written to somebody else.
ALTER TABLE access.person ADD COLUMN address_since timestamptz NOT NULL DEFAULT now();
UPDATE access.person p SET address_since = coalesce(
    (SELECT max(l.used_at) FROM access.link l WHERE l.person_id = p.id AND l.kind = 'ADDRESS_CHANGE'), p.created_at);

--changeset koinon:closer-fences-whose-invitation
-- Who accepted an invitation, for an address can become another person's; and for which organisation acted who invited, for
-- it may be another than the one invited into.
ALTER TABLE organisations.invitation ADD COLUMN accepted_by uuid REFERENCES access.person;
ALTER TABLE organisations.invitation ADD COLUMN from_organisation_id uuid REFERENCES organisations.organisation;
-- As far as it can still be told: of several to one address each was accepted before the next was sent.
UPDATE organisations.invitation i SET accepted_by = p.id
FROM access.person p
JOIN organisations.membership m ON m.person_id = p.id
WHERE i.state = 'ACCEPTED' AND p.email_key = i.email_key AND m.organisation_id = i.organisation_id
  AND m.joined_at >= i.created_at
  AND NOT EXISTS (SELECT 1 FROM organisations.invitation l
                  WHERE l.organisation_id = i.organisation_id AND l.email_key = i.email_key
                    AND l.created_at > i.created_at AND l.created_at <= m.joined_at);
UPDATE organisations.invitation i SET from_organisation_id = s.id
FROM organisations.organisation s
WHERE s.kind = 'SECRETARIAT' AND i.state = 'OPEN' AND i.organisation_id <> s.id
  AND NOT EXISTS (SELECT 1 FROM organisations.membership m
                  WHERE m.organisation_id = i.organisation_id AND m.person_id = i.invited_by AND m.ended_at IS NULL);

--changeset koinon:closer-fences-my-invitations splitStatements:false
-- Whom somebody invited is the organisation's to know and stays with it: of those, the person who invited takes along that
-- they did. Of their own, those that they accepted, those that still wait for them, and those sent since the address is theirs.
CREATE OR REPLACE FUNCTION organisations.invitations_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, email text, name text, roles text, by_me boolean,
        created_at timestamptz, state text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT i.organisation_id, o.name, CASE WHEN mine.it THEN i.email END, CASE WHEN mine.it THEN i.name END, i.roles,
            i.invited_by = p.id, i.created_at, i.state
        FROM access.person p
        CROSS JOIN organisations.invitation i
        JOIN organisations.organisation o ON o.id = i.organisation_id
        CROSS JOIN LATERAL (SELECT coalesce(i.accepted_by = p.id, i.email_key = p.email_key
            AND (i.state = 'OPEN' OR i.created_at >= p.address_since)) AS it) mine
        WHERE p.id = kernel.acting_person() AND (i.invited_by = p.id OR mine.it)
        ORDER BY i.created_at;
END $$;

--changeset koinon:closer-fences-shelters-of-the-removed splitStatements:false
-- Of an organisation that was removed nobody is left who may see its shelters, so they go. A coordinator cannot see them,
-- so this is a function and no policy.
CREATE FUNCTION organisations.remove_shelters(wanted uuid) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    gone bigint;
BEGIN
    IF NOT organisations.acting_has_network_role('COORDINATOR') OR NOT EXISTS (
        SELECT 1 FROM organisations.organisation o WHERE o.id = wanted AND o.state = 'REMOVED') THEN
        RAISE EXCEPTION 'shelters go with their organisation only' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM organisations.place p WHERE p.organisation_id = wanted AND p.kind = 'SHELTER';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION organisations.remove_shelters FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.remove_shelters TO koinon_app;

--changeset koinon:closer-fences-of-the-removed
DELETE FROM organisations.place p USING organisations.organisation o
WHERE o.id = p.organisation_id AND o.state = 'REMOVED' AND p.kind = 'SHELTER';
-- Why an organisation was removed is the secretariat's record and no former member's.
UPDATE organisations.membership m SET end_reason = 'organisation removed', version = m.version + 1
FROM organisations.organisation o
WHERE o.id = m.organisation_id AND o.state = 'REMOVED' AND m.ended_at = o.removed_at AND m.end_reason = o.removal_reason;
