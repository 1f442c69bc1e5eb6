-- When the hours of Art. 33(1) ended and how, why it was late, what was learnt; who was reminded of them, each stage once.
ALTER TABLE breach
    ADD COLUMN clock_end      text CHECK (clock_end IN ('NOTIFIED', 'NOT_REQUIRED')),
    ADD COLUMN clock_ended_at timestamptz,
    ADD COLUMN late_because   text CHECK (late_because <> ''),
    ADD COLUMN lessons        text CHECK (lessons <> ''),
    ADD CHECK ((clock_end IS NULL) = (clock_ended_at IS NULL));

CREATE TABLE breach_reminder (
    breach_id uuid        NOT NULL REFERENCES breach,
    stage     int         NOT NULL CHECK (stage > 0),
    told_at   timestamptz NOT NULL,
    PRIMARY KEY (breach_id, stage)
);

-- The legal hold that keeps what shows how a breach happened; the DPO releases it once the breach is over.
CREATE TABLE breach_hold (
    breach_id uuid PRIMARY KEY REFERENCES breach,
    hold_id   uuid NOT NULL UNIQUE
);

GRANT SELECT, INSERT ON breach_reminder, breach_hold TO astrasonic_app;
GRANT SELECT, DELETE ON breach_reminder, breach_hold TO astrasonic_retention;
