-- What the roles may do in the console's database, before any table is there. Run as superuser, as often as you like.
-- Rights on tables are granted by the migration that creates the table.
DO $provision$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO astrasonic_app, astrasonic_retention, astrasonic_export, astrasonic_audit, astrasonic_check',
                   current_database());
    -- Imports lay their rows out in temporary tables, which vanish with the transaction.
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO astrasonic_app', current_database());
END
$provision$;

ALTER SCHEMA public OWNER TO astrasonic_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO astrasonic_app, astrasonic_retention, astrasonic_export, astrasonic_audit, astrasonic_check;
-- The owner of the security log is given a table for each day and makes none.
GRANT USAGE ON SCHEMA public TO astrasonic_log;
REVOKE CREATE ON SCHEMA public FROM astrasonic_log;
-- The checks and the residual scan read whatever the owner makes, a table made by hand too; what another role makes they
-- cannot read, and say so.
ALTER DEFAULT PRIVILEGES FOR ROLE astrasonic_owner IN SCHEMA public GRANT SELECT ON TABLES TO astrasonic_check;
