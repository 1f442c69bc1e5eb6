-- Music libraries. Tracks, marks and entries are written and erased in sets by account, five million tracks of them, so
-- they carry no foreign keys: each would cost one look-up per row. The import itself refers to its account.
CREATE TABLE library_import (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account,
    source        text CHECK (source IN ('rekordbox', 'traktor')),
    file_name     text CHECK (file_name !~ '[/\\]'),
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    outcome       text NOT NULL CHECK (outcome IN ('RUNNING', 'IMPORTED', 'REFUSED')),
    problem       text,
    problem_line  integer,
    tracks        integer NOT NULL DEFAULT 0,
    new_tracks    integer NOT NULL DEFAULT 0,
    changed_tracks integer NOT NULL DEFAULT 0,
    playlists     integer NOT NULL DEFAULT 0,
    cue_points    integer NOT NULL DEFAULT 0,
    refused_paths integer NOT NULL DEFAULT 0,
    CHECK ((outcome = 'REFUSED') = (problem IS NOT NULL))
);
CREATE INDEX library_import_by_account ON library_import (account_id, started_at);

-- The last check is the promise SEC-3: no absolute path, whoever writes it.
CREATE TABLE track (
    id             uuid PRIMARY KEY,
    account_id     uuid NOT NULL,
    source         text NOT NULL CHECK (source IN ('rekordbox', 'traktor')),
    source_id      text NOT NULL,
    position       integer NOT NULL,
    title          text,
    artist         text,
    composer       text,
    album          text,
    grouping       text,
    genre          text,
    file_kind      text,
    file_size      bigint,
    seconds        integer,
    disc_number    integer,
    track_number   integer,
    release_year   integer,
    bpm            numeric,
    modified_on    date,
    added_on       date,
    bit_rate       integer,
    sample_rate    numeric,
    comments       text,
    play_count     integer,
    last_played_on date,
    rating         integer,
    remixer        text,
    musical_key    text,
    label          text,
    mix            text,
    colour         text,
    relative_path  text,
    further        jsonb,
    UNIQUE (account_id, source, source_id),
    CONSTRAINT track_path_is_relative CHECK (
        relative_path <> '' AND relative_path !~* '^\s*(/|\\|[a-z]:|file:)' AND relative_path !~ '\.\./')
);

CREATE TABLE tempo_mark (
    account_id uuid NOT NULL,
    track_id   uuid NOT NULL,
    position   integer NOT NULL,
    starts_at  numeric,
    bpm        numeric,
    metre      text,
    beat       integer,
    further    jsonb,
    PRIMARY KEY (account_id, track_id, position)
);

CREATE TABLE cue_point (
    account_id uuid NOT NULL,
    track_id   uuid NOT NULL,
    position   integer NOT NULL,
    name       text,
    sort       integer,
    starts_at  numeric,
    ends_at    numeric,
    pad        integer,
    red        integer,
    green      integer,
    blue       integer,
    further    jsonb,
    PRIMARY KEY (account_id, track_id, position)
);

-- The tree as the file tells it: numbers count its nodes in the file's order, what a folder contains directly after it.
CREATE TABLE playlist (
    account_id    uuid NOT NULL,
    source        text NOT NULL CHECK (source IN ('rekordbox', 'traktor')),
    number        integer NOT NULL,
    parent_number integer CHECK (parent_number < number),
    folder        boolean NOT NULL,
    name          text,
    key_type      text,
    further       jsonb,
    PRIMARY KEY (account_id, source, number)
);

-- The track is null when the playlist names one that is not in the library.
CREATE TABLE playlist_entry (
    account_id      uuid NOT NULL,
    source          text NOT NULL,
    playlist_number integer NOT NULL,
    position        integer NOT NULL,
    track_id        uuid,
    source_id       text,
    PRIMARY KEY (account_id, source, playlist_number, position)
);

CREATE TABLE dj_setting (
    account_id uuid NOT NULL,
    source     text NOT NULL,
    name       text NOT NULL,
    value      text NOT NULL,
    PRIMARY KEY (account_id, source, name)
);

GRANT SELECT, INSERT, UPDATE, DELETE
    ON library_import, track, tempo_mark, cue_point, playlist, playlist_entry, dj_setting TO astrasonic_app;
GRANT SELECT
    ON library_import, track, tempo_mark, cue_point, playlist, playlist_entry, dj_setting TO astrasonic_export;
GRANT SELECT, DELETE
    ON library_import, track, tempo_mark, cue_point, playlist, playlist_entry, dj_setting TO astrasonic_retention;
