-- Who does what about a breach, who else has a part in it, and where more is to be read.
CREATE TABLE breach_task (
    id         uuid PRIMARY KEY,
    number     bigint GENERATED ALWAYS AS IDENTITY,
    breach_id  uuid        NOT NULL REFERENCES breach,
    kind       text        NOT NULL CHECK (kind IN ('TASK', 'IMMEDIATE', 'STRUCTURAL')),
    what       text        NOT NULL CHECK (what <> ''),
    owner      text        NOT NULL CHECK (owner <> ''),
    due_on     date        NOT NULL,
    set_at     timestamptz NOT NULL,
    set_by     text        NOT NULL,
    done_at    timestamptz,
    done_by    text,
    done_words text,
    CHECK ((done_at IS NULL) = (done_by IS NULL) AND (done_at IS NULL) = (done_words IS NULL))
);
CREATE INDEX breach_task_of_breach ON breach_task (breach_id, number);

CREATE TABLE breach_party (
    id        uuid PRIMARY KEY,
    number    bigint GENERATED ALWAYS AS IDENTITY,
    breach_id uuid NOT NULL REFERENCES breach,
    kind      text NOT NULL CHECK (kind IN ('PROCESSOR', 'JOINT_CONTROLLER', 'AUTHORITY', 'POLICE', 'OTHER')),
    name      text NOT NULL CHECK (name <> ''),
    reference text NOT NULL DEFAULT '',
    told_on   date
);
CREATE INDEX breach_party_of_breach ON breach_party (breach_id, number);

CREATE TABLE breach_link (
    id        uuid PRIMARY KEY,
    number    bigint GENERATED ALWAYS AS IDENTITY,
    breach_id uuid NOT NULL REFERENCES breach,
    address   text NOT NULL CHECK (address <> ''),
    words     text NOT NULL CHECK (words <> '')
);
CREATE INDEX breach_link_of_breach ON breach_link (breach_id, number);

GRANT SELECT, INSERT ON breach_task, breach_party, breach_link TO astrasonic_app;
GRANT UPDATE (done_at, done_by, done_words) ON breach_task TO astrasonic_app;
GRANT SELECT, DELETE ON breach_task, breach_party, breach_link TO astrasonic_retention;
