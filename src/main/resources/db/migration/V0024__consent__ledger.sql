-- Append-only: the last entry of a purpose is the state in force, and the app role can neither change nor remove one.
CREATE TABLE consent_entry (
    id             uuid PRIMARY KEY,
    account_id     uuid,
    device_id      uuid,
    purpose        text NOT NULL CHECK (purpose IN ('ANALYTICS_COOKIES', 'CLOUD_BACKUP', 'CLOUD_ANALYSIS', 'NEWSLETTER')),
    given          boolean NOT NULL,
    policy_version text NOT NULL,
    wording        text NOT NULL,
    language       text NOT NULL,
    surface        text NOT NULL,
    decided_at     timestamptz NOT NULL,
    CHECK (account_id IS NOT NULL OR device_id IS NOT NULL)
);
CREATE INDEX consent_entry_by_account ON consent_entry (account_id, purpose, decided_at);
CREATE INDEX consent_entry_by_device ON consent_entry (device_id, purpose, decided_at) WHERE device_id IS NOT NULL;

GRANT SELECT, INSERT ON consent_entry TO astrasonic_app;
GRANT SELECT ON consent_entry TO astrasonic_export;
GRANT SELECT, DELETE ON consent_entry TO astrasonic_retention;
