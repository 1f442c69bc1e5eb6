-- Erasures of the ledger that are carried out again after a restore. The restored database may know nothing of the erasure
-- or its request, so none is referred to; the id is the erasure's in the ledger. The identifiers, which the residual scan
-- needs, lie encrypted and only until nothing is found by them.
CREATE TABLE erasure_replay (
    id          uuid PRIMARY KEY,
    account_id  uuid NOT NULL,
    executed_at timestamptz NOT NULL,
    begun_at    timestamptz NOT NULL,
    identifiers bytea,
    replayed_at timestamptz,
    CHECK (replayed_at IS NULL OR identifiers IS NULL)
);
CREATE INDEX erasure_replay_by_account ON erasure_replay (account_id);

GRANT SELECT, INSERT, UPDATE ON erasure_replay TO astrasonic_app;
GRANT SELECT ON erasure_replay TO astrasonic_export;
GRANT SELECT, DELETE ON erasure_replay TO astrasonic_retention;
