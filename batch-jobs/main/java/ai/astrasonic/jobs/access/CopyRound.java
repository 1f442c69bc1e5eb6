package ai.astrasonic.jobs.access;

import ai.astrasonic.correspondence.RecipientCopies;
import ai.astrasonic.jobs.access.WithoutPassages.Passage;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One round of asking: every recipient has a thread, and what is whole first is kept first. */
final class CopyRound {

    private final PackageRun run;
    private final RecipientCopies copies;
    private final CopySettings settings;
    private final List<Passage> leftOut;
    private final Clock clock;
    private final long deadline;

    CopyRound(PackageRun run, RecipientCopies copies, CopySettings settings, List<Passage> leftOut, Clock clock) {
        this.run = run;
        this.copies = copies;
        this.settings = settings;
        this.leftOut = leftOut;
        this.clock = clock;
        this.deadline = System.nanoTime() + settings.patience().toNanos();
    }

    static String note(String recipient) {
        return "recipient-" + recipient;
    }

    List<RecipientCopy> fetch(List<String> recipients) throws IOException {
        var open = recipients.stream()
                .map(recipient -> new CopyFetch(recipient, run, copies, settings, leftOut, deadline))
                .collect(Collectors.toMap(CopyFetch::recipient, Function.identity()));
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("copies-", 0).factory());
        try {
            var fetching = new ExecutorCompletionService<CopyFetch.Fetched>(threads);
            open.values().forEach(fetching::submit);
            return collect(fetching, open);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StepFailed.retryable("copies-interrupted", e);
        } finally {
            // Whoever hangs is not waited for, since it has its task no longer; interrupted it would tear down a
            // connection to the
            // database.
            open.values().forEach(CopyFetch::giveUp);
            threads.shutdown();
        }
    }

    private List<RecipientCopy> collect(
            ExecutorCompletionService<CopyFetch.Fetched> fetching, Map<String, CopyFetch> open)
            throws IOException, InterruptedException {
        var all = new ArrayList<RecipientCopy>();
        while (!open.isEmpty()) {
            var ended = fetching.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (ended == null) {
                break;
            }
            var fetched = result(ended);
            open.remove(fetched.recipient());
            all.add(keep(fetched));
        }
        for (var late : open.values()) {
            all.add(giveUp(late));
        }
        return all;
    }

    private static CopyFetch.Fetched result(Future<CopyFetch.Fetched> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException own) {
                throw StepFailed.retryable("copy-unwritten", own);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private RecipientCopy keep(CopyFetch.Fetched fetched) throws IOException {
        run.fence().run();
        if (!copies.store(fetched.copy(), fetched.outcome())) {
            throw StepFailed.retryable("copy-taken-over", new IllegalStateException(fetched.recipient()));
        }
        FaultPoints.reach("access.recipients.stored");
        var found = RecipientCopy.of(fetched.recipient(), fetched.outcome(), clock.instant(), fetched.drafts());
        var folder = run.folder();
        var parts = new ArrayList<Part>();
        for (var draft : found.parts()) {
            parts.add(folder.keep(draft));
        }
        var kept = found.with(parts);
        if (!kept.isOpen()) {
            folder.note(note(fetched.recipient()), kept);
        }
        FaultPoints.reach("access.recipients.kept");
        return kept;
    }

    private RecipientCopy giveUp(CopyFetch late) {
        late.giveUp();
        var begun = late.begun();
        if (begun != null) {
            copies.store(begun, CopyFetch.late());
        }
        return late.unfinished(clock.instant());
    }
}
