-- Which job's lateness was told of on which day: once a day, whichever instance looks.
CREATE TABLE job_alarm (
    job     text        NOT NULL,
    day     date        NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (job, day)
);
GRANT SELECT, INSERT ON job_alarm TO astrasonic_app;
GRANT SELECT, DELETE ON job_alarm TO astrasonic_retention;
