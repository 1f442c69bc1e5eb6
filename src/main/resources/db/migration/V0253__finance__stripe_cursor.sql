-- How far each of Stripe's lists was read; written with what the page held, so that nothing is lost between the two.
CREATE TABLE stripe_cursor (
    list     text PRIMARY KEY,
    from_at  timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    after_id text,
    done     boolean NOT NULL,
    objects  bigint NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, UPDATE ON stripe_cursor TO astrasonic_app;

-- A difference as an amount; one beyond what an amount can be stands at the edge.
CREATE FUNCTION as_minor(difference numeric) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN least(greatest(difference, -9223372036854775807), 9223372036854775807)::bigint;
