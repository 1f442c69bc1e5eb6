package ai.astrasonic.jobs.verify;

import java.util.List;

/**
 * What came out of checking a file.
 *
 * @param lines one sentence for each thing that was checked, in order
 */
public record Verdict(boolean good, List<Line> lines) {

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

    static Verdict of(List<Line> lines) {
        return new Verdict(!lines.isEmpty() && lines.stream().allMatch(Line::good), lines);
    }
}
