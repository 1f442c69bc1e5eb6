-- What everybody is told of a breach (Art. 34(3)(c)): written by one, approved by another, up for a time, kept as it stood.
CREATE TABLE breach_notice (
    id              uuid PRIMARY KEY,
    public_id       uuid        NOT NULL UNIQUE,
    breach_id       uuid        NOT NULL REFERENCES breach,
    state           text        NOT NULL CHECK (state IN ('DRAFT', 'ASKED', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
    title_en        text        NOT NULL,
    title_nl        text        NOT NULL,
    nature_en       text        NOT NULL,
    nature_nl       text        NOT NULL,
    consequences_en text        NOT NULL,
    consequences_nl text        NOT NULL,
    measures_en     text        NOT NULL,
    measures_nl     text        NOT NULL,
    advice_en       text        NOT NULL,
    advice_nl       text        NOT NULL,
    contact         text        NOT NULL CHECK (contact <> ''),
    last_day        date        NOT NULL,
    sha256          text,
    drafted_at      timestamptz NOT NULL,
    drafted_by      text        NOT NULL,
    published_at    timestamptz,
    approved_by     text,
    ended_at        timestamptz,
    ended_by        text,
    ended_because   text,
    CHECK ((published_at IS NULL) = (approved_by IS NULL)),
    CHECK ((published_at IS NOT NULL) = (state IN ('PUBLISHED', 'WITHDRAWN'))),
    CHECK (state IN ('DRAFT', 'DISCARDED') OR sha256 IS NOT NULL),
    CHECK ((ended_at IS NOT NULL) = (state IN ('WITHDRAWN', 'DISCARDED'))),
    CHECK ((ended_at IS NULL) = (ended_because IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX breach_notice_open ON breach_notice (breach_id) WHERE state IN ('DRAFT', 'ASKED');
CREATE INDEX breach_notice_of_breach ON breach_notice (breach_id, drafted_at);
CREATE INDEX breach_notice_up ON breach_notice (published_at) WHERE state = 'PUBLISHED';

-- What stood before everybody stays as it stood.
CREATE FUNCTION breach_notice_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published_at IS NOT NULL AND (
            (OLD.public_id, OLD.title_en, OLD.title_nl, OLD.nature_en, OLD.nature_nl, OLD.consequences_en, OLD.consequences_nl,
             OLD.measures_en, OLD.measures_nl, OLD.advice_en, OLD.advice_nl, OLD.contact, OLD.last_day, OLD.sha256,
             OLD.published_at, OLD.approved_by)
            IS DISTINCT FROM
            (NEW.public_id, NEW.title_en, NEW.title_nl, NEW.nature_en, NEW.nature_nl, NEW.consequences_en, NEW.consequences_nl,
             NEW.measures_en, NEW.measures_nl, NEW.advice_en, NEW.advice_nl, NEW.contact, NEW.last_day, NEW.sha256,
             NEW.published_at, NEW.approved_by)) THEN
        RAISE EXCEPTION 'notice % was published', OLD.id;
    END IF;
    IF OLD.ended_at IS NOT NULL AND OLD.state <> NEW.state THEN
        RAISE EXCEPTION 'notice % has ended', OLD.id;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER breach_notice_keeps_its_words BEFORE UPDATE ON breach_notice
    FOR EACH ROW EXECUTE FUNCTION breach_notice_keeps_its_words();

GRANT SELECT, INSERT, UPDATE ON breach_notice TO astrasonic_app;
GRANT SELECT, DELETE ON breach_notice TO astrasonic_retention;
