--liquibase formatted sql

--changeset koinon:people-zones-of-countries
-- The zone that a country's government works by. An organisation's days are those of its seat: a mandate ends for it at the
-- end of its own day, and not when it is midnight in Greenwich.
CREATE TABLE kernel.country_zone (
    country text PRIMARY KEY CHECK (country ~ '^[A-Z]{2}$'),
    zone    text NOT NULL
);
INSERT INTO kernel.country_zone (country, zone) VALUES
    ('AD', 'Europe/Andorra'), ('AE', 'Asia/Dubai'), ('AF', 'Asia/Kabul'), ('AG', 'America/Antigua'),
    ('AI', 'America/Anguilla'), ('AL', 'Europe/Tirane'), ('AM', 'Asia/Yerevan'), ('AO', 'Africa/Luanda'),
    ('AQ', 'Antarctica/McMurdo'), ('AR', 'America/Argentina/Buenos_Aires'), ('AS', 'Pacific/Pago_Pago'),
    ('AT', 'Europe/Vienna'), ('AU', 'Australia/Sydney'), ('AW', 'America/Aruba'), ('AX', 'Europe/Mariehamn'),
    ('AZ', 'Asia/Baku'), ('BA', 'Europe/Sarajevo'), ('BB', 'America/Barbados'), ('BD', 'Asia/Dhaka'),
    ('BE', 'Europe/Brussels'), ('BF', 'Africa/Ouagadougou'), ('BG', 'Europe/Sofia'), ('BH', 'Asia/Bahrain'),
    ('BI', 'Africa/Bujumbura'), ('BJ', 'Africa/Porto-Novo'), ('BL', 'America/St_Barthelemy'),
    ('BM', 'Atlantic/Bermuda'), ('BN', 'Asia/Brunei'), ('BO', 'America/La_Paz'), ('BQ', 'America/Kralendijk'),
    ('BR', 'America/Sao_Paulo'), ('BS', 'America/Nassau'), ('BT', 'Asia/Thimphu'), ('BW', 'Africa/Gaborone'),
    ('BY', 'Europe/Minsk'), ('BZ', 'America/Belize'), ('CA', 'America/Toronto'), ('CC', 'Indian/Cocos'),
    ('CD', 'Africa/Kinshasa'), ('CF', 'Africa/Bangui'), ('CG', 'Africa/Brazzaville'), ('CH', 'Europe/Zurich'),
    ('CI', 'Africa/Abidjan'), ('CK', 'Pacific/Rarotonga'), ('CL', 'America/Santiago'), ('CM', 'Africa/Douala'),
    ('CN', 'Asia/Shanghai'), ('CO', 'America/Bogota'), ('CR', 'America/Costa_Rica'), ('CU', 'America/Havana'),
    ('CV', 'Atlantic/Cape_Verde'), ('CW', 'America/Curacao'), ('CX', 'Indian/Christmas'), ('CY', 'Asia/Nicosia'),
    ('CZ', 'Europe/Prague'), ('DE', 'Europe/Berlin'), ('DJ', 'Africa/Djibouti'), ('DK', 'Europe/Copenhagen'),
    ('DM', 'America/Dominica'), ('DO', 'America/Santo_Domingo'), ('DZ', 'Africa/Algiers'), ('EC', 'America/Guayaquil'),
    ('EE', 'Europe/Tallinn'), ('EG', 'Africa/Cairo'), ('EH', 'Africa/El_Aaiun'), ('ER', 'Africa/Asmara'),
    ('ES', 'Europe/Madrid'), ('ET', 'Africa/Addis_Ababa'), ('FI', 'Europe/Helsinki'), ('FJ', 'Pacific/Fiji'),
    ('FK', 'Atlantic/Stanley'), ('FM', 'Pacific/Pohnpei'), ('FO', 'Atlantic/Faroe'), ('FR', 'Europe/Paris'),
    ('GA', 'Africa/Libreville'), ('GB', 'Europe/London'), ('GD', 'America/Grenada'), ('GE', 'Asia/Tbilisi'),
    ('GF', 'America/Cayenne'), ('GG', 'Europe/Guernsey'), ('GH', 'Africa/Accra'), ('GI', 'Europe/Gibraltar'),
    ('GL', 'America/Nuuk'), ('GM', 'Africa/Banjul'), ('GN', 'Africa/Conakry'), ('GP', 'America/Guadeloupe'),
    ('GQ', 'Africa/Malabo'), ('GR', 'Europe/Athens'), ('GS', 'Atlantic/South_Georgia'), ('GT', 'America/Guatemala'),
    ('GU', 'Pacific/Guam'), ('GW', 'Africa/Bissau'), ('GY', 'America/Guyana'), ('HK', 'Asia/Hong_Kong'),
    ('HN', 'America/Tegucigalpa'), ('HR', 'Europe/Zagreb'), ('HT', 'America/Port-au-Prince'),
    ('HU', 'Europe/Budapest'), ('ID', 'Asia/Jakarta'), ('IE', 'Europe/Dublin'), ('IL', 'Asia/Jerusalem'),
    ('IM', 'Europe/Isle_of_Man'), ('IN', 'Asia/Kolkata'), ('IO', 'Indian/Chagos'), ('IQ', 'Asia/Baghdad'),
    ('IR', 'Asia/Tehran'), ('IS', 'Atlantic/Reykjavik'), ('IT', 'Europe/Rome'), ('JE', 'Europe/Jersey'),
    ('JM', 'America/Jamaica'), ('JO', 'Asia/Amman'), ('JP', 'Asia/Tokyo'), ('KE', 'Africa/Nairobi'),
    ('KG', 'Asia/Bishkek'), ('KH', 'Asia/Phnom_Penh'), ('KI', 'Pacific/Tarawa'), ('KM', 'Indian/Comoro'),
    ('KN', 'America/St_Kitts'), ('KP', 'Asia/Pyongyang'), ('KR', 'Asia/Seoul'), ('KW', 'Asia/Kuwait'),
    ('KY', 'America/Cayman'), ('KZ', 'Asia/Almaty'), ('LA', 'Asia/Vientiane'), ('LB', 'Asia/Beirut'),
    ('LC', 'America/St_Lucia'), ('LI', 'Europe/Vaduz'), ('LK', 'Asia/Colombo'), ('LR', 'Africa/Monrovia'),
    ('LS', 'Africa/Maseru'), ('LT', 'Europe/Vilnius'), ('LU', 'Europe/Luxembourg'), ('LV', 'Europe/Riga'),
    ('LY', 'Africa/Tripoli'), ('MA', 'Africa/Casablanca'), ('MC', 'Europe/Monaco'), ('MD', 'Europe/Chisinau'),
    ('ME', 'Europe/Podgorica'), ('MF', 'America/Marigot'), ('MG', 'Indian/Antananarivo'), ('MH', 'Pacific/Majuro'),
    ('MK', 'Europe/Skopje'), ('ML', 'Africa/Bamako'), ('MM', 'Asia/Yangon'), ('MN', 'Asia/Ulaanbaatar'),
    ('MO', 'Asia/Macau'), ('MP', 'Pacific/Saipan'), ('MQ', 'America/Martinique'), ('MR', 'Africa/Nouakchott'),
    ('MS', 'America/Montserrat'), ('MT', 'Europe/Malta'), ('MU', 'Indian/Mauritius'), ('MV', 'Indian/Maldives'),
    ('MW', 'Africa/Blantyre'), ('MX', 'America/Mexico_City'), ('MY', 'Asia/Kuala_Lumpur'), ('MZ', 'Africa/Maputo'),
    ('NA', 'Africa/Windhoek'), ('NC', 'Pacific/Noumea'), ('NE', 'Africa/Niamey'), ('NF', 'Pacific/Norfolk'),
    ('NG', 'Africa/Lagos'), ('NI', 'America/Managua'), ('NL', 'Europe/Amsterdam'), ('NO', 'Europe/Oslo'),
    ('NP', 'Asia/Kathmandu'), ('NR', 'Pacific/Nauru'), ('NU', 'Pacific/Niue'), ('NZ', 'Pacific/Auckland'),
    ('OM', 'Asia/Muscat'), ('PA', 'America/Panama'), ('PE', 'America/Lima'), ('PF', 'Pacific/Tahiti'),
    ('PG', 'Pacific/Port_Moresby'), ('PH', 'Asia/Manila'), ('PK', 'Asia/Karachi'), ('PL', 'Europe/Warsaw'),
    ('PM', 'America/Miquelon'), ('PN', 'Pacific/Pitcairn'), ('PR', 'America/Puerto_Rico'), ('PS', 'Asia/Gaza'),
    ('PT', 'Europe/Lisbon'), ('PW', 'Pacific/Palau'), ('PY', 'America/Asuncion'), ('QA', 'Asia/Qatar'),
    ('RE', 'Indian/Reunion'), ('RO', 'Europe/Bucharest'), ('RS', 'Europe/Belgrade'), ('RU', 'Europe/Moscow'),
    ('RW', 'Africa/Kigali'), ('SA', 'Asia/Riyadh'), ('SB', 'Pacific/Guadalcanal'), ('SC', 'Indian/Mahe'),
    ('SD', 'Africa/Khartoum'), ('SE', 'Europe/Stockholm'), ('SG', 'Asia/Singapore'), ('SH', 'Atlantic/St_Helena'),
    ('SI', 'Europe/Ljubljana'), ('SJ', 'Arctic/Longyearbyen'), ('SK', 'Europe/Bratislava'), ('SL', 'Africa/Freetown'),
    ('SM', 'Europe/San_Marino'), ('SN', 'Africa/Dakar'), ('SO', 'Africa/Mogadishu'), ('SR', 'America/Paramaribo'),
    ('SS', 'Africa/Juba'), ('ST', 'Africa/Sao_Tome'), ('SV', 'America/El_Salvador'), ('SX', 'America/Lower_Princes'),
    ('SY', 'Asia/Damascus'), ('SZ', 'Africa/Mbabane'), ('TC', 'America/Grand_Turk'), ('TD', 'Africa/Ndjamena'),
    ('TF', 'Indian/Kerguelen'), ('TG', 'Africa/Lome'), ('TH', 'Asia/Bangkok'), ('TJ', 'Asia/Dushanbe'),
    ('TK', 'Pacific/Fakaofo'), ('TL', 'Asia/Dili'), ('TM', 'Asia/Ashgabat'), ('TN', 'Africa/Tunis'),
    ('TO', 'Pacific/Tongatapu'), ('TR', 'Europe/Istanbul'), ('TT', 'America/Port_of_Spain'),
    ('TV', 'Pacific/Funafuti'), ('TW', 'Asia/Taipei'), ('TZ', 'Africa/Dar_es_Salaam'), ('UA', 'Europe/Kyiv'),
    ('UG', 'Africa/Kampala'), ('UM', 'Pacific/Wake'), ('US', 'America/New_York'), ('UY', 'America/Montevideo'),
    ('UZ', 'Asia/Samarkand'), ('VA', 'Europe/Vatican'), ('VC', 'America/St_Vincent'), ('VE', 'America/Caracas'),
    ('VG', 'America/Tortola'), ('VI', 'America/St_Thomas'), ('VN', 'Asia/Ho_Chi_Minh'), ('VU', 'Pacific/Efate'),
    ('WF', 'Pacific/Wallis'), ('WS', 'Pacific/Apia'), ('YE', 'Asia/Aden'), ('YT', 'Indian/Mayotte'),
    ('ZA', 'Africa/Johannesburg'), ('ZM', 'Africa/Lusaka'), ('ZW', 'Africa/Harare');
