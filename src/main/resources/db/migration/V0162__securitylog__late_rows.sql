-- A row may arrive for a day that is being ended. Where its partition hangs loose already, it is hung in again, and the next
-- run ends the day anew; where the removal won, the day gets a new partition. What waits for the removal gives up in time.
CREATE OR REPLACE FUNCTION security_event_make_partitions(first_day date, last_day date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' SET lock_timeout = '20s' AS $$
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
        CONTINUE WHEN EXISTS (SELECT FROM pg_inherits WHERE inhrelid = to_regclass('public.' || name));
        BEGIN
            IF to_regclass('public.' || name) IS NOT NULL THEN
                EXECUTE format('LOCK TABLE public.%I IN ACCESS EXCLUSIVE MODE', name);
            END IF;
        EXCEPTION WHEN undefined_table THEN
            NULL;
        END;
        IF to_regclass('public.' || name) IS NULL THEN
            EXECUTE format('CREATE TABLE public.%I (LIKE public.security_event INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)',
                           name);
            -- The log's owner gets it, and may create nothing before or after.
            GRANT CREATE ON SCHEMA public TO astrasonic_log;
            EXECUTE format('ALTER TABLE public.%I OWNER TO astrasonic_log', name);
            REVOKE CREATE ON SCHEMA public FROM astrasonic_log;
        END IF;
        EXECUTE format('ALTER TABLE public.security_event ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
                       name, day::timestamptz, (day + 1)::timestamptz);
        made := made + 1;
    END LOOP;
    RETURN made;
END $$;
