-- Each restore drill with everything that it found out, and its report as it went to the DPO (Art. 5(2), 32(1)(d)): counts and
-- names of tables. Only ever added to.
CREATE TABLE restore_drill (
    id            uuid PRIMARY KEY,
    begun_at      timestamptz NOT NULL,
    ended_at      timestamptz NOT NULL,
    zero          boolean     NOT NULL,
    outcome       jsonb       NOT NULL,
    report        bytea       NOT NULL,
    report_sha256 text        NOT NULL CHECK (report_sha256 ~ '^[0-9a-f]{64}$'),
    CHECK (ended_at >= begun_at)
);
CREATE INDEX restore_drill_newest ON restore_drill (begun_at DESC);

GRANT SELECT, INSERT ON restore_drill TO astrasonic_app;
GRANT SELECT, DELETE ON restore_drill TO astrasonic_retention;