ALTER TABLE organisations.organisation ADD COLUMN time_zone text;
UPDATE organisations.organisation o
    SET time_zone = coalesce((SELECT z.zone FROM kernel.country_zone z WHERE z.country = o.country), 'UTC');

--changeset koinon:people-zones-of-organisations splitStatements:false
ALTER TABLE organisations.organisation ALTER COLUMN time_zone SET NOT NULL;
CREATE FUNCTION organisations.zone_of_seat() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    NEW.time_zone := coalesce((SELECT z.zone FROM kernel.country_zone z WHERE z.country = NEW.country), 'UTC');
    RETURN NEW;
END $$;
CREATE TRIGGER organisation_zone_at_first BEFORE INSERT ON organisations.organisation
    FOR EACH ROW WHEN (NEW.time_zone IS NULL) EXECUTE FUNCTION organisations.zone_of_seat();
CREATE TRIGGER organisation_zone_follows BEFORE UPDATE OF country ON organisations.organisation
    FOR EACH ROW WHEN (OLD.country <> NEW.country AND OLD.time_zone = NEW.time_zone)
    EXECUTE FUNCTION organisations.zone_of_seat();

--changeset koinon:people-mandates
ALTER TABLE organisations.membership_role
    -- whether it counts for signing only while a document proves it
    ADD COLUMN proof_needed boolean NOT NULL DEFAULT false,
    -- whether a deputy may sign by it
    ADD COLUMN deputy_may boolean NOT NULL DEFAULT false;
