-- What is left of product events for good: figures of a week, with no key of a person, no free text and no time finer than
-- the week. One release of a week, ever: two could be subtracted. Each test of it is a record of its own, and stays.
CREATE TABLE anonymous_release (
    week             date PRIMARY KEY CHECK (extract(isodow FROM week) = 1),
    outcome          text        NOT NULL CHECK (outcome IN ('RELEASED', 'REFUSED', 'WITHDRAWN')),
    decided_at       timestamptz NOT NULL,
    counted_events   bigint      NOT NULL,
    left_out_events  bigint      NOT NULL,
    released_people  bigint      NOT NULL,
    released_events  bigint      NOT NULL,
    deleted_events   bigint      NOT NULL DEFAULT 0,
    late_events      bigint      NOT NULL DEFAULT 0,
    key_sha256       text        NOT NULL DEFAULT '',
    source_gone_at   timestamptz,
    CHECK (outcome = 'RELEASED' OR (released_people = 0 AND released_events = 0))
);

CREATE TABLE anonymous_test (
    week             date         NOT NULL REFERENCES anonymous_release,
    tested_at        timestamptz  NOT NULL,
    figures          text         NOT NULL CHECK (figures = 'anonymous_figure'),
    k_found          bigint       NOT NULL,
    suppressed_share numeric(5, 4) NOT NULL CHECK (suppressed_share BETWEEN 0 AND 1),
    tester           text         NOT NULL,
    shape_sha256     text         NOT NULL,
    code_sha256      text         NOT NULL,
    passed           boolean      NOT NULL,
    shortcomings     text[]       NOT NULL,
    PRIMARY KEY (week, tested_at),
    CHECK (passed = (cardinality(shortcomings) = 0))
);

-- A line of a whole week has neither group nor act, that of a group (platform and version) no act. The database itself
-- takes no group smaller than ten people and no word outside the vocabulary.
CREATE TABLE anonymous_figure (
    week      date     NOT NULL REFERENCES anonymous_release,
    platform  text     CHECK (platform IN ('web', 'macos', 'windows', 'linux', 'ios', 'android', 'other')),
    app_major smallint CHECK (app_major BETWEEN 0 AND 999),
    event     text     CHECK (event IN ('page served', 'backup finished', 'library synced', 'payment completed', 'other')),
    section   text     CHECK (section IN ('home', 'library', 'playlists', 'backup', 'account', 'pricing', 'other', 'none')),
    people    bigint   NOT NULL CONSTRAINT anonymous_figure_k CHECK (people >= 10),
    events    bigint   NOT NULL CHECK (events >= people),
    CHECK ((platform IS NULL) = (app_major IS NULL)),
    CHECK ((event IS NULL) = (section IS NULL)),
    CHECK (event IS NULL OR platform IS NOT NULL),
    UNIQUE NULLS NOT DISTINCT (week, platform, app_major, event, section)
);

-- Weeks are found, and events whose term is over, by time.
CREATE INDEX product_event_by_time ON product_event (occurred_at);

GRANT SELECT, INSERT, UPDATE ON anonymous_release TO astrasonic_retention;
GRANT SELECT, INSERT ON anonymous_test TO astrasonic_retention;
GRANT SELECT, INSERT, DELETE ON anonymous_figure TO astrasonic_retention;
GRANT SELECT ON anonymous_release, anonymous_test, anonymous_figure TO astrasonic_app;
