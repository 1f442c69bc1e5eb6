package ai.astrasonic.analytics;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds up what a run does, and tells each piece to whoever keeps the evidence, within the transaction of the piece. */
final class AnonymisingRun {

    private final Consumer<AnonymisedPiece> evidence;
    private final Map<AnonymisedPiece.Kind, Integer> pieces = new EnumMap<>(AnonymisedPiece.Kind.class);
    private Optional<AnonymisedPiece> newest = Optional.empty();
    private String keyHash = "";
    private long selected;
    private long deleted;
    private long held;
    private long waiting;
    private long people;
    private long events;
    private long suppressed;
    private long leftOut;

    AnonymisingRun(Consumer<AnonymisedPiece> evidence) {
        this.evidence = evidence;
    }

    /** Within the transaction: what throws here undoes the piece. */
    void tell(AnonymisedPiece piece) {
        evidence.accept(piece);
    }

    /** After the transaction. */
    void did(AnonymisedPiece piece) {
        newest = Optional.of(piece);
        pieces.merge(piece.kind(), 1, Integer::sum);
        switch (piece.kind()) {
            case RELEASED -> {
                people += piece.people();
                events += piece.events();
            }
            case DELETED -> {
                deleted += piece.events();
                keyHash = KeyHash.chain(keyHash, piece.keyHash());
            }
            case REFUSED, RETESTED, WITHDRAWN -> {}
        }
    }

    /** What was done last; none when nothing was done yet. */
    Optional<AnonymisedPiece> newest() {
        return newest;
    }

    void selected(long due) {
        selected += due;
    }

    void decided(long suppressedEvents, long leftOutEvents) {
        suppressed += suppressedEvents;
        leftOut += leftOutEvents;
    }

    void left(DueEvents.Left left) {
        held += left.held();
        waiting += left.every() - left.held();
    }

    Anonymised ended(Optional<LocalDate> oldestLeft) {
        return new Anonymised(
                selected,
                deleted,
                held,
                waiting,
                count(AnonymisedPiece.Kind.RELEASED),
                count(AnonymisedPiece.Kind.REFUSED),
                people,
                events,
                suppressed,
                leftOut,
                count(AnonymisedPiece.Kind.RETESTED),
                count(AnonymisedPiece.Kind.WITHDRAWN),
                keyHash,
                oldestLeft);
    }

    private int count(AnonymisedPiece.Kind kind) {
        return pieces.getOrDefault(kind, 0);
    }
}
