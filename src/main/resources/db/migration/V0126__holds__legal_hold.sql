-- Recorded reasons not to erase yet (Art. 17(3)(b), (e), 18(1)(c)). Whom a hold is about lies in rows of its own, so that
-- each person's copy holds their own line and nobody else's. No people at all: everybody whose records are in its data sets.
CREATE TABLE legal_hold (
    id             uuid PRIMARY KEY,
    ground         text        NOT NULL CHECK (ground IN ('LEGAL_OBLIGATION', 'LEGAL_CLAIMS', 'NEEDED_BY_PERSON', 'PAYMENT_DISPUTE', 'AUTHORITY_ORDER')),
    facts          text        NOT NULL CHECK (facts <> ''),
    named          boolean     NOT NULL,
    request_id     uuid,
    data_sets      text[]      NOT NULL,
    records_from   date,
    records_until  date,
    ordered_by     text        NOT NULL CHECK (ordered_by <> ''),
    placed_at      timestamptz NOT NULL,
    placed_by      text        NOT NULL,
    review_on      date        NOT NULL,
    reminded       text CHECK (reminded IN ('NEAR', 'OVER')),
    released_at    timestamptz,
    released_by    text,
    release_reason text,
    CHECK (named OR cardinality(data_sets) > 0),
    CHECK (named OR request_id IS NULL),
    CHECK (records_from <= records_until),
    CHECK ((released_at IS NULL) = (released_by IS NULL) AND (released_at IS NULL) = (release_reason IS NULL))
);
CREATE INDEX legal_hold_by_review ON legal_hold (review_on, id);
CREATE INDEX legal_hold_of_everybody ON legal_hold (id) WHERE released_at IS NULL AND NOT named;

CREATE TABLE legal_hold_person (
    hold_id     uuid        NOT NULL REFERENCES legal_hold,
    account_id  uuid        NOT NULL,
    ground      text        NOT NULL,
    placed_at   timestamptz NOT NULL,
    released_at timestamptz,
    PRIMARY KEY (hold_id, account_id)
);
CREATE INDEX legal_hold_person_of_account ON legal_hold_person (account_id);

GRANT SELECT, INSERT ON legal_hold, legal_hold_person TO astrasonic_app;
GRANT UPDATE (review_on, reminded, released_at, released_by, release_reason) ON legal_hold TO astrasonic_app;
GRANT UPDATE (released_at) ON legal_hold_person TO astrasonic_app;
GRANT SELECT ON legal_hold_person TO astrasonic_export;
GRANT SELECT, DELETE ON legal_hold, legal_hold_person TO astrasonic_retention;
