package ai.astrasonic.jobs.engine;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/** One entry in the audit trail for each run that ended. */
@Component
class RunAudit {

    private final AuditTrail trail;

    RunAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void ended(JobExecution execution) {
        var instance = execution.getJobInstance();
        var key = execution.getJobParameters().getString(LaunchRunner.KEY);
        var act = AuditAct.of("ran", "job", Long.toString(execution.getId()))
                .with("job", instance.getJobName())
                .with("key", key == null ? "" : key)
                .with("state", execution.getStatus().name());
        boolean failed = execution.getStatus() == BatchStatus.FAILED;
        trail.record(failed ? act.because(Failures.reason(execution).stored()).failed() : act);
    }
}
