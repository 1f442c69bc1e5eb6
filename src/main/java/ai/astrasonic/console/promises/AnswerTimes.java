package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How soon requests were answered in the past year, as bars; drawn of the counts that stand among the evidence. */
final class AnswerTimes {

    private static final String COUNT = "evidence.answered-";
    private static final List<String> DAYS = List.of("7", "14", "21", "30", "more");

    private AnswerTimes() {}

    /** Empty where nothing was answered, or the evidence is not about answers. */
    static Optional<Component> of(List<Fact> evidence) {
        Map<String, Long> counts = evidence.stream()
                .filter(fact -> fact.name().startsWith(COUNT))
                .collect(Collectors.toMap(Fact::name, fact -> Long.valueOf(fact.value())));
        var values =
                DAYS.stream().map(days -> counts.getOrDefault(COUNT + days, 0L)).toList();
        boolean none = values.stream().allMatch(value -> value == 0);
        return none ? Optional.empty() : Optional.of(drawn(values));
    }

    private static Component drawn(List<Long> values) {
        var chart = new Chart(
                Chart.Kind.BARS,
                UI.getCurrent().getLocale(),
                t("promises.answers"),
                t("promises.answers.days"),
                t("promises.answers.unit"),
                DAYS.stream().map(days -> t("promises.answers." + days)).toList(),
                List.of(Chart.Series.of(t("promises.answers.unit"), values)));
        var title = new Span(chart.title());
        title.addClassName("strong");
        var drawing = new Div(title, new Svg(Markup.of(chart.svg())));
        drawing.addClassName("answer-times");
        return drawing;
    }
}
