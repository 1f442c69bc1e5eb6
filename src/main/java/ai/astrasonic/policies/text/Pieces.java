package ai.astrasonic.policies.text;

import ai.astrasonic.policies.text.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts words together that share a fate: what went stands before what came in its place. */
final class Pieces {

    private Pieces() {}

    static List<Piece> of(List<Piece> words) {
        var all = new ArrayList<Piece>();
        var changed = new ArrayList<Piece>();
        var kept = new ArrayList<Piece>();
        for (var word : words) {
            if (word.kind() == Kind.SAME) {
                end(changed, all);
                kept.add(word);
            } else {
                end(kept, all);
                changed.add(word);
            }
        }
        end(changed, all);
        end(kept, all);
        return List.copyOf(all);
    }

    private static void end(List<Piece> run, List<Piece> all) {
        for (var kind : Kind.values()) {
            var text = run.stream()
                    .filter(piece -> piece.kind() == kind)
                    .map(Piece::text)
                    .collect(Collectors.joining());
            if (!text.isEmpty()) {
                all.add(new Piece(kind, text));
            }
        }
        run.clear();
    }

    /** Broken where lines end. */
    static List<List<Piece>> lines(List<Piece> pieces) {
        var lines = new ArrayList<List<Piece>>();
        var line = new ArrayList<Piece>();
        for (var piece : pieces) {
            var parts = piece.text().split("\n", -1);
            for (int n = 0; n < parts.length; n++) {
                if (n > 0) {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
                if (!parts[n].isEmpty()) {
                    line.add(new Piece(piece.kind(), parts[n]));
                }
            }
        }
        lines.add(List.copyOf(line));
        return lines.stream().filter(one -> !one.isEmpty()).toList();
    }
}
