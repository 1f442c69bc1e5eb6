-- Why processing of a person's data is restricted (Art. 18). account.restricted_at is the flag that every writer holds on
-- to; these rows say why, since when and until when, and stay when it ended. Reasons in words are on the audit trail.
CREATE TABLE restriction (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    ground     text NOT NULL CHECK (ground IN ('ACCURACY_CONTESTED', 'UNLAWFUL', 'NEEDED_FOR_CLAIMS', 'OBJECTION_PENDING', 'ERASURE_PENDING', 'UNSTATED')),
    request_id uuid,
    since      timestamptz NOT NULL,
    told_at    timestamptz,
    lifted_at  timestamptz,
    CHECK (lifted_at IS NULL OR told_at IS NOT NULL OR ground = 'ERASURE_PENDING')
);
CREATE UNIQUE INDEX restriction_in_force ON restriction (account_id, ground) WHERE lifted_at IS NULL;
CREATE INDEX restriction_by_account ON restriction (account_id, since);

-- To which activity a person objects (Art. 21): in force until it is rejected or taken back.
CREATE TABLE objection (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    activity   text NOT NULL,
    ground     text NOT NULL CHECK (ground IN ('OWN_SITUATION', 'DIRECT_MARKETING')),
    request_id uuid,
    since      timestamptz NOT NULL,
    upheld     boolean,
    decided_at timestamptz,
    ended_at   timestamptz,
    CHECK ((upheld IS NULL) = (decided_at IS NULL)),
    CHECK (upheld IS DISTINCT FROM false OR (ended_at IS NOT NULL AND ground <> 'DIRECT_MARKETING'))
);
CREATE UNIQUE INDEX objection_in_force ON objection (account_id, activity) WHERE ended_at IS NULL;
CREATE INDEX objection_by_account ON objection (account_id, since);

INSERT INTO restriction (id, account_id, ground, since)
SELECT gen_random_uuid(), id, 'UNSTATED', restricted_at FROM account WHERE restricted_at IS NOT NULL;
INSERT INTO objection (id, account_id, activity, ground, since, upheld, decided_at)
SELECT gen_random_uuid(), account_id, 'product-analytics', 'OWN_SITUATION', objected_at, true, objected_at
FROM analytics_link JOIN account ON account.id = account_id
WHERE objected_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON restriction, objection TO astrasonic_app;
GRANT SELECT ON restriction, objection TO astrasonic_export;
GRANT SELECT, DELETE ON restriction, objection TO astrasonic_retention;
