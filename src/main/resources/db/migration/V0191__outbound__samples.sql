-- What left to recipients to whom not everything may, as its shape: letters are a, digits are 9, so that nothing can be read but
-- whether there was an address in it. And how often something was taken out before it left.
CREATE TABLE outbound_sample (
    id        uuid        PRIMARY KEY,
    recipient text        NOT NULL,
    left_at   timestamptz NOT NULL,
    shape     text        NOT NULL
);
CREATE INDEX outbound_sample_by_time ON outbound_sample (recipient, left_at);
GRANT SELECT, INSERT ON outbound_sample TO astrasonic_app;
GRANT SELECT, DELETE ON outbound_sample TO astrasonic_retention;

CREATE TABLE outbound_filtered (
    id        uuid        PRIMARY KEY,
    recipient text        NOT NULL,
    what      text        NOT NULL,
    day       date        NOT NULL,
    count     bigint      NOT NULL,
    last_at   timestamptz NOT NULL,
    UNIQUE (recipient, what, day)
);
GRANT SELECT, INSERT, UPDATE ON outbound_filtered TO astrasonic_app;
GRANT SELECT, DELETE ON outbound_filtered TO astrasonic_retention;
