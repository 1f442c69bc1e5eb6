-- Every breach, notified or not (Art. 33(5)), and what happened since. Neither names anybody whose data was hit.
CREATE TABLE breach (
    id                uuid PRIMARY KEY,
    number            int GENERATED ALWAYS AS IDENTITY UNIQUE,
    title             text        NOT NULL CHECK (title <> ''),
    systems           text[]      NOT NULL,
    status            text        NOT NULL CHECK (status IN ('SIGNAL', 'OPEN', 'DISMISSED', 'CLOSED')),
    discovered_at     timestamptz NOT NULL,
    discovered_offset text        NOT NULL,
    discovered_by     text        NOT NULL CHECK (discovered_by IN ('STAFF', 'MONITORING', 'PROCESSOR', 'DATA_SUBJECT', 'PRESS', 'OTHER')),
    recipient         text,
    occurred_from     timestamptz,
    occurred_until    timestamptz,
    reported_at       timestamptz NOT NULL,
    reported_by       text        NOT NULL,
    aware_at          timestamptz,
    aware_offset      text,
    aware_by          text,
    aware_because     text,
    ended_at          timestamptz,
    ended_because     text,
    call_key          text UNIQUE,
    version           bigint      NOT NULL DEFAULT 0,
    CHECK ((aware_at IS NULL) = (aware_by IS NULL) AND (aware_at IS NULL) = (aware_because IS NULL)),
    CHECK ((aware_at IS NULL) = (aware_offset IS NULL)),
    CHECK (status NOT IN ('OPEN', 'CLOSED') OR aware_at IS NOT NULL),
    CHECK ((status IN ('DISMISSED', 'CLOSED')) = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ended_because IS NULL)),
    CHECK (aware_at >= occurred_from),
    CHECK (occurred_from <= occurred_until)
);
CREATE INDEX breach_open ON breach (aware_at) WHERE status IN ('SIGNAL', 'OPEN');

CREATE TABLE breach_event (
    id          uuid PRIMARY KEY,
    number      bigint GENERATED ALWAYS AS IDENTITY,
    breach_id   uuid        NOT NULL REFERENCES breach,
    happened_at timestamptz NOT NULL,
    actor       text        NOT NULL,
    act         text        NOT NULL,
    words       text        NOT NULL DEFAULT ''
);
CREATE INDEX breach_event_of_breach ON breach_event (breach_id, number);

GRANT SELECT, INSERT, UPDATE ON breach TO astrasonic_app;
GRANT SELECT, INSERT ON breach_event TO astrasonic_app;
GRANT SELECT, DELETE ON breach, breach_event TO astrasonic_retention;
