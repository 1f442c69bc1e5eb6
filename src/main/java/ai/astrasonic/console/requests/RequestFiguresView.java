package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Chart.Series;
import ai.astrasonic.reports.kit.Markup;
import ai.astrasonic.requests.DeskFigures;
import ai.astrasonic.requests.RequestFigures;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A year of requests in charts, each with its table: how many of what kind, how soon answered, why refused or extended. */
@Route("requests/figures")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class RequestFiguresView extends Page implements HasDynamicTitle {

    /** A chart tells at most four series apart. */
    private static final List<Map.Entry<String, Set<RequestKind>>> GROUPS = List.of(
            Map.entry("copies", Set.of(RequestKind.ACCESS, RequestKind.PORTABILITY)),
            Map.entry("erasure", Set.of(RequestKind.ERASURE)),
            Map.entry("rectification", Set.of(RequestKind.RECTIFICATION)),
            Map.entry(
                    "objections",
                    Set.of(RequestKind.RESTRICTION, RequestKind.OBJECTION, RequestKind.CONSENT_WITHDRAWAL)));

    RequestFiguresView(RequestFigures figures) {
        var year = figures.ofTheYear();
        add(new PageHead(
                t("requests.figures"),
                t("figures.sentence"),
                new Button(t("figures.back"), click -> UI.getCurrent().navigate(RequestsView.class))));
        boolean none = year.received().values().stream().flatMap(List::stream).allMatch(count -> count == 0);
        if (none) {
            add(EmptyState.of("inbox", t("figures.empty.title"), t("figures.empty.text")));
            return;
        }
        add(new Section(t("figures.volume"), volume(year)), new Section(t("figures.answers"), answers(year)));
        grounds("figures.refusals", year.refusals(), ground -> t("requests:refusal.ground." + ground));
        grounds("figures.extensions", year.extensions(), ground -> t("requests:deadline.ground." + ground));
    }

    private static Component volume(DeskFigures year) {
        var month = DateTimeFormatter.ofPattern("MMM yy", UI.getCurrent().getLocale());
        return chart(
                Chart.Kind.STACKED,
                "figures.volume",
                t("figures.months"),
                year.months().stream().map(month::format).toList(),
                GROUPS.stream()
                        .map(group -> Series.of(t("figures.kinds." + group.getKey()), together(year, group.getValue())))
                        .toList());
    }

    private static List<Long> together(DeskFigures year, Set<RequestKind> kinds) {
        return IntStream.range(0, year.months().size())
                .mapToObj(month -> kinds.stream()
                        .mapToLong(
                                kind -> Objects.requireNonNull(year.received().get(kind))
                                        .get(month))
                        .sum())
                .toList();
    }

    private static Component answers(DeskFigures year) {
        var columns = new ArrayList<>(
                DeskFigures.DAYS.stream().map(days -> t("figures.days", days)).toList());
        columns.add(t("figures.later"));
        return chart(
                Chart.Kind.BARS,
                "figures.answers",
                t("figures.within"),
                columns,
                List.of(Series.of(t("figures.unit"), year.answerDays())));
    }

    private void grounds(String words, Map<String, Long> counts, Function<String, String> word) {
        if (!counts.isEmpty()) {
            var keys = counts.keySet().stream().sorted().toList();
            var series =
                    Series.of(t("figures.unit"), keys.stream().map(counts::get).toList());
            add(new Section(
                    t(words),
                    chart(
                            Chart.Kind.BARS,
                            words,
                            t("figures.grounds"),
                            keys.stream().map(word).toList(),
                            List.of(series))));
        }
    }

    private static Component chart(
            Chart.Kind kind, String words, String axis, List<String> categories, List<Series> series) {
        var chart = new Chart(
                kind, UI.getCurrent().getLocale(), t(words + ".chart"), axis, t("figures.unit"), categories, series);
        var drawn = new Div(new Html(Markup.of(chart.figureForAnyWidth())));
        drawn.addClassName("figure-chart");
        return drawn;
    }

    @Override
    public String getPageTitle() {
        return t("requests.figures");
    }
}
