-- Filters, order and columns of a list that a member of staff keeps under a name; ids and filter words, no searches.
CREATE TABLE saved_view (
    id         uuid PRIMARY KEY,
    staff_id   text        NOT NULL, -- the identity server's subject, as the audit trail has it
    page       text        NOT NULL CHECK (page ~ '^[a-z-]{1,40}$'),
    name       text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    query      text        NOT NULL CHECK (char_length(query) <= 1000),
    shared     boolean     NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (staff_id, page, name)
);
CREATE INDEX saved_view_shared ON saved_view (page) WHERE shared;

GRANT SELECT, INSERT, UPDATE (name), DELETE ON saved_view TO astrasonic_app;
GRANT SELECT, DELETE ON saved_view TO astrasonic_retention;