-- A document that proves a mandate, for the days that the mandate had when it was given: a mandate that is prolonged is not
-- proven beyond them.
CREATE TABLE organisations.mandate_proof (
    membership_id   uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    role            text        NOT NULL,
    reference       uuid        NOT NULL UNIQUE REFERENCES kernel.blob_reference,
    name            text        NOT NULL,
    type            text        NOT NULL,
    size            bigint      NOT NULL,
    from_day        date        NOT NULL,
    until_day       date,
    given_by        uuid        NOT NULL REFERENCES access.person,
    given_at        timestamptz NOT NULL,
    PRIMARY KEY (membership_id, role),
    FOREIGN KEY (membership_id, role) REFERENCES organisations.membership_role (membership_id, role) ON DELETE CASCADE,
    FOREIGN KEY (membership_id, organisation_id) REFERENCES organisations.membership (id, organisation_id)
);
CREATE INDEX mandate_proof_organisation ON organisations.mandate_proof (organisation_id);
GRANT SELECT, INSERT, DELETE ON organisations.mandate_proof TO koinon_app;
-- Which reminders of a mandate's end were written, so that each is written once.
CREATE TABLE organisations.mandate_reminder (
    membership_id   uuid        NOT NULL REFERENCES organisations.membership,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    role            text        NOT NULL,
    until_day       date        NOT NULL,
    days            integer     NOT NULL,
    sent_at         timestamptz NOT NULL,
    PRIMARY KEY (membership_id, role, until_day, days)
);

