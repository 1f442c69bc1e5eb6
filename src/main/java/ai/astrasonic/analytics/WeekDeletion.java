package ai.astrasonic.analytics;

import ai.astrasonic.shared.FaultPoints;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes the events of a decided week, chunk by chunk, each in a short transaction with its proof. */
@Component
class WeekDeletion {

    static final int CHUNK = 10_000;

    private final RetentionDatabase database;
    private final DueEvents events;
    private final ReleaseTable releases;

    WeekDeletion(RetentionDatabase database, DueEvents events, ReleaseTable releases) {
        this.database = database;
        this.events = events;
        this.releases = releases;
    }

    /** All that may go, in chunks. */
    void delete(EventWeek week, EventWeek.Span due, AnonymisingRun run) {
        while (deleteSome(week, due, CHUNK, run)) {
            // Each chunk is a transaction of its own.
        }
    }

    /** False when none are left. */
    boolean deleteSome(EventWeek week, EventWeek.Span due, int most, AnonymisingRun run) {
        FaultPoints.reach("analytics.delete.before");
        var piece = database.step(() -> chunk(week, due, Math.min(most, CHUNK), run));
        FaultPoints.reach("analytics.delete.after");
        piece.ifPresent(run::did);
        return piece.isPresent();
    }

    private Optional<AnonymisedPiece> chunk(EventWeek week, EventWeek.Span due, int most, AnonymisingRun run) {
        var gone = events.delete(due, most);
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        var piece = AnonymisedPiece.deleted(week, gone);
        FaultPoints.reach("analytics.delete.uncommitted");
        releases.deleted(week, gone.size(), piece.keyHash());
        run.tell(piece);
        return Optional.of(piece);
    }
}
