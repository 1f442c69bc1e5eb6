package ai.astrasonic.jobs.engine;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the data map what the job engine's tables hold: ids, counts and times of runs, and who on the staff started them. */
@Component
class JobTables implements DataSetSource {

    private static final String REASON = "how the jobs ran: ids, states, counts and times";

    /** Who on the staff started a run. */
    private static final String STAFF = "staff-access";

    private static final String TERM = "job-history";

    @Override
    public List<DataSet> dataSets() {
        return List.of(
                table("batch_job_instance", "job_instance_id", "version", "job_name", "job_key"),
                table(
                        "batch_job_execution",
                        "job_execution_id",
                        "version",
                        "job_instance_id",
                        "create_time",
                        "start_time",
                        "end_time",
                        "status",
                        "exit_code",
                        "exit_message",
                        "last_updated"),
                table(
                                "batch_job_execution_params",
                                "job_execution_id",
                                "parameter_name",
                                "parameter_type",
                                "parameter_value",
                                "identifying")
                        .ofStaff(STAFF, TERM, Set.of("parameter_value")),
                table(
                        "batch_step_execution",
                        "step_execution_id",
                        "version",
                        "step_name",
                        "job_execution_id",
                        "create_time",
                        "start_time",
                        "end_time",
                        "status",
                        "commit_count",
                        "read_count",
                        "filter_count",
                        "write_count",
                        "read_skip_count",
                        "write_skip_count",
                        "process_skip_count",
                        "rollback_count",
                        "exit_code",
                        "exit_message",
                        "last_updated"),
                table("batch_step_execution_context", "step_execution_id", "short_context", "serialized_context"),
                table("batch_job_execution_context", "job_execution_id", "short_context", "serialized_context"),
                table(
                                "job_progress",
                                "job_execution_id",
                                "node",
                                "started_by",
                                "step",
                                "step_number",
                                "steps",
                                "rows_done",
                                "rows_expected",
                                "failure",
                                "updated_at")
                        .ofStaff(STAFF, TERM, Set.of("started_by")),
                table("job_alarm", "job", "day", "told_at"),
                table(
                        "scheduled_tasks",
                        "task_name",
                        "task_instance",
                        "task_data",
                        "execution_time",
                        "picked",
                        "picked_by",
                        "last_success",
                        "last_failure",
                        "consecutive_failures",
                        "last_heartbeat",
                        "version",
                        "priority"));
    }

    private static DataSet table(String name, String... columns) {
        return DataSet.technical("jobs." + name, Place.DATABASE, name, REASON, List.of(columns));
    }
}
