package ai.astrasonic.jobs.verify;

import java.util.List;

/**
 * What came out of checking a file.
 *
 * @param ours whether it was also shown that we made it: anybody can sign with a key of their own
 * @param lines one sentence for each thing that was checked, in order
 */
public record Verdict(boolean good, boolean ours, List<Line> lines) {

    /** One checked thing. */
    public record Line(boolean good, String text) {

        @Override
        public String toString() {
            return (good ? "ok    " : "WRONG ") + text;
        }
    }

    public Verdict {
        lines = List.copyOf(lines);
    }

    static Verdict of(List<Line> lines, boolean pinned) {
        boolean good = !lines.isEmpty() && lines.stream().allMatch(Line::good);
        return new Verdict(good, good && pinned, lines);
    }
}
