-- Erasures of the ledger that were carried out again after a restore. The restored database may know nothing of the
-- erasure or its request, so none is referred to; the id is the erasure's in the ledger.
CREATE TABLE erasure_replay (
    id          uuid PRIMARY KEY,
    account_id  uuid NOT NULL,
    executed_at timestamptz NOT NULL,
    replayed_at timestamptz NOT NULL
);
CREATE INDEX erasure_replay_by_account ON erasure_replay (account_id);

GRANT SELECT, INSERT, UPDATE ON erasure_replay TO astrasonic_app;
GRANT SELECT ON erasure_replay TO astrasonic_export;
GRANT SELECT, DELETE ON erasure_replay TO astrasonic_retention;
