-- An intended change of the recipients (Art. 28(2), 13(3) GDPR): drafted, announced with a term for objections, in force.
CREATE TABLE recipient_change (
    id            uuid PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('ADDED', 'REPLACED', 'CHANGED', 'REMOVED')),
    recipient     text        NOT NULL CHECK (recipient ~ '^[a-z0-9][a-z0-9-]{1,38}$'),
    replaces      text,
    before        jsonb,
    after         jsonb       NOT NULL,
    words_en      text        NOT NULL CHECK (words_en <> ''),
    words_nl      text        NOT NULL CHECK (words_nl <> ''),
    audience      text        NOT NULL CHECK (audience IN ('SUBSCRIBERS', 'EVERYBODY')),
    state         text        NOT NULL CHECK (state IN ('DRAFT', 'ANNOUNCED', 'IN_FORCE', 'WITHDRAWN', 'DISCARDED')),
    drafted_at    timestamptz NOT NULL,
    announced_at  timestamptz,
    objections_to date,
    in_force_at   timestamptz,
    withdrawn_at  timestamptz,
    because_en    text,
    because_nl    text,
    told_at       timestamptz,
    CHECK ((kind = 'REPLACED') = (replaces IS NOT NULL)),
    CHECK ((announced_at IS NULL) = (objections_to IS NULL)),
    CHECK ((announced_at IS NULL) = (state IN ('DRAFT', 'DISCARDED'))),
    CHECK ((in_force_at IS NOT NULL) = (state = 'IN_FORCE')),
    CHECK ((withdrawn_at IS NOT NULL) = (state = 'WITHDRAWN')),
    CHECK ((withdrawn_at IS NULL) = (because_en IS NULL) AND (because_en IS NULL) = (because_nl IS NULL)),
    CHECK (objections_to > (announced_at AT TIME ZONE 'Europe/Amsterdam')::date),
    CHECK ((in_force_at AT TIME ZONE 'Europe/Amsterdam')::date > objections_to)
);
CREATE UNIQUE INDEX recipient_change_open ON recipient_change (recipient) WHERE state IN ('DRAFT', 'ANNOUNCED');
CREATE INDEX recipient_change_to_tell ON recipient_change (announced_at) WHERE announced_at IS NOT NULL AND told_at IS NULL;

-- What was announced is not told otherwise afterwards, and no term is shortened.
CREATE FUNCTION recipient_change_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.announced_at IS NOT NULL AND (
            (OLD.kind, OLD.recipient, OLD.words_en, OLD.words_nl, OLD.announced_at, OLD.objections_to, OLD.after, OLD.audience)
            IS DISTINCT FROM
            (NEW.kind, NEW.recipient, NEW.words_en, NEW.words_nl, NEW.announced_at, NEW.objections_to, NEW.after, NEW.audience)
            OR OLD.before IS DISTINCT FROM NEW.before OR OLD.replaces IS DISTINCT FROM NEW.replaces) THEN
        RAISE EXCEPTION 'change % was announced', OLD.id;
    END IF;
    IF OLD.state IN ('IN_FORCE', 'WITHDRAWN', 'DISCARDED') AND OLD.state <> NEW.state THEN
        RAISE EXCEPTION 'change % has ended', OLD.id;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER recipient_change_keeps_its_word BEFORE UPDATE ON recipient_change
    FOR EACH ROW EXECUTE FUNCTION recipient_change_keeps_its_word();

-- Who took which step of it, and why.
CREATE TABLE recipient_change_step (
    id        uuid PRIMARY KEY,
    change_id uuid        NOT NULL REFERENCES recipient_change,
    step      text        NOT NULL CHECK (step IN ('DRAFTED', 'REDRAFTED', 'DISCARDED', 'ANNOUNCED', 'WITHDRAWN', 'ACTIVATED', 'OBJECTION_RECORDED', 'OBJECTION_DECIDED')),
    taken_at  timestamptz NOT NULL,
    taken_by  text        NOT NULL,
    reason    text        NOT NULL CHECK (reason <> '')
);
CREATE INDEX recipient_change_step_by_change ON recipient_change_step (change_id, taken_at, id);

-- Who is told of a change, or that it is withdrawn: once each, with the mail that did it.
CREATE TABLE recipient_notice (
    id         uuid PRIMARY KEY,
    change_id  uuid        NOT NULL REFERENCES recipient_change,
    about      text        NOT NULL CHECK (about IN ('CHANGE', 'WITHDRAWAL')),
    account_id uuid,
    address    text        NOT NULL CHECK (address <> ''),
    language   text        NOT NULL CHECK (language IN ('en', 'nl')),
    noted_at   timestamptz NOT NULL,
    email_id   uuid UNIQUE,
    outcome    text        NOT NULL CHECK (outcome IN ('WAITING', 'ON_ITS_WAY', 'SENT', 'REFUSED', 'GIVEN_UP')),
    ended_at   timestamptz,
    UNIQUE (change_id, about, address),
    CHECK ((email_id IS NULL) = (outcome = 'WAITING'))
);
CREATE INDEX recipient_notice_waiting ON recipient_notice (change_id, id) WHERE outcome = 'WAITING';
CREATE INDEX recipient_notice_by_account ON recipient_notice (account_id);

-- What somebody has against a change.
CREATE TABLE recipient_objection (
    id          uuid PRIMARY KEY,
    change_id   uuid        NOT NULL REFERENCES recipient_change,
    account_id  uuid,
    address     text        NOT NULL CHECK (address <> ''),
    words       text        NOT NULL CHECK (words <> ''),
    received_at timestamptz NOT NULL,
    decision    text CHECK (decision IN ('UPHELD', 'REJECTED')),
    because     text,
    decided_at  timestamptz,
    CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (because IS NULL))
);
CREATE INDEX recipient_objection_by_change ON recipient_objection (change_id, received_at, id);
CREATE INDEX recipient_objection_by_account ON recipient_objection (account_id);

GRANT SELECT, INSERT, UPDATE ON recipient_change, recipient_notice, recipient_objection TO astrasonic_app;
GRANT SELECT, INSERT ON recipient_change_step TO astrasonic_app;
GRANT SELECT ON recipient_notice, recipient_objection TO astrasonic_export;
GRANT SELECT, DELETE ON recipient_change, recipient_change_step, recipient_notice, recipient_objection TO astrasonic_retention;
GRANT DELETE ON recipient_notice TO astrasonic_app;
