package ai.astrasonic.jobs.finance;

import ai.astrasonic.finance.intake.Backfill;
import ai.astrasonic.finance.reconciliation.Reconciliation;
import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.shared.Roles;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Daily at 02:20 in Amsterdam: reads Stripe's lists, asks of what each payout was made, and holds the records against Stripe's
 * balance. A restart goes on where it stopped.
 */
@Component
class StripeBackfillJob implements RunnableJob {

    private static final JobType TYPE =
            JobType.daily(Backfill.NAME, "AWR 52; Reg. (EU) 282/2011, Art. 63c", Roles.FINANCE, LocalTime.of(2, 20));

    private final Backfill backfill;
    private final Job job;

    StripeBackfillJob(JobAssembly assembly, Backfill backfill, Reconciliation reconciliation) {
        this.backfill = backfill;
        this.job = assembly.job(
                Backfill.NAME,
                List.of(
                        assembly.onItsOwn("read", (contribution, context) -> read(contribution)),
                        assembly.onItsOwn("payouts", (contribution, context) -> takeApart(contribution)),
                        assembly.alwaysOnItsOwn("reconcile", (contribution, context) -> {
                            if (!backfill.isPossible()) {
                                return RepeatStatus.FINISHED;
                            }
                            contribution.incrementWriteCount(reconciliation.reconcile(backfill.balance()));
                            return RepeatStatus.FINISHED;
                        })));
    }

    private RepeatStatus read(StepContribution contribution) {
        var pages = new AtomicLong();
        Hands.each(backfill.isPossible() ? backfill.begin() : List.of(), piece -> {
            pages.incrementAndGet();
            return backfill.page(piece);
        });
        contribution.incrementWriteCount(pages.get());
        return RepeatStatus.FINISHED;
    }

    private RepeatStatus takeApart(StepContribution contribution) {
        var payouts = backfill.isPossible() ? backfill.notTakenApart(null) : List.<String>of();
        while (!payouts.isEmpty()) {
            Hands.each(payouts, payout -> {
                backfill.takeApart(payout);
                return false;
            });
            contribution.incrementWriteCount(payouts.size());
            payouts = backfill.notTakenApart(payouts.getLast());
        }
        return RepeatStatus.FINISHED;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Job job() {
        return job;
    }
}
