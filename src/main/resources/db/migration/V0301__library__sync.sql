-- Programs of one person tell one another of changes. A revision counts what changed an account's library, one for each import or
-- batch; they are written one after the other for each account, so nobody who has read up to one misses an earlier one.
CREATE SEQUENCE library_revision;
GRANT USAGE ON SEQUENCE library_revision TO astrasonic_app;

ALTER TABLE track
    ADD COLUMN revision bigint NOT NULL DEFAULT 0,
    ADD COLUMN changed_at timestamptz,
    ADD COLUMN device text;
CREATE INDEX track_by_revision ON track (account_id, revision, source, source_id);

ALTER TABLE playlist
    ADD COLUMN revision bigint NOT NULL DEFAULT 0,
    ADD COLUMN changed_at timestamptz,
    ADD COLUMN device text;

-- What was deleted, so that no older change of another device brings it back.
CREATE TABLE library_deletion (
    account_id uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('PLAYLIST', 'TRACK')),
    source     text NOT NULL,
    source_id  text NOT NULL,
    deleted_at timestamptz NOT NULL,
    device     text NOT NULL,
    revision   bigint NOT NULL,
    PRIMARY KEY (account_id, kind, source, source_id)
);
CREATE INDEX library_deletion_by_revision ON library_deletion (account_id, revision, source, source_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON library_deletion TO astrasonic_app;
GRANT SELECT ON library_deletion TO astrasonic_export;
GRANT SELECT, DELETE ON library_deletion TO astrasonic_retention;
