-- What another system notes at its door comes into the log once: how far it was read, and what of the last hour was taken. The
-- row in the log cannot say so, since an erasure may have removed it since.
CREATE TABLE security_source (
    source     text PRIMARY KEY,
    read_until timestamptz NOT NULL
);
CREATE TABLE security_event_taken (
    id          uuid PRIMARY KEY,
    occurred_at timestamptz NOT NULL
);
CREATE INDEX security_event_taken_by_time ON security_event_taken (occurred_at);

GRANT SELECT, INSERT, UPDATE ON security_source TO astrasonic_app;
GRANT SELECT, INSERT, DELETE ON security_event_taken TO astrasonic_app;
