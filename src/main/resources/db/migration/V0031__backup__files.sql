-- Content is stored once, whoever backed it up: a row here says nothing of a person. How often it is used is counted
-- from backup_file, never kept in a column that could drift.
CREATE TABLE stored_object (
    id         uuid PRIMARY KEY,
    sha256     bytea NOT NULL UNIQUE CHECK (length(sha256) = 32),
    size       bigint NOT NULL CHECK (size >= 0),
    object_key text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);

-- Keys under which something may lie in the stores without a stored_object: being uploaded, or to be removed.
CREATE TABLE object_cleanup (
    object_key text PRIMARY KEY,
    due_at     timestamptz NOT NULL,
    claimed    boolean NOT NULL DEFAULT false
);
CREATE INDEX object_cleanup_by_due ON object_cleanup (due_at);

-- The last check is the promise SEC-3: no absolute path, whoever writes it.
CREATE TABLE backup_file (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account,
    relative_path text NOT NULL,
    object_id     uuid NOT NULL REFERENCES stored_object,
    sha256        bytea NOT NULL,
    size          bigint NOT NULL,
    uploaded_at   timestamptz NOT NULL,
    UNIQUE (account_id, relative_path),
    CONSTRAINT backup_path_is_relative CHECK (
        relative_path <> '' AND relative_path !~* '^\s*(/|\\|[a-z]:|file:)' AND relative_path !~ '\.\./'
    )
);
CREATE INDEX backup_file_by_object ON backup_file (object_id);

CREATE TABLE backup_download (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL,
    file_id       uuid NOT NULL,
    downloaded_at timestamptz NOT NULL
);
CREATE INDEX backup_download_by_account ON backup_download (account_id, downloaded_at);

CREATE TABLE backup_quota (
    account_id    uuid PRIMARY KEY REFERENCES account,
    allowed_bytes bigint NOT NULL CHECK (allowed_bytes >= 0),
    used_bytes    bigint NOT NULL DEFAULT 0 CHECK (used_bytes >= 0)
);

GRANT SELECT, INSERT, UPDATE, DELETE
    ON stored_object, object_cleanup, backup_file, backup_download, backup_quota TO astrasonic_app;
GRANT SELECT ON backup_file, backup_download, backup_quota TO astrasonic_export;
GRANT SELECT, DELETE ON stored_object, backup_file, backup_download, backup_quota TO astrasonic_retention;
GRANT SELECT, INSERT, UPDATE ON object_cleanup TO astrasonic_retention;
