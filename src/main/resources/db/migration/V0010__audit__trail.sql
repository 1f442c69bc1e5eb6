-- The audit trail: entries are added within the transaction of what they tell of, and never changed.
CREATE TABLE audit_entry (
    id          uuid PRIMARY KEY, -- version 7: in order of time, so every search pages by it
    occurred_at timestamptz NOT NULL,
    actor       text        NOT NULL CHECK (actor <> ''),
    origin      text        NOT NULL,
    verb        text        NOT NULL CHECK (verb ~ '^[a-z][a-z0-9-]{1,62}$'),
    object_type text        NOT NULL CHECK (object_type ~ '^[a-z][a-z0-9-]{1,62}$'),
    object_id   text        NOT NULL,
    account_id  uuid,
    outcome     text        NOT NULL CHECK (outcome IN ('DONE', 'REFUSED')),
    reason      text        NOT NULL,
    details     jsonb       NOT NULL
);
CREATE INDEX audit_entry_verb ON audit_entry (verb, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_object ON audit_entry (object_id, id);
CREATE INDEX audit_entry_account ON audit_entry (account_id, id) WHERE account_id IS NOT NULL;

-- Committed or not, an entry waits here until the sealer has chained it. No business transaction ever waits for the sealer.
CREATE TABLE audit_unsealed (
    entry_id uuid PRIMARY KEY
);

-- The chain: ids, words of the console and keyed marks. Without the key, which is kept outside the database, a mark says
-- nothing of a person, and when what it marks is erased one day, the chain still verifies.
CREATE TABLE audit_chain (
    position      bigint PRIMARY KEY,
    entry_id      uuid        NOT NULL UNIQUE,
    actor_mark    bytea       NOT NULL,
    object_mark   bytea       NOT NULL,
    words_mark    bytea       NOT NULL,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    sealed_at     timestamptz NOT NULL
);

-- How far the chain has come, counted apart from it: a chain cut at its end is shorter than this says. Empty before the first.
CREATE TABLE audit_head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    position bigint NOT NULL,
    hash     bytea  NOT NULL
);

CREATE FUNCTION audit_enqueue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    INSERT INTO audit_unsealed (entry_id) VALUES (NEW.id);
    RETURN NULL;
END
$$;
CREATE TRIGGER audit_enqueue AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_enqueue();

-- Holds even the owner of the tables. A superuser could switch it off anyway: what he does, verification finds.
CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('is_superuser') = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'The audit trail is append-only: % of % refused', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain EXECUTE FUNCTION audit_append_only();

-- What the first link follows.
CREATE FUNCTION audit_genesis() RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256('Astrasonic audit trail');

-- HMAC-SHA-256 (RFC 2104); the two keys are the secret padded and masked, made by the application.
CREATE FUNCTION audit_mark(inner_key bytea, outer_key bytea, words text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256(outer_key || sha256(inner_key || convert_to(words, 'UTF8')));

-- What a link of the chain vouches for, in one form that never changes. Lines cannot be forged: no part holds a line break.
CREATE FUNCTION audit_canonical(id uuid, occurred_at timestamptz, verb text, object_type text, outcome text,
                                actor_mark bytea, object_mark bytea, words_mark bytea)
    RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    RETURN convert_to(id::text || E'\n' || (extract(epoch FROM occurred_at) * 1000000)::bigint || E'\n' || verb || E'\n'
                      || object_type || E'\n' || outcome, 'UTF8') || actor_mark || object_mark || words_mark;

CREATE FUNCTION audit_object(object_id text, account_id uuid) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(account_id::text, '-') || ' ' || object_id;

CREATE FUNCTION audit_words(origin text, reason text, details jsonb) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN origin || E'\n' || reason || E'\n' || details::text;

-- Chains what has been committed, oldest first. One statement, one short transaction: it can stop anywhere and be run by any
-- number of instances, of which one at a time gets the lock and the others have nothing to do.
CREATE FUNCTION audit_seal(inner_key bytea, outer_key bytea, at_most int, sealed timestamptz) RETURNS int
    LANGUAGE plpgsql AS $$
DECLARE
    head   audit_head;
    entry  audit_entry;
    link   audit_chain;
    linked int := 0;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended('audit_seal', 0)) THEN
        RETURN 0;
    END IF;
    SELECT * INTO head FROM audit_head;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM audit_chain) THEN
            RAISE EXCEPTION 'The audit trail has a chain but no head: verify it before anything is added';
        END IF;
        head := (true, 0, audit_genesis());
    END IF;
    FOR entry IN SELECT e.* FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id ORDER BY e.id LIMIT at_most LOOP
        linked := linked + 1;
        link.position := head.position + linked;
        link.entry_id := entry.id;
        link.actor_mark := audit_mark(inner_key, outer_key, entry.actor);
        link.object_mark := audit_mark(inner_key, outer_key, audit_object(entry.object_id, entry.account_id));
        link.words_mark := audit_mark(inner_key, outer_key, audit_words(entry.origin, entry.reason, entry.details));
        link.previous_hash := head.hash;
        link.hash := sha256(head.hash || audit_canonical(entry.id, entry.occurred_at, entry.verb, entry.object_type,
                                                         entry.outcome, link.actor_mark, link.object_mark, link.words_mark));
        link.sealed_at := sealed;
        head.hash := link.hash;
        INSERT INTO audit_chain VALUES (link.*);
        DELETE FROM audit_unsealed WHERE entry_id = entry.id;
    END LOOP;
    IF linked > 0 THEN
        INSERT INTO audit_head (position, hash) VALUES (head.position + linked, head.hash)
            ON CONFLICT (only_one) DO UPDATE SET position = excluded.position, hash = excluded.hash;
    END IF;
    RETURN linked;
END
$$;
REVOKE EXECUTE ON FUNCTION audit_seal FROM PUBLIC;

GRANT SELECT, INSERT ON audit_entry TO astrasonic_app, astrasonic_audit;
GRANT SELECT ON audit_entry TO astrasonic_export;
GRANT SELECT, INSERT ON audit_chain TO astrasonic_audit;
GRANT SELECT, DELETE ON audit_unsealed TO astrasonic_audit;
GRANT SELECT, INSERT, UPDATE ON audit_head TO astrasonic_audit;
GRANT EXECUTE ON FUNCTION audit_seal TO astrasonic_audit;

-- One signed root a day: who rewrites the chain cannot sign it anew, and copies of it lie outside the database.
CREATE TABLE audit_root (
    signed_on date PRIMARY KEY,
    position  bigint      NOT NULL,
    hash      bytea       NOT NULL,
    signed_at timestamptz NOT NULL,
    key_id    text        NOT NULL,
    signature bytea       NOT NULL
);
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_root EXECUTE FUNCTION audit_append_only();
GRANT SELECT, INSERT ON audit_root TO astrasonic_audit;
GRANT SELECT ON audit_root TO astrasonic_app;
