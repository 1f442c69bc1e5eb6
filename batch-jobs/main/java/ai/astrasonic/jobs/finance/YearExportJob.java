package ai.astrasonic.jobs.finance;

import ai.astrasonic.finance.exports.ExportId;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.finance.exports.YearExport;
import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.CurrentRun;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Makes the files of a financial year. After any interruption they are made again from the start, and appear once. */
@Component
class YearExportJob implements RunnableJob {

    static final String NAME = "finance-export";
    private static final JobType TYPE = JobType.onDemand(NAME, "AWR 52", Roles.FINANCE);

    private final FinanceExports exports;
    private final Job job;

    YearExportJob(JobAssembly assembly, FinanceExports exports, MakeYearExport making) {
        this.exports = exports;
        this.job = assembly.job(NAME, List.of(assembly.alwaysOnItsOwn("make", (contribution, context) -> {
            long execution = CurrentRun.execution(context);
            var export = exports.find(ExportId.of(CurrentRun.key(context))).orElseThrow();
            if (export.state() == YearExport.State.ORDERED) {
                making.make(export, execution);
            }
            return RepeatStatus.FINISHED;
        })));
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public List<String> ordered() {
        return exports.ordered().stream().map(ExportId::toString).toList();
    }

    @Override
    public void failed(String key, String reason, boolean again) {
        if (!again) {
            exports.failed(ExportId.of(key), reason);
        }
    }
}
