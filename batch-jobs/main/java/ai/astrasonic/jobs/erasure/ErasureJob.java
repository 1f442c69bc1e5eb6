package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.Erasures;
import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.CurrentRun;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * On demand, once for each batch of people whose erasure (Art. 17) is due and approved. Every step looks at what is there and
 * not at what an earlier attempt said, so a restart begins at the first one and finds little to do. Nothing is called done
 * before it was looked for again.
 */
@Component
class ErasureJob implements RunnableJob {

    static final String NAME = "erasure";
    private static final JobType TYPE = JobType.onDemand(NAME, "Art. 17 GDPR", Roles.DPO);

    private final Erasures erasures;
    private final Batches batches;
    private final HeldMeanwhile held;
    private final JobAssembly assembly;
    private final Job job;

    ErasureJob(
            Erasures erasures,
            Batches batches,
            HeldMeanwhile held,
            JobAssembly assembly,
            RecipientNotices notices,
            SignIns signIns,
            Files files,
            Records records,
            Proof proof,
            Certify certify) {
        this.erasures = erasures;
        this.batches = batches;
        this.held = held;
        this.assembly = assembly;
        this.job = assembly.job(
                NAME,
                List.of(
                        assembly.alwaysOnItsOwn("recheck", (contribution, context) -> recheck(context)),
                        removing("ask", CaseNotes.SIGN_IN, notices::open),
                        step("lock", CaseNotes.SIGN_IN, signIns::lock),
                        removing("files", CaseNotes.FILES, files::remove),
                        removing("records", CaseNotes.RECORDS, records::erase),
                        removing("sign-in", CaseNotes.SIGN_IN, signIns::remove),
                        removing("accounts", CaseNotes.RECORDS, records::closeAccounts),
                        step("recount", CaseNotes.RECORDS, records::requireNothingLeft),
                        step("ledger", CaseNotes.RECORDS, proof::writeLedger),
                        step("record", CaseNotes.RECORDS, proof::record),
                        batchStep("scan", certify::scan),
                        batchStep("certify", certify::certify),
                        assembly.alwaysOnItsOwn("end", (contribution, context) -> end(context))));
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Job job() {
        return job;
    }

    /** Puts everybody who is due into a batch: so the job starts by itself. */
    @Override
    public List<String> ordered() {
        return erasures.batches();
    }

    /** A step after which something is gone for good. */
    private Step removing(String name, String caseStep, Consumer<Batch> work) {
        return step(name, caseStep, batch -> {
            held.leaveOut(batch);
            work.accept(batch);
        });
    }

    private Step step(String name, String caseStep, Consumer<Batch> work) {
        return assembly.alwaysOnItsOwn(name, (contribution, context) -> {
            var batch = batches.of(CurrentRun.execution(context));
            batch.isAt(caseStep);
            if (!batch.onTheWay().isEmpty()) {
                work.accept(batch);
            }
            return RepeatStatus.FINISHED;
        });
    }

    /** About everybody of the batch who is erased, in this attempt or an earlier one. */
    private Step batchStep(String name, Consumer<String> work) {
        return assembly.alwaysOnItsOwn(name, (contribution, context) -> {
            batches.of(CurrentRun.execution(context)).requireOwner();
            work.accept(CurrentRun.key(context));
            return RepeatStatus.FINISHED;
        });
    }

    private RepeatStatus recheck(ChunkContext context) {
        batches.begin(CurrentRun.execution(context), CurrentRun.key(context));
        return RepeatStatus.FINISHED;
    }

    private RepeatStatus end(ChunkContext context) {
        batches.end(CurrentRun.execution(context));
        return RepeatStatus.FINISHED;
    }
}
