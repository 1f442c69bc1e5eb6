package ai.astrasonic.reports.kit;

import java.util.ArrayList;
import java.util.List;

/** What stands below the bars: few long names over several lines, many short ones as far as they fit without touching. */
final class ChartLabels {

    static final int LINE = 13;

    private static final double LETTER = 7;
    private static final int FEW = 6;
    private static final int MOST_LINES = 4;

    private final List<List<String>> lines;
    private final int every;

    ChartLabels(List<String> names, double band, boolean mayWrap) {
        int longest = names.stream().mapToInt(String::length).max().orElse(1);
        boolean wraps = mayWrap && names.size() <= FEW && longest * LETTER > band;
        this.every = wraps ? 1 : (int) Math.ceil(Math.max(1, longest * LETTER / band));
        int letters = (int) Math.max(1, band / LETTER);
        this.lines = names.stream()
                .map(name -> wraps ? wrapped(name, letters) : List.of(name))
                .toList();
    }

    /** The lines below one category; none where its neighbours leave no room. */
    List<String> of(int category) {
        return category % every == 0 ? lines.get(category) : List.of();
    }

    int most() {
        return lines.stream().mapToInt(List::size).max().orElse(1);
    }

    private static List<String> wrapped(String name, int letters) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : name.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (longer.length() > letters && !line.isEmpty()) {
                lines.add(shortened(line, letters));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(shortened(line, letters));
        return lines.size() <= MOST_LINES ? lines : cut(lines, letters);
    }

    private static List<String> cut(List<String> lines, int letters) {
        var kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        var last = kept.removeLast() + "…";
        kept.add(last.length() <= letters + 1 ? last : shortened(last, letters));
        return kept;
    }

    private static String shortened(String line, int letters) {
        return line.length() <= letters + 1 ? line : line.substring(0, letters) + "…";
    }
}
