-- Whom and what a breach hit, counted from live data. A count is a signed snapshot that stays as it was taken; whom it is about
-- lies in rows of its own, by ids only, so that the register names nobody. People carry no foreign key: a million look-ups.
CREATE TABLE breach_scope (
    id                 uuid PRIMARY KEY,
    number             bigint GENERATED ALWAYS AS IDENTITY,
    breach_id          uuid        NOT NULL REFERENCES breach,
    rule               jsonb       NOT NULL,
    taken_at           timestamptz NOT NULL,
    taken_by           text        NOT NULL,
    because            text        NOT NULL CHECK (because <> ''),
    everybody_because  text CHECK (everybody_because <> ''),
    people_min         bigint      NOT NULL CHECK (people_min >= 0),
    people_max         bigint      NOT NULL CHECK (people_max > 0),
    records_min        bigint      NOT NULL CHECK (records_min >= 0),
    records_max        bigint      NOT NULL,
    figures            jsonb       NOT NULL,
    minors             bigint      NOT NULL CHECK (minors BETWEEN 0 AND people_min),
    special_categories bigint      NOT NULL CHECK (special_categories BETWEEN 0 AND people_min),
    restricted         bigint      NOT NULL CHECK (restricted BETWEEN 0 AND people_min),
    erased             bigint      NOT NULL CHECK (erased BETWEEN 0 AND people_min),
    people_sha256      text        NOT NULL,
    statement          text        NOT NULL,
    signature          bytea       NOT NULL CHECK (length(signature) = 64),
    key_id             text        NOT NULL,
    CHECK (people_min <= people_max),
    CHECK (records_min <= records_max)
);
CREATE INDEX breach_scope_of_breach ON breach_scope (breach_id, number);

CREATE TABLE breach_scope_person (
    scope_id   uuid NOT NULL,
    account_id uuid NOT NULL,
    PRIMARY KEY (scope_id, account_id)
);
CREATE INDEX breach_scope_person_of_account ON breach_scope_person (account_id);

-- Figures that a person states instead of the counted ones, with the reason; the last ones count.
CREATE TABLE breach_scope_stated (
    id          uuid PRIMARY KEY,
    number      bigint GENERATED ALWAYS AS IDENTITY,
    scope_id    uuid        NOT NULL REFERENCES breach_scope,
    people_min  bigint      NOT NULL CHECK (people_min >= 0),
    people_max  bigint      NOT NULL,
    records_min bigint      NOT NULL CHECK (records_min >= 0),
    records_max bigint      NOT NULL,
    because     text        NOT NULL CHECK (because <> ''),
    stated_by   text        NOT NULL,
    stated_at   timestamptz NOT NULL,
    CHECK (people_min <= people_max),
    CHECK (records_min <= records_max)
);
CREATE INDEX breach_scope_stated_of_scope ON breach_scope_stated (scope_id, number);

GRANT SELECT, INSERT ON breach_scope, breach_scope_person, breach_scope_stated TO astrasonic_app;
GRANT SELECT ON breach_scope_person TO astrasonic_export;
GRANT SELECT, DELETE ON breach_scope, breach_scope_person, breach_scope_stated TO astrasonic_retention;
