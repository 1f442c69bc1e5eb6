package ai.astrasonic.jobs.access;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.correspondence.RecipientCopies;
import ai.astrasonic.correspondence.RecipientCopies.Copy;
import ai.astrasonic.jobs.access.WithoutPassages.Passage;
import ai.astrasonic.jobs.packing.Part;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Asks one recipient for its copy, on a thread of its own: again after what passes, and never beyond the patience. */
final class CopyFetch implements Callable<CopyFetch.Fetched> {

    private final String recipient;
    private final PackageRun run;
    private final RecipientCopies copies;
    private final CopySettings settings;
    private final List<Passage> leftOut;
    private final long deadline;
    private volatile @Nullable Copy begun;
    private volatile boolean givenUp;

    /** What came of it, and the files of the last attempt. */
    record Fetched(String recipient, Copy copy, Outcome outcome, List<Part> drafts) {}

    /** @param deadline by {@link System#nanoTime()}: it is about threads that hang */
    CopyFetch(
            String recipient,
            PackageRun run,
            RecipientCopies copies,
            CopySettings settings,
            List<Passage> leftOut,
            long deadline) {
        this.recipient = recipient;
        this.run = run;
        this.copies = copies;
        this.settings = settings;
        this.leftOut = leftOut;
        this.deadline = deadline;
    }

    String recipient() {
        return recipient;
    }

    /** What was begun and is not ended yet; null when nothing was. */
    @Nullable
    Copy begun() {
        return begun;
    }

    /** From when this returns nothing is begun by it any more: whoever asks next is not overtaken by it. */
    synchronized void giveUp() {
        givenUp = true;
    }

    private synchronized Copy begin() {
        if (givenUp) {
            throw new CancellationException(recipient);
        }
        var copy =
                asJob(() -> copies.begin(run.order().request(), run.order().account(), recipient, settings.patience()));
        begun = copy;
        return copy;
    }

    @Override
    public Fetched call() throws IOException, InterruptedException {
        for (int asked = 1; ; ) {
            var fetched = attempt();
            var pause = pause(fetched.outcome(), asked + 1);
            if (pause == null) {
                return fetched;
            }
            asJob(() -> copies.store(fetched.copy(), fetched.outcome()));
            Thread.sleep(pause);
            if (givenUp) {
                return fetched;
            }
            asked += rests(fetched.outcome()) ? 0 : 1;
        }
    }

    private Fetched attempt() throws IOException {
        var copy = begin();
        try (var sink = new CopySink(recipient, run.folder(), leftOut, () -> givenUp)) {
            var outcome = asJob(() -> copies.fetch(copy, sink));
            if (sink.broken() != null && !givenUp) {
                throw sink.broken();
            }
            return new Fetched(recipient, copy, outcome, sink.drafts());
        }
    }

    /** Null when it is not asked again for this package. */
    private @Nullable Duration pause(Outcome outcome, int next) {
        if (givenUp || !(outcome instanceof Outcome.Failed failed) || !failed.retryable()) {
            return null;
        }
        if (next > settings.attempts() && !rests(outcome)) {
            return null;
        }
        var ours = settings.before(next);
        var pause = failed.after() != null && failed.after().compareTo(ours) > 0 ? failed.after() : ours;
        return System.nanoTime() + pause.toNanos() < deadline ? pause : null;
    }

    /** Nobody was asked: others have their turn first, or they wanted us to wait. */
    private static boolean rests(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.reason().equals("rests");
    }

    /** What counts for a recipient that was not done in time. */
    static Outcome late() {
        return new Outcome.Failed("patience", true, null, Notes.NONE);
    }

    RecipientCopy unfinished(Instant now) {
        return RecipientCopy.of(recipient, late(), now, List.of());
    }

    private static <T> T asJob(java.util.function.Supplier<T> work) {
        return RunAs.jobFor(AccessPackageJob.NAME, work);
    }
}
