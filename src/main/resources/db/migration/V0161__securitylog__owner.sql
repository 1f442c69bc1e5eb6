-- A day of the security log ends by DETACH PARTITION ... CONCURRENTLY, which only the owner of the table may do, and which no
-- function can: so the log has an owner of its own, whose rights the retention role has and uses for nothing else. A table is
-- only given to who may create some: that right lasts for the statements that need it, so that nobody ever has it.
DO $$
DECLARE
    partition regclass;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'astrasonic_log') THEN
        RAISE EXCEPTION 'The role astrasonic_log is missing: provision the database server anew before this version starts';
    END IF;
    GRANT CREATE ON SCHEMA public TO astrasonic_log;
    FOR partition IN
        SELECT c.oid FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname ~ '^security_event_[0-9]{8}$'
    LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO astrasonic_log', partition);
    END LOOP;
    ALTER TABLE security_event OWNER TO astrasonic_log;
    REVOKE CREATE ON SCHEMA public FROM astrasonic_log;
    IF EXISTS (SELECT FROM pg_policy WHERE polrelid = 'security_event'::regclass AND polname = 'every_row') THEN
        ALTER POLICY every_row ON security_event
            TO astrasonic_owner, astrasonic_app, astrasonic_retention, astrasonic_audit, astrasonic_check, astrasonic_log;
    END IF;
END
$$;
