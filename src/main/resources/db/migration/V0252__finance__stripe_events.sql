-- What Stripe tells us of its own accord, as it came. It is personal data: it goes with the person, and thirty days after it was
-- taken in, which is as long as Stripe itself keeps it.
CREATE TABLE stripe_event (
    id           text PRIMARY KEY,
    type         text NOT NULL,
    api_version  text,
    created_at   timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    sha256       text NOT NULL,
    raw          text NOT NULL,
    account_id   uuid,
    state        text NOT NULL CHECK (state IN ('WAITING', 'DONE', 'ASIDE')),
    tries        int NOT NULL DEFAULT 0,
    next_try_at  timestamptz NOT NULL,
    reason       text,
    processed_at timestamptz
);
CREATE INDEX stripe_event_waiting ON stripe_event (next_try_at) WHERE state = 'WAITING';
CREATE INDEX stripe_event_by_age ON stripe_event (coalesce(processed_at, received_at));
CREATE INDEX stripe_event_by_account ON stripe_event (account_id);

GRANT SELECT, INSERT, DELETE ON stripe_event TO astrasonic_app;
GRANT UPDATE (account_id, state, tries, next_try_at, reason, processed_at) ON stripe_event TO astrasonic_app;
GRANT SELECT ON stripe_event TO astrasonic_export;
GRANT SELECT, DELETE ON stripe_event TO astrasonic_retention;

-- What does not add up, once for each kind and object while it is so.
CREATE TABLE finance_finding (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind         text NOT NULL,
    object_id    text NOT NULL,
    period       text NOT NULL,
    amount_minor bigint,
    currency     text,
    found_at     timestamptz NOT NULL,
    resolved_at  timestamptz
);
CREATE UNIQUE INDEX finance_finding_open ON finance_finding (kind, object_id) WHERE resolved_at IS NULL;
CREATE INDEX finance_finding_by_period ON finance_finding (period) WHERE resolved_at IS NULL;

GRANT SELECT, INSERT ON finance_finding TO astrasonic_app;
GRANT UPDATE (period, amount_minor, currency, resolved_at) ON finance_finding TO astrasonic_app;
