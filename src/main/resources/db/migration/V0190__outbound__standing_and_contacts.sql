-- How calls to each recipient stand, for all instances together: one row each, so that a turn is one short statement.
CREATE TABLE outbound_standing (
    recipient   text        PRIMARY KEY,
    free_at     timestamptz NOT NULL,
    rests_until timestamptz,
    failures    integer     NOT NULL DEFAULT 0,
    off_because text
);
GRANT SELECT, INSERT, UPDATE ON outbound_standing TO astrasonic_app;

-- Which hosts were called on which day: counts only, nothing of what was said and of whom.
CREATE TABLE outbound_contact (
    id        uuid        PRIMARY KEY,
    recipient text        NOT NULL,
    host      text        NOT NULL,
    day       date        NOT NULL,
    calls     bigint      NOT NULL,
    failures  bigint      NOT NULL,
    first_at  timestamptz NOT NULL,
    last_at   timestamptz NOT NULL,
    UNIQUE (recipient, host, day)
);
GRANT SELECT, INSERT, UPDATE ON outbound_contact TO astrasonic_app;
GRANT SELECT, DELETE ON outbound_contact TO astrasonic_retention;

-- What was to go to a host that is not in the register, and did not; told_at is when whoever answers for it was written to.
CREATE TABLE outbound_refusal (
    id        uuid        PRIMARY KEY,
    wanted    text        NOT NULL,
    host      text        NOT NULL,
    count     bigint      NOT NULL,
    first_at  timestamptz NOT NULL,
    last_at   timestamptz NOT NULL,
    told_at   timestamptz,
    UNIQUE (wanted, host)
);
GRANT SELECT, INSERT, UPDATE ON outbound_refusal TO astrasonic_app;
GRANT SELECT, DELETE ON outbound_refusal TO astrasonic_retention;
