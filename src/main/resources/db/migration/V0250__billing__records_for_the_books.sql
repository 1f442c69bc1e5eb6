-- What the books are kept from besides payments: what Stripe booked on our balance, what it paid out, credit notes, tax and the
-- evidence of where a customer is (Reg. (EU) 282/2011, Art. 24b, 24f).

CREATE TABLE balance_transaction (
    id                 text PRIMARY KEY,
    source_id          text,
    reporting_category text NOT NULL,
    type               text NOT NULL,
    amount_minor       bigint NOT NULL,
    fee_minor          bigint NOT NULL,
    fee_tax_minor      bigint NOT NULL DEFAULT 0,
    net_minor          bigint NOT NULL,
    currency           text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    exchange_rate      numeric,
    payout_id          text,
    status             text NOT NULL,
    created_at         timestamptz NOT NULL,
    available_at       timestamptz NOT NULL,
    told_at            timestamptz NOT NULL
);
CREATE INDEX balance_transaction_by_source ON balance_transaction (source_id);
CREATE INDEX balance_transaction_by_payout ON balance_transaction (payout_id);
CREATE INDEX balance_transaction_by_age ON balance_transaction (created_at, id);

CREATE TABLE payout (
    id                     text PRIMARY KEY,
    amount_minor           bigint NOT NULL,
    currency               text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    status                 text NOT NULL,
    automatic              boolean NOT NULL,
    arrives_on             date NOT NULL,
    failure_code           text,
    balance_transaction_id text,
    failure_transaction_id text,
    created_at             timestamptz NOT NULL,
    told_at                timestamptz NOT NULL
);
CREATE INDEX payout_by_age ON payout (created_at, id);

CREATE TABLE credit_note (
    id          text PRIMARY KEY,
    account_id  uuid,
    customer_id text,
    invoice_id  text NOT NULL,
    number      text,
    total_minor bigint NOT NULL,
    tax_minor   bigint NOT NULL,
    currency    text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    reason      text,
    status      text NOT NULL,
    created_at  timestamptz NOT NULL,
    told_at     timestamptz NOT NULL
);
CREATE INDEX credit_note_by_account ON credit_note (account_id, created_at);
CREATE INDEX credit_note_by_invoice ON credit_note (invoice_id);
CREATE INDEX credit_note_by_customer ON credit_note (customer_id);

CREATE TABLE credit_note_refund (
    credit_note_id text NOT NULL,
    refund_id      text NOT NULL,
    PRIMARY KEY (credit_note_id, refund_id)
);
CREATE INDEX credit_note_refund_by_refund ON credit_note_refund (refund_id);

CREATE TABLE invoice_tax (
    invoice_id    text NOT NULL,
    position      int NOT NULL,
    amount_minor  bigint NOT NULL,
    taxable_minor bigint,
    reason        text,
    inclusive     boolean NOT NULL,
    rate_id       text,
    PRIMARY KEY (invoice_id, position)
);

CREATE TABLE stripe_tax_rate (
    id      text PRIMARY KEY,
    country text,
    percent numeric NOT NULL,
    kind    text,
    told_at timestamptz NOT NULL
);

-- The id is there because records of a sale are removed by one key each.
CREATE TABLE place_evidence (
    id            text GENERATED ALWAYS AS (payment_id || ' ' || kind) STORED UNIQUE,
    payment_id    text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('billing-address', 'card-country', 'ip-country', 'bank-country', 'vat-number')),
    country       text NOT NULL,
    source_object text NOT NULL,
    captured_at   timestamptz NOT NULL,
    account_id    uuid,
    PRIMARY KEY (payment_id, kind)
);
CREATE INDEX place_evidence_by_account ON place_evidence (account_id);

ALTER TABLE invoice ADD COLUMN finalized_at timestamptz,
                    ADD COLUMN exempt text CHECK (exempt IN ('none', 'exempt', 'reverse')),
                    ADD COLUMN vat_number text;

-- Which invoice a payment settled, kept so that invoice and payment may come after it.
CREATE TABLE invoice_settlement (
    id         text PRIMARY KEY,
    invoice_id text NOT NULL,
    payment_id text,
    intent_id  text
);
CREATE INDEX invoice_settlement_by_invoice ON invoice_settlement (invoice_id);
CREATE INDEX invoice_settlement_by_payment ON invoice_settlement (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX invoice_settlement_by_intent ON invoice_settlement (intent_id) WHERE intent_id IS NOT NULL;

-- Sales of which something was written since the books last looked; they take the rows off it. A balance transaction or payout
-- of no sale stands there by its own id.
CREATE TABLE sale_changed (
    sale_id    text PRIMARY KEY,
    changed_at timestamptz NOT NULL
);
CREATE INDEX sale_changed_by_time ON sale_changed (changed_at);

-- Stripe's times are whole seconds: of two words of the same second the one that leads further counts.
CREATE FUNCTION is_newer_word(known_at timestamptz, known_status text, told_at timestamptz, told_status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN told_at > known_at OR (told_at = known_at AND
        (CASE WHEN told_status IN ('draft', 'pending', 'needs_response', 'warning_needs_response') THEN 0
              WHEN told_status IN ('open', 'requires_action', 'in_transit', 'under_review', 'warning_under_review') THEN 1
              WHEN told_status IN ('paid', 'succeeded', 'issued', 'available') THEN 2 ELSE 3 END)
      > (CASE WHEN known_status IN ('draft', 'pending', 'needs_response', 'warning_needs_response') THEN 0
              WHEN known_status IN ('open', 'requires_action', 'in_transit', 'under_review', 'warning_under_review') THEN 1
              WHEN known_status IN ('paid', 'succeeded', 'issued', 'available') THEN 2 ELSE 3 END));

GRANT SELECT, INSERT ON balance_transaction, payout, credit_note, credit_note_refund, invoice_tax, place_evidence,
    invoice_settlement TO astrasonic_app;
GRANT SELECT, INSERT, UPDATE ON stripe_tax_rate TO astrasonic_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sale_changed TO astrasonic_app;
GRANT UPDATE (payout_id, status, available_at, told_at) ON balance_transaction TO astrasonic_app;
GRANT UPDATE (status, arrives_on, failure_code, balance_transaction_id, failure_transaction_id, told_at) ON payout
    TO astrasonic_app;
GRANT UPDATE (account_id, number, status, told_at) ON credit_note TO astrasonic_app;
GRANT UPDATE (account_id) ON place_evidence TO astrasonic_app;
GRANT UPDATE (finalized_at, exempt, vat_number) ON invoice TO astrasonic_app;
GRANT SELECT ON credit_note, place_evidence TO astrasonic_export;
GRANT SELECT, DELETE ON credit_note, place_evidence TO astrasonic_retention;
GRANT UPDATE (account_id, customer_id) ON credit_note TO astrasonic_retention;
GRANT UPDATE (account_id) ON place_evidence TO astrasonic_retention;
GRANT SELECT ON balance_transaction TO astrasonic_retention;
