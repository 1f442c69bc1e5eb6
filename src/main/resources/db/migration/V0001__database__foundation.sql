-- Nobody makes or reads anything in this schema without a grant that says so.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO astrasonic_app, astrasonic_retention, astrasonic_export, astrasonic_audit, astrasonic_check;
