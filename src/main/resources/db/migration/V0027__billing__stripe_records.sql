-- Who paid (stripe_customer: name, address, the link to the account) is kept apart from what was paid. account_id in the
-- money tables is an opaque id that stays when the person is erased: tax law keeps the amounts, not the identity.
-- There is deliberately no column for a card number, a CVV or a bank account.
CREATE TABLE stripe_customer (
    id          text PRIMARY KEY,
    account_id  uuid,
    email       text,
    name        text,
    country     text,
    created_at  timestamptz NOT NULL,
    deleted_at  timestamptz,
    told_at     timestamptz NOT NULL
);
CREATE INDEX stripe_customer_by_account ON stripe_customer (account_id);
CREATE INDEX stripe_customer_by_email ON stripe_customer (email) WHERE email IS NOT NULL;

CREATE TABLE payment (
    id             text PRIMARY KEY,
    ledger_number  bigint NOT NULL UNIQUE,
    account_id     uuid,
    customer_id    text,
    intent_id      text,
    invoice_id     text,
    amount_minor   bigint NOT NULL,
    fee_minor      bigint NOT NULL DEFAULT 0,
    tax_minor      bigint NOT NULL DEFAULT 0,
    refunded_minor bigint NOT NULL DEFAULT 0,
    currency       text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    tax_country    text,
    method         text,
    description    text,
    status         text NOT NULL,
    disputed       boolean NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL,
    told_at        timestamptz NOT NULL
);
CREATE INDEX payment_by_account ON payment (account_id, created_at);
CREATE INDEX payment_by_customer ON payment (customer_id);
CREATE INDEX payment_by_intent ON payment (intent_id) WHERE intent_id IS NOT NULL;
CREATE INDEX payment_by_time ON payment USING brin (created_at);

CREATE TABLE refund (
    id           text PRIMARY KEY,
    account_id   uuid,
    payment_id   text NOT NULL,
    amount_minor bigint NOT NULL,
    currency     text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    reason       text,
    status       text NOT NULL,
    created_at   timestamptz NOT NULL,
    told_at      timestamptz NOT NULL
);
CREATE INDEX refund_by_account ON refund (account_id, created_at);
CREATE INDEX refund_by_payment ON refund (payment_id);

CREATE TABLE dispute (
    id              text PRIMARY KEY,
    account_id      uuid,
    payment_id      text NOT NULL,
    amount_minor    bigint NOT NULL,
    currency        text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    reason          text NOT NULL,
    status          text NOT NULL,
    evidence_due_at timestamptz,
    created_at      timestamptz NOT NULL,
    told_at         timestamptz NOT NULL
);
CREATE INDEX dispute_by_account ON dispute (account_id, created_at);
CREATE INDEX dispute_by_payment ON dispute (payment_id);

CREATE TABLE invoice (
    id             text PRIMARY KEY,
    account_id     uuid,
    customer_id    text,
    number         text,
    total_minor    bigint NOT NULL,
    tax_minor      bigint NOT NULL DEFAULT 0,
    paid_minor     bigint NOT NULL,
    currency       text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    tax_country    text,
    billed_name    text,
    billed_email   text,
    status         text NOT NULL,
    created_at     timestamptz NOT NULL,
    told_at        timestamptz NOT NULL
);
CREATE INDEX invoice_by_account ON invoice (account_id, created_at);
CREATE INDEX invoice_by_customer ON invoice (customer_id);

CREATE TABLE invoice_line (
    id            text PRIMARY KEY,
    invoice_id    text NOT NULL,
    account_id    uuid,
    position      integer NOT NULL,
    description   text,
    quantity      bigint,
    amount_minor  bigint NOT NULL,
    currency      text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    period_start  timestamptz,
    period_end    timestamptz
);
CREATE INDEX invoice_line_by_invoice ON invoice_line (invoice_id, position);
CREATE INDEX invoice_line_by_account ON invoice_line (account_id);

-- Nobody but retention may remove a financial record, and the app may only change what Stripe itself changes later.
GRANT SELECT, INSERT, UPDATE, DELETE ON stripe_customer TO astrasonic_app;
GRANT SELECT, INSERT ON payment, refund, dispute, invoice, invoice_line TO astrasonic_app;
GRANT UPDATE (account_id, invoice_id, tax_minor, tax_country, fee_minor, refunded_minor, status, disputed, told_at)
    ON payment TO astrasonic_app;
GRANT UPDATE (account_id, status, reason, told_at) ON refund TO astrasonic_app;
GRANT UPDATE (account_id, status, reason, evidence_due_at, told_at) ON dispute TO astrasonic_app;
GRANT UPDATE (account_id, number, total_minor, tax_minor, paid_minor, status, told_at) ON invoice TO astrasonic_app;
GRANT UPDATE (account_id) ON invoice_line TO astrasonic_app;
GRANT SELECT ON stripe_customer, payment, refund, dispute, invoice, invoice_line TO astrasonic_export;
GRANT SELECT, DELETE ON stripe_customer, payment, refund, dispute, invoice, invoice_line TO astrasonic_retention;
