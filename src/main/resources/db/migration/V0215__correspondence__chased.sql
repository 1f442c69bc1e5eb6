-- Until when a recipient must have done what it was asked, who looks after that, when it is looked at next, and what was told of it.
ALTER TABLE recipient_task
    ADD COLUMN due_on   date    NOT NULL DEFAULT (CURRENT_DATE + 23),
    ADD COLUMN owner    text,
    ADD COLUMN chase_on date,
    ADD COLUMN reminded text    NOT NULL DEFAULT '' CHECK (reminded IN ('', 'NEAR', 'OVER')),
    ADD COLUMN by_hand  boolean NOT NULL DEFAULT false;
CREATE INDEX recipient_task_open ON recipient_task (due_on, id) WHERE ended_at IS NULL;
CREATE INDEX recipient_task_by_day ON recipient_task (recipient, due_on, id);

-- That a recipient was written to, what it said, and what somebody settled by hand: each a row that nobody changes.
CREATE TABLE recipient_note (
    id         uuid        PRIMARY KEY,
    task_id    uuid        NOT NULL REFERENCES recipient_task,
    account_id uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('WRITTEN', 'ACKNOWLEDGED', 'SETTLED', 'REOPENED')),
    on_day     date        NOT NULL,
    reference  text        NOT NULL CHECK (reference <> ''),
    noted_by   text        NOT NULL,
    noted_at   timestamptz NOT NULL,
    file_name  text,
    file       bytea,
    CHECK ((file IS NULL) = (file_name IS NULL))
);
CREATE INDEX recipient_note_by_task ON recipient_note (task_id, noted_at);
CREATE INDEX recipient_note_by_account ON recipient_note (account_id);
GRANT SELECT, INSERT ON recipient_note TO astrasonic_app;
GRANT SELECT, DELETE ON recipient_note TO astrasonic_retention;
GRANT SELECT ON recipient_note TO astrasonic_export;
