-- A function that runs with its owner's rights looks nothing up where its caller could have put something: temporary
-- tables come last, and every table is named with its schema.
CREATE OR REPLACE FUNCTION audit_enqueue() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO public.audit_unsealed (entry_id) VALUES (NEW.id);
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION security_event_make_partitions(first_day date, last_day date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
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
        IF to_regclass('public.' || name) IS NULL THEN
            EXECUTE format('CREATE TABLE public.%I (LIKE public.security_event INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)',
                           name);
            EXECUTE format('ALTER TABLE public.security_event ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
                           name, day::timestamptz, (day + 1)::timestamptz);
            made := made + 1;
        END IF;
    END LOOP;
    RETURN made;
END $$;
