-- One partition a UTC day, so that the 90 days of the policy end by dropping a table instead of deleting rows.
-- There is no default partition: it would forbid DETACH CONCURRENTLY.
CREATE TABLE security_event (
    id                uuid NOT NULL,
    occurred_at       timestamptz NOT NULL,
    account_id        uuid,
    ip                inet NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('SIGN_IN', 'SIGN_OUT', 'PASSKEY_ADDED', 'PASSKEY_REMOVED',
                                                    'EMAIL_CHANGED', 'RECOVERY', 'TOKEN_REFUSED', 'RATE_LIMITED')),
    outcome           text NOT NULL CHECK (outcome IN ('SUCCEEDED', 'FAILED', 'BLOCKED')),
    user_agent_family text,
    session_id        uuid,
    PRIMARY KEY (id, occurred_at)
) PARTITION BY RANGE (occurred_at);
CREATE INDEX security_event_by_time ON security_event USING brin (occurred_at);
CREATE INDEX security_event_by_account ON security_event (account_id, occurred_at);

-- Runs as its owner because only an owner may attach partitions; it takes nothing but days and makes nothing but
-- partitions of this table. ATTACH keeps writers going where CREATE ... PARTITION OF would lock them out.
CREATE FUNCTION security_event_make_partitions(first_day date, last_day date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
    day  date;
    name text;
    made integer := 0;
BEGIN
    IF last_day - first_day > 1100 THEN
        RAISE EXCEPTION 'at most 1100 days of partitions at once, not %', last_day - first_day;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('security_event_make_partitions'));
    FOR day IN SELECT generate_series(first_day, last_day, '1 day')::date LOOP
        name := 'security_event_' || to_char(day, 'YYYYMMDD');
        IF to_regclass(name) IS NULL THEN
            EXECUTE format('CREATE TABLE %I (LIKE security_event INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', name);
            EXECUTE format('ALTER TABLE security_event ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                           name, day::timestamptz, (day + 1)::timestamptz);
            made := made + 1;
        END IF;
    END LOOP;
    RETURN made;
END $$;
REVOKE ALL ON FUNCTION security_event_make_partitions(date, date) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION security_event_make_partitions(date, date) TO astrasonic_app, astrasonic_retention;
GRANT SELECT, INSERT ON security_event TO astrasonic_app;
GRANT SELECT ON security_event TO astrasonic_export;
GRANT SELECT, DELETE ON security_event TO astrasonic_retention;
