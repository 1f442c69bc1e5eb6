-- The export role reads one person at a time: the one named by the setting astrasonic.subject. So a package can hold
-- nobody else's rows, whatever the query says. Every table with a person's details carries account_id.
DO $$
DECLARE
    t record;
BEGIN
    FOR t IN
        SELECT c.oid::regclass AS name, CASE WHEN c.relname = 'account' THEN 'id' ELSE 'account_id' END AS subject
        FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace
          AND c.relkind IN ('r', 'p')
          AND NOT c.relispartition
          AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)
          AND EXISTS (
              SELECT 1 FROM pg_attribute a
              WHERE a.attrelid = c.oid AND NOT a.attisdropped
                AND a.attname = CASE WHEN c.relname = 'account' THEN 'id' ELSE 'account_id' END)
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t.name);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t.name);
        EXECUTE format(
            'CREATE POLICY every_row ON %s TO astrasonic_owner, astrasonic_app, astrasonic_retention, astrasonic_audit, astrasonic_check, astrasonic_log USING (true) WITH CHECK (true)',
            t.name);
        EXECUTE format(
            'CREATE POLICY one_subject ON %s FOR SELECT TO astrasonic_export USING (%I = (SELECT nullif(current_setting(''astrasonic.subject'', true), '''')::uuid))',
            t.name, t.subject);
    END LOOP;
END
$$;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO astrasonic_check;
