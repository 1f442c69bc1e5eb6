-- How severe a breach was held to be, and what was decided on it: each a row that nobody changes, the newest counts.
CREATE TABLE breach_assessment (
    id                 uuid PRIMARY KEY,
    breach_id          uuid        NOT NULL REFERENCES breach,
    number             int         NOT NULL,
    assessed_at        timestamptz NOT NULL,
    assessed_by        text        NOT NULL,
    scope_id           uuid,
    people             bigint      NOT NULL CHECK (people >= 0),
    severity           jsonb       NOT NULL,
    score              numeric     NOT NULL,
    data_whole         boolean     NOT NULL,
    data_ours          boolean     NOT NULL,
    key_safe           boolean     NOT NULL,
    trusted_recipient  boolean     NOT NULL,
    national_numbers   boolean     NOT NULL,
    proposes_authority boolean     NOT NULL,
    proposes_people    boolean     NOT NULL,
    reasons            text[]      NOT NULL,
    UNIQUE (breach_id, number)
);

CREATE TABLE breach_decision (
    id            uuid PRIMARY KEY,
    breach_id     uuid        NOT NULL REFERENCES breach,
    number        int         NOT NULL,
    about         text        NOT NULL CHECK (about IN ('AUTHORITY', 'PEOPLE')),
    yes           boolean     NOT NULL,
    ground        text        NOT NULL,
    because       text        NOT NULL CHECK (because <> ''),
    public_notice text        NOT NULL DEFAULT '',
    assessment_id uuid        NOT NULL REFERENCES breach_assessment,
    decided_at    timestamptz NOT NULL,
    decided_by    text        NOT NULL,
    CHECK ((ground = 'EFFORT') = (public_notice <> '')),
    UNIQUE (breach_id, number)
);

GRANT SELECT, INSERT ON breach_assessment, breach_decision TO astrasonic_app;
GRANT SELECT, DELETE ON breach_assessment, breach_decision TO astrasonic_retention;
