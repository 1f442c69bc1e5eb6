-- What is due is found by when its period began, without reading the rest.
CREATE INDEX request_by_end ON data_subject_request (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX request_by_earlier ON data_subject_request (joined_into) WHERE joined_into IS NOT NULL;
CREATE INDEX erasure_by_request ON erasure (request_id);
CREATE INDEX restriction_by_end ON restriction (lifted_at) WHERE lifted_at IS NOT NULL;
CREATE INDEX objection_by_end ON objection (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX rectification_by_time ON rectification (corrected_at);
CREATE INDEX legal_hold_by_end ON legal_hold (released_at) WHERE released_at IS NOT NULL;
CREATE INDEX legal_hold_by_request ON legal_hold (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX erasure_replay_by_end ON erasure_replay (replayed_at) WHERE replayed_at IS NOT NULL;
CREATE INDEX released_content_by_end ON released_content (gone_at) WHERE gone_at IS NOT NULL;
CREATE INDEX consent_entry_by_time ON consent_entry USING brin (decided_at);
CREATE INDEX approval_by_time ON approval USING brin (asked_at);
CREATE INDEX retention_line_by_time ON retention_line USING brin (planned_at);
CREATE INDEX retention_order_by_end ON retention_order (done_at) WHERE done_at IS NOT NULL;

GRANT SELECT, DELETE ON batch_job_instance, batch_job_execution, batch_job_execution_params, batch_job_execution_context,
    batch_step_execution, batch_step_execution_context, job_progress, event_publication TO astrasonic_retention;
GRANT SELECT ON retention_order TO astrasonic_retention;
GRANT DELETE ON retention_rule TO astrasonic_retention;

-- A request and all that was joined into it, directly or by way of another: one file, which goes as one.
CREATE FUNCTION request_file(request uuid) RETURNS SETOF uuid LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE file AS (
        SELECT request AS id
        UNION
        SELECT r.id FROM data_subject_request r JOIN file f ON r.joined_into = f.id)
    SELECT id FROM file;
END;

-- Nothing of the file is still at work: every request closed before the moment, no erasure on its way, no package whose
-- object may still lie in its store, no hold in force that was placed with it.
CREATE FUNCTION request_file_is_over(request uuid, before timestamptz) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT NOT EXISTS (
        SELECT FROM request_file(request) AS file (id) JOIN data_subject_request r ON r.id = file.id
        WHERE r.closed_at IS NULL OR r.closed_at >= before
           OR EXISTS (SELECT FROM erasure e WHERE e.request_id = r.id AND e.status NOT IN ('CERTIFIED', 'CANCELLED'))
           OR EXISTS (SELECT FROM access_package p WHERE p.request_id = r.id AND p.removed_at IS NULL)
           OR EXISTS (SELECT FROM legal_hold h WHERE h.request_id = r.id AND h.released_at IS NULL));
END;

-- That an erasure was carried out must outlive its file: else the ledger, which is kept outside, would have it carried out
-- again at the next start. The number alone stays; whose erasure it was is not written here.
CREATE TABLE erasure_applied (
    id uuid PRIMARY KEY
);
CREATE FUNCTION erasure_stays_applied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO erasure_applied (id) VALUES (OLD.id) ON CONFLICT DO NOTHING;
    RETURN OLD;
END
$$;
CREATE TRIGGER erasure_stays_applied BEFORE DELETE ON erasure
    FOR EACH ROW WHEN (OLD.status IN ('ERASED', 'CERTIFIED')) EXECUTE FUNCTION erasure_stays_applied();
CREATE TRIGGER erasure_stays_applied BEFORE DELETE ON erasure_replay
    FOR EACH ROW WHEN (OLD.replayed_at IS NOT NULL) EXECUTE FUNCTION erasure_stays_applied();
GRANT SELECT ON erasure_applied TO astrasonic_app, astrasonic_retention;