--changeset koinon:people-proofs-go-with-their-files splitStatements:false
-- However a proof goes, its file is given up with it.
CREATE FUNCTION organisations.release_proof() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    WITH gone AS (DELETE FROM kernel.blob_reference r WHERE r.id = OLD.reference RETURNING r.hash)
    UPDATE kernel.blob b SET touched_at = now() FROM gone WHERE b.hash = gone.hash;
    RETURN NULL;
END $$;
CREATE TRIGGER mandate_proof_released AFTER DELETE ON organisations.mandate_proof
    FOR EACH ROW EXECUTE FUNCTION organisations.release_proof();

--changeset koinon:people-deputies
-- Who stands in for whom in an organisation, from the first to the last of its days.
CREATE TABLE organisations.deputy (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisations.organisation,
    person_id       uuid        NOT NULL REFERENCES access.person,
    deputy_id       uuid        NOT NULL REFERENCES access.person,
    from_day        date        NOT NULL,
    until_day       date        NOT NULL,
    -- for whoever is away, and for nobody else
    reason          text,
    named_at        timestamptz NOT NULL,
    ended_at        timestamptz,
    ended_by        uuid        REFERENCES access.person,
    version         bigint      NOT NULL DEFAULT 0,
    CONSTRAINT deputy_ends_after_it_begins CHECK (until_day >= from_day),
    CONSTRAINT deputy_is_somebody_else CHECK (person_id <> deputy_id)
);
CREATE INDEX deputy_standing_in ON organisations.deputy (deputy_id) WHERE ended_at IS NULL;
CREATE INDEX deputy_away ON organisations.deputy (organisation_id, person_id) WHERE ended_at IS NULL;
-- The reason is written and not read: what the person is told of it comes from a function that answers about them alone.
GRANT SELECT (id, organisation_id, person_id, deputy_id, from_day, until_day, named_at, ended_at, ended_by, version),
    INSERT, UPDATE (ended_at, ended_by, version) ON organisations.deputy TO koinon_app;

