package ai.astrasonic.console.jobs;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.jobs.JobRun;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Markup;
import ai.astrasonic.shared.Controller;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How long the last runs took, as a chart with its scale, its description and its table. */
final class DurationChart extends Div {

    /** Fewer are no course of things. */
    private static final int FEWEST = 3;

    private static final double MILLIS = 1000;

    DurationChart(String job, List<JobRun> runs) {
        addClassName("duration-chart");
        if (runs.size() < FEWEST) {
            var sentence = new Paragraph(t("jobs.chart.few"));
            sentence.addClassName("soft");
            add(sentence);
        } else {
            add(chart(job, runs));
        }
    }

    private static Component chart(String job, List<JobRun> runs) {
        var locale = UI.getCurrent().getLocale();
        var started = DateTimeFormatter.ofPattern("d MMM, HH:mm", locale);
        var chart = new Chart(
                Chart.Kind.BARS,
                locale,
                t("jobs.chart.title", JobWords.title(job), runs.size()),
                t("jobs.runs"),
                t("jobs.chart.seconds"),
                runs.stream()
                        .map(run -> started.format(run.started().atZone(Controller.ZONE)))
                        .toList(),
                List.of(Chart.Series.of(
                        t("jobs.took"),
                        runs.stream().map(DurationChart::seconds).toList())));
        return new Html(Markup.of(chart.figure()));
    }

    private static double seconds(JobRun run) {
        return run.ended()
                .map(end -> Duration.between(run.started(), end).toMillis() / MILLIS)
                .orElse(0.0);
    }
}
