-- Files about a breach: a report, a picture of a screen, a notice. They name nobody whose data was hit, as the file of the breach does.
CREATE TABLE breach_attachment (
    id         uuid PRIMARY KEY,
    number     bigint GENERATED ALWAYS AS IDENTITY,
    breach_id  uuid        NOT NULL REFERENCES breach,
    name       text        NOT NULL CHECK (name <> ''),
    media_type text        NOT NULL,
    words      text        NOT NULL CHECK (words <> ''),
    sha256     text        NOT NULL,
    size       int         NOT NULL CHECK (size > 0),
    content    bytea       NOT NULL,
    added_at   timestamptz NOT NULL,
    added_by   text        NOT NULL
);
CREATE INDEX breach_attachment_of_breach ON breach_attachment (breach_id, number);

GRANT SELECT, INSERT ON breach_attachment TO astrasonic_app;
GRANT SELECT, DELETE ON breach_attachment TO astrasonic_retention;
