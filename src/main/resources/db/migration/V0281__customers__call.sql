-- What was answered to a call of a customer, for a day: the same key gives the same answer, and nothing is done twice.
CREATE TABLE customer_call (
    key_sha256     text        PRIMARY KEY CHECK (key_sha256 ~ '^[0-9a-f]{64}$'),
    account_id     uuid        NOT NULL REFERENCES account,
    content_sha256 text        NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    status         integer     NOT NULL CHECK (status BETWEEN 200 AND 499),
    content_type   text,
    tag            text,
    body           text        NOT NULL CHECK (length(body) <= 65536),
    answered_at    timestamptz NOT NULL
);
CREATE INDEX customer_call_by_account ON customer_call (account_id);
CREATE INDEX customer_call_by_time ON customer_call USING brin (answered_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON customer_call TO astrasonic_app;
GRANT SELECT ON customer_call TO astrasonic_export;
GRANT SELECT, DELETE ON customer_call TO astrasonic_retention;