--changeset koinon:people-roles-held-and-lent
-- Roles with their days, held and lent, for the functions below and for nobody else. A deputy has those of whoever is away
-- that are no key to the organisation or the network, and a signatory's only where the mandate says so. What is lent is
-- never lent on, and nobody stands in who holds nothing themself.
CREATE VIEW organisations.held_role AS
    SELECT m.id AS membership_id, m.person_id, m.organisation_id, o.name AS organisation_name, o.kind, o.time_zone,
           m.joined_at, r.role, r.from_day, r.until_day, r.proof_needed, r.deputy_may
    FROM organisations.membership m
    JOIN organisations.membership_role r ON r.membership_id = m.id AND r.organisation_id = m.organisation_id
    JOIN organisations.organisation o ON o.id = m.organisation_id
    JOIN access.person p ON p.id = m.person_id
    WHERE m.ended_at IS NULL AND o.state = 'ACTIVE' AND p.state = 'ACTIVE';
CREATE VIEW organisations.lent_role AS
    SELECT d.deputy_id, d.person_id AS lender_id, d.organisation_id, h.time_zone, h.membership_id, dm.joined_at, h.role,
           d.from_day AS away_from, d.until_day AS away_until, h.from_day, h.until_day, h.proof_needed
    FROM organisations.deputy d
    JOIN organisations.membership dm
        ON dm.organisation_id = d.organisation_id AND dm.person_id = d.deputy_id AND dm.ended_at IS NULL
    JOIN organisations.held_role h ON h.organisation_id = d.organisation_id AND h.person_id = d.person_id
    WHERE d.ended_at IS NULL
      AND h.role IN ('SIGNATORY', 'DELEGATE', 'MEMBER', 'READER')
      AND (h.role <> 'SIGNATORY' OR h.deputy_may);
REVOKE ALL ON organisations.held_role, organisations.lent_role FROM PUBLIC;

--changeset koinon:people-standings splitStatements:false
-- What was asked by a day is now asked by a moment: which day that is, each organisation's own zone says.
DROP FUNCTION organisations.standings_of(uuid, date);
DROP FUNCTION organisations.standing_of(uuid, uuid, date);

