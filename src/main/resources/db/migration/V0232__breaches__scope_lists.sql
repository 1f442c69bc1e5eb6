-- A list of account ids that somebody pasted or uploaded: what became of every line. The text of a line is not kept; it may be
-- anything. And rules that an engineer proposes to the DPO.
CREATE TABLE breach_scope_list (
    id          uuid PRIMARY KEY,
    breach_id   uuid        NOT NULL REFERENCES breach,
    uploaded_at timestamptz NOT NULL,
    uploaded_by text        NOT NULL
);
CREATE INDEX breach_scope_list_of_breach ON breach_scope_list (breach_id);

CREATE TABLE breach_scope_line (
    list_id    uuid   NOT NULL,
    line       bigint NOT NULL,
    account_id uuid,
    fate       text   NOT NULL CHECK (fate IN ('KNOWN', 'UNKNOWN', 'DUPLICATE', 'MALFORMED', 'BLANK')),
    PRIMARY KEY (list_id, line),
    CHECK ((account_id IS NULL) = (fate IN ('MALFORMED', 'BLANK')))
);
CREATE INDEX breach_scope_line_wrong ON breach_scope_line (list_id, fate, line) WHERE fate <> 'KNOWN';
CREATE INDEX breach_scope_line_of_account ON breach_scope_line (account_id);

CREATE TABLE breach_scope_proposal (
    id          uuid PRIMARY KEY,
    number      bigint GENERATED ALWAYS AS IDENTITY,
    breach_id   uuid        NOT NULL REFERENCES breach,
    rule        jsonb       NOT NULL,
    because     text        NOT NULL CHECK (because <> ''),
    proposed_at timestamptz NOT NULL,
    proposed_by text        NOT NULL
);
CREATE INDEX breach_scope_proposal_of_breach ON breach_scope_proposal (breach_id, number);

GRANT SELECT, INSERT ON breach_scope_list, breach_scope_line, breach_scope_proposal TO astrasonic_app;
GRANT SELECT ON breach_scope_line TO astrasonic_export;
GRANT SELECT, DELETE ON breach_scope_list, breach_scope_line, breach_scope_proposal TO astrasonic_retention;
