-- A subscription as Stripe last told of it. It goes with the account: the books are invoices and payments.
CREATE TABLE stripe_subscription (
    id           text PRIMARY KEY,
    account_id   uuid,
    customer_id  text        NOT NULL,
    status       text        NOT NULL,
    plan         text,
    amount_minor bigint,
    currency     text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    every        text,
    paid_until   timestamptz,
    ends_at      timestamptz,
    created_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    told_at      timestamptz NOT NULL
);
CREATE INDEX stripe_subscription_by_account ON stripe_subscription (account_id, created_at);
CREATE INDEX stripe_subscription_by_customer ON stripe_subscription (customer_id);

-- Several words of one second: the one that is nearer to the end is the later one.
CREATE FUNCTION subscription_step(status text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE status WHEN 'incomplete' THEN 0 WHEN 'trialing' THEN 1 WHEN 'active' THEN 2 WHEN 'paused' THEN 3
                       WHEN 'past_due' THEN 4 WHEN 'unpaid' THEN 5 ELSE 6 END;

GRANT SELECT, INSERT, UPDATE, DELETE ON stripe_subscription TO astrasonic_app;
GRANT SELECT ON stripe_subscription TO astrasonic_export;
GRANT SELECT, DELETE ON stripe_subscription TO astrasonic_retention;
