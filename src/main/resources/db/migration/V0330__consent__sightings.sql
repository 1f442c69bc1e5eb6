-- What browsers saw while the banner ran on our website: names and counts by day, of nobody.
CREATE TABLE banner_sighting (
    day     date        NOT NULL,
    origin  text        NOT NULL,
    what    text        NOT NULL CHECK (what IN ('LOOKED', 'RAN', 'HOST', 'COOKIE', 'STORAGE')),
    name    text        NOT NULL CHECK (length(name) <= 40),
    count   bigint      NOT NULL,
    banner  integer     NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (day, origin, what, name)
);
GRANT SELECT, INSERT, UPDATE ON banner_sighting TO astrasonic_app;
GRANT SELECT, DELETE ON banner_sighting TO astrasonic_retention;

-- What a program of the person told rests on consent (CONS-1); what our servers noted themselves does not.
ALTER TABLE product_event ADD COLUMN told_by_device boolean NOT NULL DEFAULT false;
