package ai.astrasonic.ledger;

import ai.astrasonic.objectstore.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ledger in the disaster-recovery store: pieces named by where they begin and end, and the head after them. */
final class LedgerCopy {

    private static final String PIECES = "erasure-ledger/lines/";
    private static final String HEAD = "erasure-ledger/head.json";

    private final ObjectStore store;

    LedgerCopy(ObjectStore store) {
        this.store = store;
    }

    /** Brings the copy up to the head of the folder; what is there already is not sent again. */
    void bringUp(LedgerFolder folder, LedgerHead head) throws IOException {
        long from = end();
        if (from < head.bytes()) {
            store.put(
                    Piece.between(from, head.bytes()).key(),
                    new ByteArrayInputStream(folder.bytes(from, head.bytes())));
        }
        if (head().filter(head::equals).isEmpty() && head.lines() > 0) {
            store.put(HEAD, new ByteArrayInputStream(head.text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    Optional<LedgerHead> head() throws IOException {
        if (store.head(HEAD).isEmpty()) {
            return Optional.empty();
        }
        try (var content = store.open(HEAD)) {
            return Optional.of(LedgerHead.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** All lines, one piece after the other. */
    InputStream lines() {
        return new SequenceInputStream(Collections.enumeration(
                pieces().stream().map(piece -> store.open(piece.key())).toList()));
    }

    private long end() {
        return pieces().stream().mapToLong(Piece::to).max().orElse(0);
    }

    /** Those that follow one another; a listing that came late may have made a piece begin twice. */
    private List<Piece> pieces() {
        var following = new ArrayList<Piece>();
        try (var versions = store.versions(PIECES)) {
            versions.filter(version -> version.latest() && !version.deleteMarker())
                    .map(version -> Piece.of(version.key()))
                    .sorted(Comparator.comparingLong(Piece::from).thenComparing(Piece::to, Comparator.reverseOrder()))
                    .forEachOrdered(piece -> {
                        if (piece.from()
                                == (following.isEmpty()
                                        ? 0
                                        : following.getLast().to())) {
                            following.add(piece);
                        }
                    });
        }
        return following;
    }

    private record Piece(String key, long from, long to) {

        static Piece between(long from, long to) {
            return new Piece(PIECES + "%015d-%015d".formatted(from, to), from, to);
        }

        static Piece of(String key) {
            var numbers = key.substring(PIECES.length()).split("-", 2);
            return new Piece(key, Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
        }
    }
}
