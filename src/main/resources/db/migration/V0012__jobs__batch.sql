-- Spring Batch 6.0.4's own schema (org/springframework/batch/core/schema-postgresql.sql), in lower case.

CREATE TABLE batch_job_instance (
    job_instance_id BIGINT  NOT NULL PRIMARY KEY,
    version BIGINT,
    job_name VARCHAR(100) NOT NULL,
    job_key VARCHAR(32) NOT NULL,
    constraint job_inst_un unique (job_name, job_key)
) ;

CREATE TABLE batch_job_execution (
    job_execution_id BIGINT  NOT NULL PRIMARY KEY,
    version BIGINT,
    job_instance_id BIGINT NOT NULL,
    create_time TIMESTAMP NOT NULL,
    start_time TIMESTAMP DEFAULT NULL,
    end_time TIMESTAMP DEFAULT NULL,
    status VARCHAR(10),
    exit_code VARCHAR(2500),
    exit_message VARCHAR(2500),
    last_updated TIMESTAMP,
    constraint job_inst_exec_fk foreign key (job_instance_id)
    references batch_job_instance(job_instance_id)
) ;

CREATE TABLE batch_job_execution_params (
    job_execution_id BIGINT NOT NULL,
    parameter_name VARCHAR(100) NOT NULL,
    parameter_type VARCHAR(100) NOT NULL,
    parameter_value VARCHAR(2500),
    identifying CHAR(1) NOT NULL,
    constraint job_exec_params_fk foreign key (job_execution_id)
    references batch_job_execution(job_execution_id)
) ;

CREATE TABLE batch_step_execution (
    step_execution_id BIGINT  NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    step_name VARCHAR(100) NOT NULL,
    job_execution_id BIGINT NOT NULL,
    create_time TIMESTAMP NOT NULL,
    start_time TIMESTAMP DEFAULT NULL,
    end_time TIMESTAMP DEFAULT NULL,
    status VARCHAR(10),
    commit_count BIGINT,
    read_count BIGINT,
    filter_count BIGINT,
    write_count BIGINT,
    read_skip_count BIGINT,
    write_skip_count BIGINT,
    process_skip_count BIGINT,
    rollback_count BIGINT,
    exit_code VARCHAR(2500),
    exit_message VARCHAR(2500),
    last_updated TIMESTAMP,
    constraint job_exec_step_fk foreign key (job_execution_id)
    references batch_job_execution(job_execution_id)
) ;

CREATE TABLE batch_step_execution_context (
    step_execution_id BIGINT NOT NULL PRIMARY KEY,
    short_context VARCHAR(2500) NOT NULL,
    serialized_context TEXT,
    constraint step_exec_ctx_fk foreign key (step_execution_id)
    references batch_step_execution(step_execution_id)
) ;

CREATE TABLE batch_job_execution_context (
    job_execution_id BIGINT NOT NULL PRIMARY KEY,
    short_context VARCHAR(2500) NOT NULL,
    serialized_context TEXT,
    constraint job_exec_ctx_fk foreign key (job_execution_id)
    references batch_job_execution(job_execution_id)
) ;

CREATE SEQUENCE batch_step_execution_seq MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE batch_job_execution_seq MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE batch_job_instance_seq MAXVALUE 9223372036854775807 NO CYCLE;

-- Lists and restarts look rows up by these; Spring Batch brings no index for them.
CREATE INDEX batch_job_execution_instance ON batch_job_execution (job_instance_id);
CREATE INDEX batch_job_execution_params_execution ON batch_job_execution_params (job_execution_id);
CREATE INDEX batch_step_execution_execution ON batch_step_execution (job_execution_id);

-- Who runs an execution, how far it is, and why it failed: written while it runs, read by the console.
CREATE TABLE job_progress (
    job_execution_id bigint PRIMARY KEY REFERENCES batch_job_execution ON DELETE CASCADE,
    node             text        NOT NULL,
    started_by       text        NOT NULL,
    step             text        NOT NULL DEFAULT '',
    step_number      int         NOT NULL DEFAULT 0,
    steps            int         NOT NULL DEFAULT 0,
    rows_done        bigint      NOT NULL DEFAULT 0,
    rows_expected    bigint      NOT NULL DEFAULT 0,
    failure          text        NOT NULL DEFAULT '',
    updated_at       timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON batch_job_instance, batch_job_execution, batch_job_execution_params,
    batch_job_execution_context, batch_step_execution, batch_step_execution_context, job_progress TO astrasonic_app;
GRANT USAGE ON SEQUENCE batch_job_instance_seq, batch_job_execution_seq, batch_step_execution_seq TO astrasonic_app;
