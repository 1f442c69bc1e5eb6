package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.Fence;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.jobs.engine.ProgressBoard;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.shared.Roles;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * On demand, once for each package of a request: collects everything about one person into a signed, encrypted package
 * (Art. 15(3), 20). A restart keeps what is whole in the work folder and makes the rest again; the package appears on the
 * case in one transaction, after it was read back.
 */
@Component
class AccessPackageJob implements RunnableJob {

    static final String NAME = "access-package";
    private static final JobType TYPE = JobType.onDemand(NAME, "Art. 15(3), 20 GDPR", Roles.DPO);

    private final PackageRuns runs;
    private final ProgressBoard board;
    private final Fence fence;
    private final AccessPackages packages;
    private final JobAssembly assembly;
    private final Job job;

    AccessPackageJob(
            PackageRuns runs,
            ProgressBoard board,
            Fence fence,
            AccessPackages packages,
            JobAssembly assembly,
            CollectData collect,
            FetchCopies copies,
            WriteDocuments write,
            SignManifest sign,
            StorePackage store,
            CheckStored check,
            RecordPackage record,
            TidyUp tidy) {
        this.runs = runs;
        this.board = board;
        this.fence = fence;
        this.packages = packages;
        this.assembly = assembly;
        this.job = assembly.job(
                NAME,
                List.of(
                        step("collect", collect::next),
                        fetching(copies),
                        step("write", once(write::run)),
                        step("sign", once(sign::run)),
                        step("upload", once(store::run)),
                        step("verify", once(check::run)),
                        step("record", once(record::run)),
                        tidying(tidy)));
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
    public void failed(String key, String reason, boolean again) {
        var failed = PackageKey.parse(key);
        packages.recordFailed(failed.request(), failed.accessPackage(), reason, again);
    }

    @Override
    public List<String> ordered() {
        return packages.toBuild().stream()
                .map(order -> PackageKey.of(order).toString())
                .toList();
    }

    /** Work on a package; true while more of the same is to be done. */
    private interface Work {
        boolean on(PackageRun run) throws IOException;
    }

    private interface WorkOnce {
        void on(PackageRun run) throws IOException;
    }

    private static Work once(WorkOnce work) {
        return run -> {
            work.on(run);
            return false;
        };
    }

    private Step step(String name, Work work) {
        return assembly.always(name, (contribution, context) -> {
            var run = open(context.getStepContext().getStepExecution());
            return RepeatStatus.continueIf(!run.done() && work.on(run));
        });
    }

    /** It waits for others: no transaction is open meanwhile. */
    private Step fetching(FetchCopies copies) {
        return assembly.alwaysOnItsOwn("recipients", (contribution, context) -> {
            var run = open(context.getStepContext().getStepExecution());
            if (!run.done()) {
                copies.run(run);
            }
            return RepeatStatus.FINISHED;
        });
    }

    private Step tidying(TidyUp tidy) {
        return assembly.always("tidy", (contribution, context) -> {
            tidy.run(open(context.getStepContext().getStepExecution()));
            return RepeatStatus.FINISHED;
        });
    }

    private PackageRun open(StepExecution step) throws IOException {
        var key = Objects.requireNonNull(step.getJobParameters().getString(LaunchRunner.KEY));
        long execution = step.getJobExecutionId();
        return runs.open(PackageKey.parse(key), rows -> board.rows(execution, rows, 0), () -> fence.require(execution));
    }
}
