-- The versions of the privacy policy (Art. 12 to 14 GDPR): drafted, asked about, published and from then on as they are.
CREATE TABLE policy_version (
    id               uuid PRIMARY KEY,
    number           integer UNIQUE CHECK (number > 0),
    state            text        NOT NULL CHECK (state IN ('DRAFT', 'ASKED', 'PUBLISHED', 'DISCARDED')),
    effective_on     date        NOT NULL,
    text_en          text        NOT NULL CHECK (text_en <> ''),
    text_nl          text        CHECK (text_nl <> ''),
    summary_en       text        NOT NULL CHECK (summary_en <> ''),
    summary_nl       text        NOT NULL CHECK (summary_nl <> ''),
    material         boolean,
    material_because text,
    sha256           text        CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    drafted_at       timestamptz NOT NULL,
    published_at     timestamptz,
    told_at          timestamptz,
    CHECK ((number IS NULL) = (published_at IS NULL)),
    CHECK ((published_at IS NOT NULL) = (state = 'PUBLISHED')),
    CHECK ((material IS NULL) = (material_because IS NULL)),
    CHECK (state IN ('DRAFT', 'DISCARDED') OR (material IS NOT NULL AND sha256 IS NOT NULL)),
    -- The first one was published in English only, before there was this table.
    CHECK (text_nl IS NOT NULL OR number IS NOT DISTINCT FROM 1),
    CHECK (told_at IS NULL OR (published_at IS NOT NULL AND material))
);
CREATE UNIQUE INDEX policy_version_open ON policy_version ((true)) WHERE state IN ('DRAFT', 'ASKED');
CREATE INDEX policy_version_to_tell ON policy_version (number) WHERE state = 'PUBLISHED' AND material AND told_at IS NULL;

-- Of exactly what a second person approves and everybody reads.
CREATE FUNCTION policy_version_sha256(v policy_version) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(concat_ws(E'\n',
        'effective: ' || to_char(v.effective_on, 'YYYY-MM-DD'), 'material: ' || v.material, 'because: ' || v.material_because,
        'summary-en: ' || v.summary_en, 'summary-nl: ' || v.summary_nl, 'en: ' || v.text_en, 'nl: ' || v.text_nl), 'UTF8')), 'hex')
$$;

-- What was published stays word for word, and nobody removes it: who agreed to what has to be seen later.
CREATE FUNCTION policy_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.published_at IS NOT NULL THEN
            RAISE EXCEPTION 'version % was published', OLD.number;
        END IF;
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.published_at IS NOT NULL AND
            (to_jsonb(OLD) - 'told_at') IS DISTINCT FROM (to_jsonb(NEW) - 'told_at') THEN
        RAISE EXCEPTION 'version % was published', OLD.number;
    END IF;
    IF NEW.state IN ('ASKED', 'PUBLISHED') AND NEW.sha256 IS DISTINCT FROM policy_version_sha256(NEW) THEN
        RAISE EXCEPTION 'version % is not what was asked about', NEW.id;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER policy_version_stays BEFORE INSERT OR UPDATE OR DELETE ON policy_version
    FOR EACH ROW EXECUTE FUNCTION policy_version_stays();

-- Who took which step with it, and why.
CREATE TABLE policy_step (
    id         uuid PRIMARY KEY,
    version_id uuid        NOT NULL REFERENCES policy_version,
    step       text        NOT NULL CHECK (step IN ('DRAFTED', 'REDRAFTED', 'CLASSIFIED', 'ASKED', 'REFUSED', 'PUBLISHED', 'DISCARDED', 'TOLD_AGAIN')),
    taken_at   timestamptz NOT NULL,
    taken_by   text        NOT NULL,
    reason     text        NOT NULL
);
CREATE INDEX policy_step_by_version ON policy_step (version_id, taken_at, id);

-- Which account has which version, and by which mail: once each. Who joined was shown the version at joining.
CREATE TABLE policy_notice (
    id           uuid PRIMARY KEY,
    version_id   uuid        NOT NULL REFERENCES policy_version,
    account_id   uuid        NOT NULL,
    how          text        NOT NULL CHECK (how IN ('MAIL', 'JOINING')),
    language     text        NOT NULL CHECK (language IN ('en', 'nl')),
    noted_at     timestamptz NOT NULL,
    email_id     uuid UNIQUE,
    outcome      text        NOT NULL CHECK (outcome IN ('WAITING', 'ON_ITS_WAY', 'SENT', 'BOUNCED', 'REFUSED', 'GIVEN_UP', 'SHOWN')),
    mailed_at    timestamptz,
    delivered_at timestamptz,
    ended_at     timestamptz,
    note         text,
    UNIQUE (account_id, version_id),
    CHECK ((how = 'JOINING') = (outcome = 'SHOWN')),
    CHECK ((email_id IS NULL) = (outcome IN ('WAITING', 'SHOWN'))),
    CHECK ((email_id IS NULL) = (mailed_at IS NULL))
);
CREATE INDEX policy_notice_waiting ON policy_notice (version_id, id) WHERE outcome = 'WAITING';
CREATE INDEX policy_notice_on_its_way ON policy_notice (version_id) WHERE outcome = 'ON_ITS_WAY';
CREATE INDEX policy_notice_not_reached ON policy_notice (version_id, id) WHERE outcome IN ('BOUNCED', 'REFUSED', 'GIVEN_UP');
CREATE INDEX policy_notice_by_version ON policy_notice (version_id, outcome);

GRANT SELECT, INSERT, UPDATE ON policy_version TO astrasonic_app;
GRANT SELECT, INSERT ON policy_step TO astrasonic_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON policy_notice TO astrasonic_app;
GRANT SELECT ON policy_notice TO astrasonic_export;
GRANT SELECT, DELETE ON policy_step, policy_notice TO astrasonic_retention;
GRANT SELECT ON policy_version TO astrasonic_retention;
