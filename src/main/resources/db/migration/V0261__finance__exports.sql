-- Files of a financial year for the tax authority: ordered, made by a job, stored encrypted, gone after their time.
CREATE TABLE finance_export (
    id          uuid PRIMARY KEY,
    year        int NOT NULL,
    open        boolean NOT NULL,
    ordered_by  text NOT NULL,
    ordered_at  timestamptz NOT NULL,
    wrapped_key text NOT NULL,
    data_as_of  timestamptz,
    entries     bigint,
    bytes       bigint,
    sha256      text,
    notes       int,
    ready_at    timestamptz,
    failed_at   timestamptz,
    reason      text,
    removed_at  timestamptz,
    downloads   int NOT NULL DEFAULT 0
);
CREATE INDEX finance_export_by_time ON finance_export (ordered_at DESC, id);
GRANT SELECT, INSERT ON finance_export TO astrasonic_app;
GRANT UPDATE (data_as_of, entries, bytes, sha256, notes, ready_at, failed_at, reason, removed_at, downloads)
    ON finance_export TO astrasonic_app;
