-- What the people whose data was hit are told (Art. 34(2)): drafted, approved by a second person, sent.
CREATE TABLE breach_letter (
    id              uuid PRIMARY KEY,
    breach_id       uuid        NOT NULL REFERENCES breach,
    scope_id        uuid,
    people          bigint      CHECK (people > 0),
    state           text        NOT NULL CHECK (state IN ('DRAFT', 'ASKED', 'APPROVED', 'SENT', 'STOPPED', 'DISCARDED')),
    nature_en       text        NOT NULL,
    nature_nl       text        NOT NULL,
    consequences_en text        NOT NULL,
    consequences_nl text        NOT NULL,
    measures_en     text        NOT NULL,
    measures_nl     text        NOT NULL,
    advice_en       text        NOT NULL,
    advice_nl       text        NOT NULL,
    contact         text        NOT NULL CHECK (contact <> ''),
    drafted_at      timestamptz NOT NULL,
    drafted_by      text        NOT NULL,
    approved_at     timestamptz,
    approved_by     text,
    gathered_at     timestamptz,
    ended_at        timestamptz,
    ended_because   text,
    CHECK ((scope_id IS NULL) = (people IS NULL)),
    CHECK (state NOT IN ('ASKED', 'APPROVED', 'SENT', 'STOPPED') OR scope_id IS NOT NULL),
    CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
    CHECK ((approved_at IS NOT NULL) = (state IN ('APPROVED', 'SENT', 'STOPPED'))),
    CHECK ((ended_at IS NOT NULL) = (state IN ('SENT', 'STOPPED', 'DISCARDED')))
);
CREATE UNIQUE INDEX breach_letter_open ON breach_letter (breach_id) WHERE state IN ('DRAFT', 'ASKED', 'APPROVED');
CREATE INDEX breach_letter_of_breach ON breach_letter (breach_id, drafted_at);

-- What a second person approved is sent as it was approved.
CREATE FUNCTION breach_letter_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.approved_at IS NOT NULL AND (
            (OLD.nature_en, OLD.nature_nl, OLD.consequences_en, OLD.consequences_nl, OLD.measures_en, OLD.measures_nl,
             OLD.advice_en, OLD.advice_nl, OLD.contact, OLD.scope_id, OLD.people, OLD.approved_at, OLD.approved_by)
            IS DISTINCT FROM
            (NEW.nature_en, NEW.nature_nl, NEW.consequences_en, NEW.consequences_nl, NEW.measures_en, NEW.measures_nl,
             NEW.advice_en, NEW.advice_nl, NEW.contact, NEW.scope_id, NEW.people, NEW.approved_at, NEW.approved_by)) THEN
        RAISE EXCEPTION 'letter % was approved', OLD.id;
    END IF;
    IF OLD.ended_at IS NOT NULL AND OLD.state <> NEW.state THEN
        RAISE EXCEPTION 'letter % has ended', OLD.id;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER breach_letter_keeps_its_words BEFORE UPDATE ON breach_letter
    FOR EACH ROW EXECUTE FUNCTION breach_letter_keeps_its_words();

-- Who is told, and the proof of it: one letter a person in a breach, whatever was drafted. No address is copied here.
CREATE TABLE breach_letter_person (
    id           uuid PRIMARY KEY,
    letter_id    uuid        NOT NULL REFERENCES breach_letter,
    breach_id    uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    language     text        NOT NULL CHECK (language IN ('en', 'nl')),
    noted_at     timestamptz NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('WAITING', 'ON_ITS_WAY', 'SENT', 'BOUNCED', 'REFUSED', 'GIVEN_UP', 'NO_ADDRESS')),
    email_id     uuid UNIQUE,
    attempts     int         NOT NULL DEFAULT 0,
    handed_at    timestamptz,
    ended_at     timestamptz,
    note         text,
    otherwise    text,
    otherwise_at timestamptz,
    otherwise_by text,
    UNIQUE (breach_id, account_id),
    CHECK ((email_id IS NULL) = (outcome IN ('WAITING', 'NO_ADDRESS'))),
    CHECK ((otherwise IS NULL) = (otherwise_at IS NULL) AND (otherwise IS NULL) = (otherwise_by IS NULL)),
    CHECK (otherwise IS NULL OR outcome IN ('BOUNCED', 'REFUSED', 'GIVEN_UP', 'NO_ADDRESS'))
);
CREATE INDEX breach_letter_person_by_outcome ON breach_letter_person (letter_id, outcome, id);
CREATE INDEX breach_letter_person_by_account ON breach_letter_person (account_id);

GRANT SELECT, INSERT, UPDATE ON breach_letter, breach_letter_person TO astrasonic_app;
GRANT DELETE ON breach_letter_person TO astrasonic_app;
GRANT SELECT ON breach_letter_person TO astrasonic_export;
GRANT SELECT, DELETE ON breach_letter, breach_letter_person TO astrasonic_retention;
