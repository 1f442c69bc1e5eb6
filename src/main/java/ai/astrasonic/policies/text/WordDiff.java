package ai.astrasonic.policies.text;

import ai.astrasonic.policies.text.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is different between two texts, word by word: the shortest way from one to the other (Myers, 1986). */
final class WordDiff {

    private static final Pattern WORD =
            Pattern.compile("\\n|[\\p{L}\\p{N}]+[^\\S\\n]*|[^\\p{L}\\p{N}\\s][^\\S\\n]*|[^\\S\\n]+");

    /** Texts that differ in more words than this are different texts. */
    private static final int MOST = 1_000;

    private final List<String> before;
    private final List<String> after;
    private final List<int[]> trace = new ArrayList<>();

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<Piece> between(String before, String after) {
        return Pieces.of(new WordDiff(words(before), words(after)).shortest());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private List<Piece> shortest() {
        int most = Math.min(MOST, before.size() + after.size());
        int[] furthest = new int[2 * most + 3];
        for (int d = 0; d <= most; d++) {
            if (reaches(d, furthest, most + 1)) {
                return back(d);
            }
        }
        var all = new ArrayList<Piece>();
        before.forEach(word -> all.add(new Piece(Kind.REMOVED, word)));
        after.forEach(word -> all.add(new Piece(Kind.ADDED, word)));
        return all;
    }

    /** Goes as far as one can with so many changes; true at the end of both texts. */
    private boolean reaches(int d, int[] furthest, int middle) {
        var here = new int[2 * d + 1];
        boolean there = false;
        for (int k = -d; k <= d; k += 2) {
            int x = comesDown(d, k, furthest, middle) ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
            while (x < before.size() && x - k < after.size() && same(x, x - k)) {
                x++;
            }
            furthest[middle + k] = x;
            here[d + k] = x;
            there |= x >= before.size() && x - k >= after.size();
        }
        trace.add(here);
        return there;
    }

    private static boolean comesDown(int d, int k, int[] furthest, int middle) {
        return k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1];
    }

    private boolean same(int x, int y) {
        return before.get(x).strip().equals(after.get(y).strip())
                && before.get(x).equals("\n") == after.get(y).equals("\n");
    }

    private List<Piece> back(int changes) {
        var path = new ArrayList<Piece>();
        int x = before.size();
        int y = after.size();
        for (int d = changes; d > 0; d--) {
            int k = x - y;
            boolean down = k == -d || k != d && at(d - 1, k - 1) < at(d - 1, k + 1);
            int fromX = at(d - 1, down ? k + 1 : k - 1);
            int fromY = fromX - (down ? k + 1 : k - 1);
            int meets = down ? fromX : fromX + 1;
            x = kept(path, x, y, meets);
            path.add(down ? new Piece(Kind.ADDED, after.get(fromY)) : new Piece(Kind.REMOVED, before.get(fromX)));
            x = fromX;
            y = fromY;
        }
        kept(path, x, y, 0);
        return path.reversed();
    }

    private int kept(List<Piece> path, int fromX, int fromY, int toX) {
        int x = fromX;
        int y = fromY;
        while (x > toX) {
            x--;
            y--;
            path.add(new Piece(Kind.SAME, after.get(y)));
        }
        return x;
    }

    private int at(int d, int k) {
        return k < -d || k > d ? Integer.MIN_VALUE : trace.get(d)[d + k];
    }
}
