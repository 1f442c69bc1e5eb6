-- What the banner said, word for word: kept as long as a decision can lead to it, and never changed.
CREATE TABLE banner_text (
    version       text        NOT NULL,
    language      text        NOT NULL CHECK (language IN ('en', 'nl')),
    sha256        text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    words         text        NOT NULL,
    first_used_at timestamptz NOT NULL,
    PRIMARY KEY (version, language),
    UNIQUE (version, language, sha256)
);
GRANT SELECT, INSERT ON banner_text TO astrasonic_app;

-- A decision at the banner: the device's own key counts it once, and the hash leads to the words that were shown.
ALTER TABLE consent_entry
    ADD COLUMN choice_id    uuid,
    ADD COLUMN previous_id  uuid,
    ADD COLUMN action       text CHECK (action IN ('ACCEPT_ALL', 'ESSENTIAL_ONLY', 'WITHDRAW', 'GPC')),
    ADD COLUMN text_version text,
    ADD COLUMN text_sha256  text,
    ADD COLUMN browser      text,
    ADD COLUMN valid_until  timestamptz,
    ADD COLUMN received_at  timestamptz,
    ADD CONSTRAINT consent_entry_text FOREIGN KEY (text_version, language, text_sha256)
        REFERENCES banner_text (version, language, sha256),
    ADD CONSTRAINT consent_entry_choice_whole CHECK (
        CASE WHEN choice_id IS NULL
             THEN num_nonnulls(previous_id, action, text_version, text_sha256, browser, valid_until, received_at) = 0
             ELSE device_id IS NOT NULL
                  AND num_nonnulls(action, text_version, text_sha256, browser, valid_until, received_at) = 6
                  AND given = (action = 'ACCEPT_ALL') END);
CREATE UNIQUE INDEX consent_entry_choice ON consent_entry (choice_id) WHERE choice_id IS NOT NULL;
