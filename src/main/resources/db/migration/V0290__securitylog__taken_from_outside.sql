-- What another system notes at its door comes into the log once: how far it was read, and what of the last hour was taken. The
-- row in the log cannot say so, since an erasure may have removed it since.
CREATE TABLE security_source (
    source     text PRIMARY KEY,
    read_until timestamptz NOT NULL
);
CREATE TABLE security_source_event (
    id          uuid PRIMARY KEY,
    occurred_at timestamptz NOT NULL
);
CREATE INDEX security_source_event_by_time ON security_source_event (occurred_at);

GRANT SELECT, INSERT, UPDATE ON security_source TO astrasonic_app;
GRANT SELECT, INSERT, DELETE ON security_source_event TO astrasonic_app;
