CREATE TABLE access_package (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES data_subject_request,
    account_id uuid NOT NULL,
    object_key text NOT NULL UNIQUE,
    wrapped_key text,
    status text NOT NULL,
    ordered_at timestamptz NOT NULL,
    bytes bigint,
    sha256 text,
    manifest_sha256 text,
    built_at timestamptz,
    previewed_at timestamptz,
    previewed_by text,
    released_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_because text,
    removed_at timestamptz,
    version bigint NOT NULL DEFAULT 0,
    CHECK (status IN ('ORDERED', 'BUILT', 'PREVIEWED', 'RELEASED', 'REVOKED', 'EXPIRED')),
    CHECK (status NOT IN ('BUILT', 'PREVIEWED', 'RELEASED') OR (wrapped_key IS NOT NULL AND sha256 IS NOT NULL)),
    CHECK (status <> 'RELEASED' OR (previewed_at IS NOT NULL AND expires_at IS NOT NULL)),
    CHECK (removed_at IS NULL OR wrapped_key IS NULL)
);
-- One package per request is in work or in use at any time.
CREATE UNIQUE INDEX access_package_live ON access_package (request_id) WHERE status NOT IN ('REVOKED', 'EXPIRED');
CREATE INDEX access_package_by_request ON access_package (request_id, ordered_at);
CREATE INDEX access_package_to_remove ON access_package (expires_at) WHERE removed_at IS NULL;

CREATE TABLE download_link (
    id uuid PRIMARY KEY,
    package_id uuid NOT NULL REFERENCES access_package,
    request_id uuid NOT NULL REFERENCES data_subject_request,
    account_id uuid NOT NULL,
    token_hash text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    wrong_tries integer NOT NULL DEFAULT 0,
    uses integer NOT NULL DEFAULT 0,
    last_used_at timestamptz,
    CHECK (expires_at <= created_at + interval '7 days')
);
CREATE INDEX download_link_by_request ON download_link (request_id, created_at);

GRANT SELECT, INSERT, UPDATE ON access_package, download_link TO astrasonic_app;
GRANT SELECT ON access_package, download_link TO astrasonic_export;
GRANT SELECT, DELETE ON access_package, download_link TO astrasonic_retention;
