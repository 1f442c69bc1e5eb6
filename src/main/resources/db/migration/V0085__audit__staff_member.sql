-- Who the ids of the audit trail are: filled at each sign-in, read to show a name instead of an id.
CREATE TABLE staff_member (
    id                text PRIMARY KEY, -- the identity server's subject, as the audit trail has it
    display_name      text        NOT NULL CHECK (display_name <> ''),
    last_signed_in_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON staff_member TO astrasonic_app;
GRANT SELECT, DELETE ON staff_member TO astrasonic_retention;
