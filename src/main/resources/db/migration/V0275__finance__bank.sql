-- What of a statement of our bank came from Stripe or went there, to hold payouts against. Nothing else of a statement is kept.
CREATE TABLE bank_statement (
    id        uuid PRIMARY KEY,
    sha256    text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    first_day date NOT NULL,
    last_day  date NOT NULL CHECK (last_day >= first_day),
    taken_at  timestamptz NOT NULL
);

CREATE TABLE bank_line (
    id           uuid PRIMARY KEY,
    reference    text NOT NULL UNIQUE CHECK (length(reference) BETWEEN 1 AND 200),
    booked_on    date NOT NULL,
    amount_minor bigint NOT NULL,
    payout_id    text UNIQUE
);
CREATE INDEX bank_line_unmatched ON bank_line (amount_minor) WHERE payout_id IS NULL;
GRANT SELECT, INSERT ON bank_statement, bank_line TO astrasonic_app;
GRANT UPDATE (payout_id) ON bank_line TO astrasonic_app;
