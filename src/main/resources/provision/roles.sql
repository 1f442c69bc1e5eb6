-- Who may sign in to the server. Run as superuser on any database, as often as you like.
-- Passwords arrive as settings of the session (provision.<role>), so none is ever written in a statement here;
-- a role whose setting is empty keeps the password it has.
DO $provision$
DECLARE
    name   text;
    secret text;
BEGIN
    FOREACH name IN ARRAY ARRAY [
        'astrasonic_owner',     -- owns the tables, runs the migrations, nothing else
        'astrasonic_app',       -- screens, services and jobs
        'astrasonic_retention', -- deletes what has reached its end
        'astrasonic_export',    -- reads one person's rows (row-level security)
        'astrasonic_audit',     -- adds to the audit trail
        'astrasonic_check',     -- reads everything for the promises' checks, changes nothing
        'keycloak'              -- the identity provider, in a database of its own
        ]
        LOOP
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
                EXECUTE format('CREATE ROLE %I', name);
            END IF;
            EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT', name);
            secret := current_setting('provision.' || name, true);
            IF secret <> '' THEN
                EXECUTE format('ALTER ROLE %I PASSWORD %L', name, secret);
            END IF;
        END LOOP;
END
$provision$;

-- Owns the security log with all its partitions. It signs in nowhere: whoever ends a day acts with its rights, because
-- DETACH ... CONCURRENTLY asks for the owner and runs in no function. The sign-in roles inherit nothing else.
DO $provision$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'astrasonic_log') THEN
        CREATE ROLE astrasonic_log;
    END IF;
    ALTER ROLE astrasonic_log NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT;
END
$provision$;
GRANT astrasonic_log TO astrasonic_owner, astrasonic_retention WITH INHERIT TRUE, SET TRUE;

ALTER ROLE astrasonic_export SET default_transaction_read_only = on;
ALTER ROLE astrasonic_check SET default_transaction_read_only = on;
