package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.register.BreachFigures;
import ai.astrasonic.breaches.report.BreachForm;
import ai.astrasonic.breaches.report.Question;
import ai.astrasonic.breaches.report.Template;
import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Chart.Series;
import ai.astrasonic.reports.kit.Markup;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A year of breaches in charts, each with its table: how many, by which cause, who discovered them, how soon the authority knew. */
@Route("breaches/figures")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
class BreachFiguresView extends Page implements HasDynamicTitle {

    private static final String CAUSE = "5.2";
    private static final int LAW = 72;

    BreachFiguresView(BreachFigures figures, Clock clock) {
        var year = figures.ofTheYear();
        add(new PageHead(
                t("breaches.figures"),
                t("breaches.figures.sentence"),
                new Button(t("breaches.figures.back"), click -> UI.getCurrent().navigate(BreachesView.class))));
        if (year.isEmpty()) {
            add(EmptyState.of("shield-check", t("breaches.figures.empty"), t("breaches.figures.empty.text")));
            return;
        }
        var month = DateTimeFormatter.ofPattern("MMM yy", UI.getCurrent().getLocale());
        chart("months", year.months(), month::format);
        chart("notified", year.hoursToNotify(), BreachFiguresView::within);
        chart("causes", year.causes(), cause -> cause(cause, LocalDate.now(clock)));
        chart("discovered", year.discoveredBy(), by -> t("breaches.discovered-by." + by));
    }

    private static String within(int hours) {
        return hours <= LAW ? t("breaches.figures.within", hours) : t("breaches.figures.late", LAW);
    }

    /** As the form has it today; an option that is gone keeps its key. */
    private static String cause(String key, LocalDate today) {
        return BreachForm.on(today, Template.AP)
                .questions()
                .filter(question -> question.id().equals(CAUSE))
                .map(Question::options)
                .flatMap(List::stream)
                .filter(option -> option.key().equals(key))
                .map(option -> option.text().in(UI.getCurrent().getLocale()))
                .findFirst()
                .orElse(key);
    }

    private <K> void chart(String what, Map<K, Long> counts, Function<K, String> word) {
        if (counts.values().stream().allMatch(count -> count == 0)) {
            return;
        }
        var title = "breaches.figures." + what;
        var chart = new Chart(
                Chart.Kind.BARS,
                UI.getCurrent().getLocale(),
                t(title + ".chart"),
                t(title + ".axis"),
                t("breaches.figures.unit"),
                counts.keySet().stream().map(word).toList(),
                List.of(Series.of(t("breaches.figures.unit"), List.copyOf(counts.values()))));
        add(new Section(t(title), drawn(chart)));
    }

    private static Component drawn(Chart chart) {
        var drawn = new Div(new Html(Markup.of(chart.figureForAnyWidth())));
        drawn.addClassName("figure-chart");
        return drawn;
    }

    @Override
    public String getPageTitle() {
        return t("breaches.figures");
    }
}
