-- The only place where a pseudonym and a person meet. Removing the row leaves the events without a way back.
CREATE TABLE analytics_link (
    pseudonym   uuid PRIMARY KEY,
    account_id  uuid NOT NULL UNIQUE,
    linked_at   timestamptz NOT NULL,
    objected_at timestamptz,
    paused_at   timestamptz
);

CREATE TABLE product_event (
    id          uuid PRIMARY KEY,
    pseudonym   uuid NOT NULL,
    name        text NOT NULL,
    page        text,
    platform    text,
    app_version text,
    occurred_at timestamptz NOT NULL
);
CREATE INDEX product_event_by_pseudonym ON product_event (pseudonym, occurred_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON analytics_link TO astrasonic_app;
GRANT SELECT, INSERT ON product_event TO astrasonic_app;
GRANT SELECT ON analytics_link, product_event TO astrasonic_export;
GRANT SELECT, DELETE ON analytics_link, product_event TO astrasonic_retention;

-- An event has no account_id, so the generic policy does not reach it: the way to the person is the link.
ALTER TABLE product_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_event FORCE ROW LEVEL SECURITY;
CREATE POLICY every_row ON product_event
    TO astrasonic_owner, astrasonic_app, astrasonic_retention, astrasonic_audit, astrasonic_check
    USING (true) WITH CHECK (true);
CREATE POLICY one_subject ON product_event FOR SELECT TO astrasonic_export
    USING (pseudonym = (SELECT pseudonym FROM analytics_link
                        WHERE account_id = (SELECT nullif(current_setting('astrasonic.subject', true), '')::uuid)));
