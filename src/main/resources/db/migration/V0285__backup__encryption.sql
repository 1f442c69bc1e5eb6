-- Content is encrypted with a key of its own before it reaches a store: beside its clear size stands how long it is there.
-- Without one it came before the encryption and lies in clear until it is encrypted too.
ALTER TABLE stored_object ADD COLUMN encrypted_size bigint CHECK (encrypted_size > size);
CREATE INDEX stored_object_in_clear ON stored_object (id) WHERE encrypted_size IS NULL;

-- The key of a person, wrapped by a key-encryption key outside the database; an erasure destroys it with its row.
CREATE TABLE backup_key (
    account_id  uuid PRIMARY KEY REFERENCES account,
    wrapped_key bytea NOT NULL,
    version     integer NOT NULL CHECK (version > 0),
    created_at  timestamptz NOT NULL
);
CREATE INDEX backup_key_by_version ON backup_key (version);

-- The content's key, wrapped by the key of the person whose file it is: nothing of it is left readable without that one.
ALTER TABLE backup_file ADD COLUMN wrapped_key bytea;

GRANT SELECT, INSERT, UPDATE ON backup_key TO astrasonic_app;
GRANT SELECT ON backup_key TO astrasonic_export;
GRANT SELECT, DELETE ON backup_key TO astrasonic_retention;