CREATE FUNCTION organisations.standings_of(wanted uuid, moment timestamptz)
    RETURNS TABLE (organisation_id uuid, role text, joined_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 3 AS $$
BEGIN
    IF wanted IS DISTINCT FROM kernel.acting_person() AND kernel.system_duty() IS DISTINCT FROM 'sign-in' THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH own AS MATERIALIZED (
            SELECT h.organisation_id, h.role, h.joined_at
            FROM organisations.held_role h
            WHERE h.person_id = wanted
              AND (moment AT TIME ZONE h.time_zone)::date BETWEEN h.from_day AND coalesce(h.until_day, 'infinity'))
        SELECT own.organisation_id, own.role, own.joined_at FROM own
        UNION
        SELECT l.organisation_id, l.role, l.joined_at
        FROM organisations.lent_role l
        WHERE l.deputy_id = wanted
          AND (moment AT TIME ZONE l.time_zone)::date BETWEEN l.away_from AND l.away_until
          AND (moment AT TIME ZONE l.time_zone)::date BETWEEN l.from_day AND coalesce(l.until_day, 'infinity')
          AND EXISTS (SELECT 1 FROM own WHERE own.organisation_id = l.organisation_id);
END $$;

-- Those lent bear the id of whoever lends them: {MEMBER,DELEGATE/0190…}.
CREATE FUNCTION organisations.standing_of(wanted uuid, acted_for uuid, moment timestamptz) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    own text[];
BEGIN
    IF wanted IS DISTINCT FROM kernel.acting_person() AND kernel.system_duty() IS DISTINCT FROM 'sign-in' THEN
        RETURN NULL;
    END IF;
    own := (SELECT ARRAY(
                SELECT r.role
                FROM organisations.membership m
                JOIN organisations.membership_role r ON r.membership_id = m.id
                JOIN organisations.organisation o ON o.id = m.organisation_id
                WHERE m.person_id = p.id
                  AND m.organisation_id = acted_for
                  AND m.ended_at IS NULL
                  AND o.state = 'ACTIVE'
                  AND (moment AT TIME ZONE o.time_zone)::date BETWEEN r.from_day AND coalesce(r.until_day, 'infinity'))
            FROM access.person p WHERE p.id = wanted AND p.state = 'ACTIVE');
    IF own IS NULL OR own = '{}' OR NOT EXISTS (
        SELECT 1 FROM organisations.deputy d WHERE d.deputy_id = wanted AND d.ended_at IS NULL) THEN
        RETURN own;
    END IF;
    RETURN own || ARRAY(
        SELECT l.role || '/' || l.lender_id
        FROM organisations.lent_role l
        WHERE l.deputy_id = wanted
          AND l.organisation_id = acted_for
          AND l.role <> ALL (own)
          AND (moment AT TIME ZONE l.time_zone)::date BETWEEN l.away_from AND l.away_until
          AND (moment AT TIME ZONE l.time_zone)::date BETWEEN l.from_day AND coalesce(l.until_day, 'infinity')
        ORDER BY l.role, l.lender_id);
END $$;

CREATE OR REPLACE FUNCTION organisations.acting_has_role(wanted text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM organisations.held_role h
        WHERE h.person_id = kernel.acting_person()
          AND h.organisation_id = kernel.acting_organisation()
          AND h.role = wanted
          AND (now() AT TIME ZONE h.time_zone)::date BETWEEN h.from_day AND coalesce(h.until_day, 'infinity')) THEN
        RETURN true;
    END IF;
    IF wanted NOT IN ('SIGNATORY', 'DELEGATE', 'MEMBER', 'READER') THEN
        RETURN false;
    END IF;
    RETURN EXISTS (
        SELECT 1
        FROM organisations.lent_role l
        WHERE l.deputy_id = kernel.acting_person()
          AND l.organisation_id = kernel.acting_organisation()
          AND l.role = wanted
          AND (now() AT TIME ZONE l.time_zone)::date BETWEEN l.away_from AND l.away_until
          AND (now() AT TIME ZONE l.time_zone)::date BETWEEN l.from_day AND coalesce(l.until_day, 'infinity')
          AND EXISTS (
              SELECT 1
              FROM organisations.held_role h
              WHERE h.person_id = l.deputy_id AND h.organisation_id = l.organisation_id
                AND (now() AT TIME ZONE h.time_zone)::date BETWEEN h.from_day AND coalesce(h.until_day, 'infinity')));
END $$;

CREATE OR REPLACE FUNCTION organisations.acting_has_network_role(wanted text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN EXISTS (
        SELECT 1
        FROM organisations.held_role h
        WHERE h.person_id = kernel.acting_person()
          AND h.organisation_id = kernel.acting_organisation()
          AND h.kind = 'SECRETARIAT'
          AND h.role = wanted
          AND (now() AT TIME ZONE h.time_zone)::date BETWEEN h.from_day AND coalesce(h.until_day, 'infinity'));
END $$;

--changeset koinon:people-fences
ALTER TABLE organisations.mandate_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.mandate_proof FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.mandate_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.mandate_reminder FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.deputy ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.deputy FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisations.mandate_proof TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.mandate_reminder TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON organisations.deputy TO CURRENT_USER USING (true) WITH CHECK (true);

-- A proof is for the admins of its organisation and for coordinators.
CREATE POLICY mandate_proof_all ON organisations.mandate_proof TO koinon_app
    USING ((organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_has_role('ADMIN')))
        OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
        OR (SELECT kernel.system_duty()) = 'demo')
    WITH CHECK (((organisation_id = (SELECT kernel.acting_organisation())
                    AND (SELECT organisations.acting_has_role('ADMIN')))
            OR (SELECT organisations.acting_has_network_role('COORDINATOR')))
        AND given_by = (SELECT kernel.acting_person())
        OR (SELECT kernel.system_duty()) = 'demo');

-- Who stands in for whom is known in the organisation and to coordinators. One names a deputy for oneself, and it is ended by
-- either of the two or by an admin.
CREATE POLICY deputy_see ON organisations.deputy FOR SELECT TO koinon_app USING (
    (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs()))
    OR (SELECT organisations.acting_has_network_role('COORDINATOR'))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY deputy_add ON organisations.deputy FOR INSERT TO koinon_app WITH CHECK (
    (person_id = (SELECT kernel.acting_person()) AND organisation_id = (SELECT kernel.acting_organisation())
        AND (SELECT organisations.acting_belongs()))
    OR (SELECT kernel.system_duty()) = 'demo');
CREATE POLICY deputy_change ON organisations.deputy FOR UPDATE TO koinon_app
    USING (organisation_id = (SELECT kernel.acting_organisation()) AND (SELECT organisations.acting_belongs())
        AND (person_id = (SELECT kernel.acting_person()) OR deputy_id = (SELECT kernel.acting_person())
            OR (SELECT organisations.acting_has_role('ADMIN'))))
    WITH CHECK (organisation_id = (SELECT kernel.acting_organisation()) AND ended_by = (SELECT kernel.acting_person()));

--changeset koinon:people-deputies-go-with-people splitStatements:false
-- Whoever no longer belongs to the organisation has no deputy there and is none, in the same moment.
CREATE FUNCTION organisations.end_deputies() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE organisations.deputy d
    SET ended_at = NEW.ended_at, ended_by = kernel.acting_person(), version = d.version + 1
    WHERE d.organisation_id = NEW.organisation_id AND d.ended_at IS NULL
      AND (d.person_id = NEW.person_id OR d.deputy_id = NEW.person_id);
    RETURN NULL;
END $$;
CREATE TRIGGER membership_end_deputies AFTER UPDATE OF ended_at ON organisations.membership
    FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL)
    EXECUTE FUNCTION organisations.end_deputies();

