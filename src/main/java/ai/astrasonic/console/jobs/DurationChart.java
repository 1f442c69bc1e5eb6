package ai.astrasonic.console.jobs;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRun;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;

/** How long the last runs took, as bars that a screen reader hears as one sentence and anybody opens as a table. */
final class DurationChart extends Div {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 48;
    private static final int GAP = 3;
    private static final int LEAST = 3;
    private static final int MOST_WIDE = 18;

    DurationChart(String job, List<JobRun> runs, Times times) {
        addClassName("duration-chart");
        if (runs.isEmpty()) {
            return;
        }
        long longest = runs.stream().mapToLong(DurationChart::millis).max().orElse(1);
        var svg = new Svg(drawn(runs, Math.max(longest, 1)));
        svg.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        t("jobs.chart", JobWords.title(job), runs.size(), times.length(Duration.ofMillis(longest))));
        add(svg, table(runs, times));
    }

    /** Numbers only: no text of anybody gets into the drawing. */
    private static String drawn(List<JobRun> runs, long longest) {
        var bars = new StringBuilder();
        int wide = Math.min(MOST_WIDE, WIDTH / runs.size() - GAP);
        int x = 0;
        for (var run : runs) {
            long high = Math.max(LEAST, HEIGHT * millis(run) / longest);
            bars.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>"
                    .formatted(run.state() == JobRun.State.COMPLETED ? "good" : "bad", x, HEIGHT - high, wide, high));
            x += wide + GAP;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMinYMax\">%s</svg>"
                .formatted(WIDTH, HEIGHT, bars);
    }

    private static Component table(List<JobRun> runs, Times times) {
        var table = new Table(t("jobs.runs"), List.of(t("jobs.started"), t("jobs.state"), t("jobs.took")));
        var locale = UI.getCurrent().getLocale();
        runs.forEach(run -> table.row(
                new Span(times.exact(run.started(), locale)),
                new Span(JobWords.word(run)),
                new Span(times.length(Duration.ofMillis(millis(run))))));
        return new Details(t("jobs.chart.table"), table);
    }

    private static long millis(JobRun run) {
        return run.ended()
                .map(end -> Duration.between(run.started(), end).toMillis())
                .orElse(0L);
    }
}
