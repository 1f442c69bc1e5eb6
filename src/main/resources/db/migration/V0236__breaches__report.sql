-- What is written into the authority's form before it is frozen: one row for each question, each with its own count of changes.
CREATE TABLE breach_answer (
    id         uuid PRIMARY KEY,
    breach_id  uuid        NOT NULL REFERENCES breach,
    question   text        NOT NULL,
    contents   text[]      NOT NULL,
    confirmed  boolean     NOT NULL,
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    UNIQUE (breach_id, question)
);

-- What was frozen to be reported, whole; nobody changes it.
CREATE TABLE breach_report (
    id              uuid PRIMARY KEY,
    breach_id       uuid        NOT NULL REFERENCES breach,
    number          int         NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('FIRST', 'SUPPLEMENT', 'AMENDMENT', 'WITHDRAWAL')),
    because         text        NOT NULL,
    complete        boolean     NOT NULL,
    frozen_at       timestamptz NOT NULL,
    frozen_by       text        NOT NULL,
    scope_id        uuid,
    scope_signature text        NOT NULL,
    assessment_id   uuid,
    answers         jsonb       NOT NULL,
    statement       text        NOT NULL,
    sha256          text        NOT NULL,
    CHECK ((kind = 'FIRST') = (number = 1)),
    UNIQUE (breach_id, number)
);

CREATE TABLE breach_report_file (
    report_id uuid   NOT NULL REFERENCES breach_report,
    template  text   NOT NULL CHECK (template IN ('AP', 'EDPB')),
    language  text   NOT NULL CHECK (language IN ('en', 'nl')),
    sha256    text   NOT NULL,
    content   bytea  NOT NULL,
    PRIMARY KEY (report_id, template, language)
);

-- That the authority took a report in, as its own form said.
CREATE TABLE breach_receipt (
    id               uuid PRIMARY KEY,
    report_id        uuid        NOT NULL UNIQUE REFERENCES breach_report,
    submitted_at     timestamptz NOT NULL,
    submitted_offset text        NOT NULL,
    receipt_number   text        NOT NULL CHECK (receipt_number <> ''),
    file_name        text,
    file             bytea,
    sha256           text,
    noted_at         timestamptz NOT NULL,
    noted_by         text        NOT NULL,
    CHECK ((file IS NULL) = (file_name IS NULL) AND (file IS NULL) = (sha256 IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON breach_answer TO astrasonic_app;
GRANT SELECT, INSERT ON breach_report, breach_report_file, breach_receipt TO astrasonic_app;
GRANT SELECT, DELETE ON breach_answer, breach_report, breach_report_file, breach_receipt TO astrasonic_retention;
