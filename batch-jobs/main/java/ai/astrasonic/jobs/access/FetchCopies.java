package ai.astrasonic.jobs.access;

import ai.astrasonic.correspondence.RecipientCopies;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.requests.CopySteps;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Fetches what recipients have of the person, all of them side by side. A copy that is whole stays; what an earlier attempt left
 * half is fetched again. Who has not answered in time is named as open, and the package is written.
 */
@Component
class FetchCopies {

    static final String NOTE = "recipients";

    private final ConcernedRecipients recipients;
    private final RecipientCopies copies;
    private final CopySteps steps;
    private final CopySettings settings;
    private final LeftOutOfCopies leftOut;
    private final Clock clock;

    FetchCopies(
            ConcernedRecipients recipients,
            RecipientCopies copies,
            CopySteps steps,
            CopySettings settings,
            LeftOutOfCopies leftOut,
            Clock clock) {
        this.recipients = recipients;
        this.copies = copies;
        this.steps = steps;
        this.settings = settings;
        this.leftOut = leftOut;
        this.clock = clock;
    }

    /** What the package tells of each recipient. */
    record Told(List<RecipientCopy> copies) {

        List<Part> parts() {
            return copies.stream().flatMap(copy -> copy.parts().stream()).toList();
        }
    }

    void run(PackageRun run) throws IOException {
        if (kept(run).isPresent()) {
            return;
        }
        var asked = recipients.by(run.order());
        var told = new ArrayList<RecipientCopy>();
        var missing = new ArrayList<String>();
        for (var recipient : recipients.all()) {
            var whole = whole(run.folder(), recipient);
            if (!asked.contains(recipient)) {
                told.add(RecipientCopy.notAsked(recipient));
            } else if (whole.isPresent()) {
                told.add(whole.get());
            } else {
                missing.add(recipient);
            }
        }
        FaultPoints.reach("access.recipients.before");
        told.addAll(fetch(run, missing));
        told.sort(Comparator.comparing(RecipientCopy::recipient));
        run.folder().forget(WriteDocuments.NOTE);
        run.folder().note(NOTE, new Told(told));
        FaultPoints.reach("access.recipients.after");
    }

    /** What was fetched, with every file of it. */
    Told told(PackageRun run) throws IOException {
        return kept(run).orElseThrow(() -> StepFailed.retryable("work-folder-lost", new IOException(NOTE)));
    }

    private List<RecipientCopy> fetch(PackageRun run, List<String> missing) throws IOException {
        if (missing.isEmpty()) {
            return List.of();
        }
        steps.areAsked(run.order().request(), missing);
        FaultPoints.reach("access.recipients.asked");
        return new CopyRound(run, copies, settings, leftOut.of(run.order().account()), clock).fetch(missing);
    }

    private static Optional<Told> kept(PackageRun run) throws IOException {
        var told = run.folder().note(NOTE, Told.class);
        return told.isPresent() && run.folder().has(told.get().parts()) ? told : Optional.empty();
    }

    private static Optional<RecipientCopy> whole(WorkFolder folder, String recipient) throws IOException {
        var note = folder.note(CopyRound.note(recipient), RecipientCopy.class);
        return note.isPresent() && folder.has(note.get().parts()) ? note : Optional.empty();
    }
}
