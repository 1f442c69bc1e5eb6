package ai.astrasonic.analytics;

import ai.astrasonic.analytics.AnonymisedPiece.Kind;
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

    void delete(EventWeek week, EventWeek.Span due, AnonymisingRun run) {
        for (var piece = next(week, due, run); piece.isPresent(); piece = next(week, due, run)) {
            run.did(piece.get());
        }
    }

    private Optional<AnonymisedPiece> next(EventWeek week, EventWeek.Span due, AnonymisingRun run) {
        FaultPoints.reach("analytics.delete.before");
        var piece = database.step(() -> chunk(week, due, run));
        FaultPoints.reach("analytics.delete.after");
        return piece;
    }

    private Optional<AnonymisedPiece> chunk(EventWeek week, EventWeek.Span due, AnonymisingRun run) {
        var keys = events.delete(due, CHUNK);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        var piece = new AnonymisedPiece(Kind.DELETED, week.monday(), 0, keys.size(), KeyHash.of(keys));
        releases.deleted(week, keys.size(), piece.keyHash());
        run.tell(piece);
        return Optional.of(piece);
    }
}
