-- What stays there by law is asked for again the day after; until then what leads to it is kept, and nothing else.
ALTER TABLE recipient_task DROP CONSTRAINT recipient_task_check1;
ALTER TABLE recipient_task ADD CONSTRAINT recipient_task_forgotten
    CHECK (ended_at IS NULL OR (sealed IS NULL AND next_at IS NULL) OR (state = 'KEPT' AND sealed IS NOT NULL AND next_at IS NOT NULL));
CREATE INDEX recipient_task_by_end ON recipient_task (ended_at) WHERE ended_at IS NOT NULL;
