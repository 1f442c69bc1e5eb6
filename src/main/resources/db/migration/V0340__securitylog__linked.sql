-- Somebody let themselves in by Google or Apple from now on.
ALTER TABLE security_event DROP CONSTRAINT security_event_kind_check;
ALTER TABLE security_event ADD CONSTRAINT security_event_kind_check
    CHECK (kind IN ('SIGN_IN', 'SIGN_OUT', 'PASSKEY_ADDED', 'PASSKEY_REMOVED', 'EMAIL_CHANGED', 'RECOVERY', 'SIGN_IN_LINKED',
                    'TOKEN_REFUSED', 'RATE_LIMITED'));