--changeset koinon:people-signing splitStatements:false
-- By which mandates the acting person could sign for the organisation acted for, their own and those lent to them, and what
-- stands in the way. Asked by whoever lets something be signed.
CREATE FUNCTION organisations.signing_mandates_of_the_acting_person(moment timestamptz)
    RETURNS TABLE (in_stead_of uuid, from_day date, until_day date, proof_needed boolean, proven boolean, today date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT s.lender, s.from_day, s.until_day, s.proof_needed,
               EXISTS (SELECT 1 FROM organisations.mandate_proof p
                       WHERE p.membership_id = s.membership_id AND p.role = 'SIGNATORY'
                         AND s.today BETWEEN p.from_day AND coalesce(p.until_day, 'infinity')),
               s.today
        FROM (SELECT NULL::uuid AS lender, h.membership_id, h.from_day, h.until_day, h.proof_needed,
                     (moment AT TIME ZONE h.time_zone)::date AS today
              FROM organisations.held_role h
              WHERE h.person_id = kernel.acting_person() AND h.organisation_id = kernel.acting_organisation()
                AND h.role = 'SIGNATORY'
              UNION ALL
              SELECT l.lender_id, l.membership_id, l.from_day, least(coalesce(l.until_day, l.away_until), l.away_until),
                     l.proof_needed, (moment AT TIME ZONE l.time_zone)::date
              FROM organisations.lent_role l
              WHERE l.deputy_id = kernel.acting_person() AND l.organisation_id = kernel.acting_organisation()
                AND l.role = 'SIGNATORY'
                AND (moment AT TIME ZONE l.time_zone)::date BETWEEN l.away_from AND l.away_until
                AND EXISTS (SELECT 1 FROM organisations.held_role h
                            WHERE h.person_id = l.deputy_id AND h.organisation_id = l.organisation_id
                              AND (moment AT TIME ZONE h.time_zone)::date
                                  BETWEEN h.from_day AND coalesce(h.until_day, 'infinity'))) s
        ORDER BY s.lender NULLS FIRST;
END $$;

--changeset koinon:people-mail splitStatements:false
-- Asked by the platform when it writes letters, and by nobody else.

-- Who stands in today for the people named.
CREATE FUNCTION organisations.stand_ins(organisation uuid, people uuid[], moment timestamptz)
    RETURNS TABLE (person_id uuid, deputy_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'mail' THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT d.person_id, d.deputy_id
        FROM organisations.deputy d
        JOIN organisations.organisation o ON o.id = d.organisation_id
        WHERE d.organisation_id = organisation AND d.person_id = ANY (people) AND d.ended_at IS NULL
          AND (moment AT TIME ZONE o.time_zone)::date BETWEEN d.from_day AND d.until_day
        ORDER BY d.person_id, d.deputy_id;
END $$;

-- Takes the reminders that are due for mandates that end soon: 30 and 7 days before, each once, also when two ask at the same
-- moment. One that comes late is not followed by the earlier one, and a mandate that began within that time has none. Each
-- comes with those who are to know: who holds the mandate, and the organisation's admins.
CREATE FUNCTION organisations.take_mandate_reminders(moment timestamptz, most integer)
    RETURNS TABLE (organisation_id uuid, organisation_name text, holder_id uuid, role text, until_day date, days_left integer,
                   recipient_id uuid)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
BEGIN
    IF kernel.system_duty() IS DISTINCT FROM 'mail' THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH ending AS (
            SELECT h.*, h.until_day - (moment AT TIME ZONE h.time_zone)::date AS days_left,
                   CASE WHEN h.until_day - (moment AT TIME ZONE h.time_zone)::date <= 7 THEN 7 ELSE 30 END AS days
            FROM organisations.held_role h
            WHERE h.until_day BETWEEN (moment AT TIME ZONE h.time_zone)::date
                                  AND (moment AT TIME ZONE h.time_zone)::date + 30),
        taken AS (
            INSERT INTO organisations.mandate_reminder (membership_id, organisation_id, role, until_day, days, sent_at)
            SELECT e.membership_id, e.organisation_id, e.role, e.until_day, e.days, moment
            FROM ending e
            WHERE e.from_day < e.until_day - e.days
              AND NOT EXISTS (SELECT 1 FROM organisations.mandate_reminder r
                              WHERE r.membership_id = e.membership_id AND r.role = e.role
                                AND r.until_day = e.until_day AND r.days = e.days)
            ORDER BY e.membership_id, e.role
            LIMIT most
            ON CONFLICT DO NOTHING
            RETURNING membership_id, role)
        SELECT e.organisation_id, e.organisation_name, e.person_id, e.role, e.until_day, e.days_left, r.person_id
        FROM taken t
        JOIN ending e ON e.membership_id = t.membership_id AND e.role = t.role
        CROSS JOIN LATERAL (
            SELECT e.person_id
            UNION
            SELECT a.person_id
            FROM organisations.held_role a
            WHERE a.organisation_id = e.organisation_id AND a.role = 'ADMIN'
              AND (moment AT TIME ZONE a.time_zone)::date BETWEEN a.from_day AND coalesce(a.until_day, 'infinity')) r
        ORDER BY e.organisation_id, e.person_id, e.role, r.person_id;
END $$;

--changeset koinon:people-my-data splitStatements:false
-- Parts of the copy of their data that a person can take; the functions answer about the acting person and nobody else.
CREATE FUNCTION organisations.proofs_of_the_acting_person()
    RETURNS TABLE (organisation_id uuid, organisation text, role text, name text, from_day date, until_day date,
                   given_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT p.organisation_id, o.name, p.role, p.name, p.from_day, p.until_day, p.given_at
        FROM organisations.mandate_proof p
        JOIN organisations.membership m ON m.id = p.membership_id
        JOIN organisations.organisation o ON o.id = p.organisation_id
        WHERE m.person_id = kernel.acting_person()
        ORDER BY p.given_at, p.role;
END $$;
CREATE FUNCTION organisations.deputies_of_the_acting_person()
    RETURNS TABLE (id uuid, organisation_id uuid, organisation text, by_me boolean, other text, from_day date, until_day date,
                   reason text, named_at timestamptz, ended_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN QUERY
        SELECT d.id, d.organisation_id, o.name, d.person_id = kernel.acting_person(), p.name, d.from_day, d.until_day,
               CASE WHEN d.person_id = kernel.acting_person() THEN d.reason END, d.named_at, d.ended_at
        FROM organisations.deputy d
        JOIN organisations.organisation o ON o.id = d.organisation_id
        JOIN access.person p
            ON p.id = CASE WHEN d.person_id = kernel.acting_person() THEN d.deputy_id ELSE d.person_id END
        WHERE d.person_id = kernel.acting_person() OR d.deputy_id = kernel.acting_person()
        ORDER BY d.named_at, d.id;
END $$;
REVOKE ALL ON FUNCTION organisations.standings_of, organisations.standing_of,
    organisations.signing_mandates_of_the_acting_person, organisations.stand_ins, organisations.take_mandate_reminders,
    organisations.proofs_of_the_acting_person, organisations.deputies_of_the_acting_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.standings_of, organisations.standing_of,
    organisations.signing_mandates_of_the_acting_person, organisations.stand_ins, organisations.take_mandate_reminders,
    organisations.proofs_of_the_acting_person, organisations.deputies_of_the_acting_person TO koinon_app;
