package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.holds.HoldFilter;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionRules;
import ai.astrasonic.retention.RuleRefused;
import ai.astrasonic.retention.Simulator;
import ai.astrasonic.retention.Simulator.Answer;
import ai.astrasonic.retention.Simulator.Forecast;
import ai.astrasonic.retention.Simulator.Question;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/** What would be due if a rule were another one, and what becomes due in the next year. It counts and writes nothing. */
@Route("retention/what-if")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.FINANCE, Roles.AUDITOR})
class WhatIfView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final int MOST_HOLDS = 100;

    private final transient Simulator simulator;
    private final transient RetentionRules rules;
    private final transient WhatIfAnswer answers;
    private final transient ForecastChart charts;
    private final transient Background background;
    private final transient Times times;
    private final transient Clock clock;
    private final transient List<String> keys;
    private final WhatIfForm form;
    private final Section answer = new Section(t("retention.whatif.answer"));
    private final Div year = new Div();
    private volatile int asked;

    WhatIfView(
            Simulator simulator,
            RetentionRules rules,
            TargetCatalogue targets,
            LegalHolds holds,
            RetentionRights rights,
            WhatIfAnswer answers,
            ForecastChart charts,
            Background background,
            Times times,
            Clock clock) {
        this.simulator = simulator;
        this.rules = rules;
        this.answers = answers;
        this.charts = charts;
        this.background = background;
        this.times = times;
        this.clock = clock;
        keys = rules.on(times.today()).stream()
                .filter(RetentionRule::hasPeriod)
                .map(RetentionRule::key)
                .filter(key -> !targets.of(key).isEmpty())
                .toList();
        List<LegalHold> standing =
                rights.maySeeHolds() ? holds.page(HoldFilter.all().standing(true), null, MOST_HOLDS) : List.of();
        form = new WhatIfForm(keys, standing, times.today());
        year.addClassName("forecasts");
        add(
                new PageHead(t("retention.whatif.title"), t("retention.whatif.text")),
                RetentionPages.WHAT_IF.links(),
                new Section(t("retention.whatif.question"), form, ask()),
                answer,
                year);
    }

    private Component ask() {
        var ask = new Button(t("retention.whatif.count"), click -> go());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(ask);
        acts.addClassName("page-acts");
        return acts;
    }

    private void go() {
        var wanted = form.state();
        if (form.question(wanted).isEmpty()) {
            form.noRule();
            return;
        }
        UI.getCurrent().navigate(WhatIfView.class, wanted.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var state = ListState.from(event.getLocation().getQueryParameters());
        asked++;
        form.show(state);
        form.accept();
        var question = form.question(state);
        answer.setVisible(question.isPresent());
        question.ifPresent(this::count);
        foresee(question.map(Question::rule).map(List::of).orElse(keys));
    }

    private void count(Question question) {
        int mine = asked;
        var rule = rules.on(times.today(), question.rule());
        answer.show(running());
        background.run(show -> {
            var found = outcome(question);
            show.accept(() -> {
                if (mine == asked) {
                    found.accept(rule);
                }
            });
        });
    }

    /** Counted without words, said when it is shown. */
    private Consumer<RetentionRule> outcome(Question question) {
        try {
            var counted = simulator.ask(question);
            return rule -> show(rule, counted);
        } catch (RuleRefused refusal) {
            return rule -> refuse(refusal.why());
        }
    }

    private void show(RetentionRule rule, List<Answer> counted) {
        var asOf = t("retention.asof", times.exact(clock.instant(), RetentionWords.locale()));
        answer.show(answers.of(rule, counted, asOf));
    }

    private void refuse(RuleRefused.Why why) {
        var words = t("retention.refused." + why);
        form.refuse(words);
        answer.show(WhatIfAnswer.refused(words));
    }

    private static Component running() {
        var running = new Paragraph(t("retention.whatif.running"));
        running.addClassName("soft");
        running.getElement().setAttribute("role", "status");
        return running;
    }

    /** One rule after the other, each shown as soon as it is counted. */
    private void foresee(List<String> wanted) {
        int mine = asked;
        var first = YearMonth.from(times.today());
        var status = new Paragraph();
        status.addClassName("soft");
        status.getElement().setAttribute("role", "status");
        status.setText(t("retention.forecast.running", 0, wanted.size()));
        year.removeAll();
        year.add(status);
        background.run(show -> {
            for (int at = 0; at < wanted.size() && mine == asked; at++) {
                var rule = wanted.get(at);
                int done = at + 1;
                var forecasts = simulator.forecast(rule);
                show.accept(() -> {
                    if (mine == asked) {
                        add(rule, forecasts, first, wanted.size() == 1);
                        status.setText(said(done, wanted.size()));
                    }
                });
            }
        });
    }

    private String said(int done, int all) {
        return done < all
                ? t("retention.forecast.running", done, all)
                : t("retention.forecast.done", times.exact(clock.instant(), RetentionWords.locale()));
    }

    private void add(String rule, List<Forecast> forecasts, YearMonth first, boolean alone) {
        var title = t("retention.forecast.title", RetentionWords.rule(rule));
        if (!ForecastChart.isEmpty(forecasts)) {
            year.add(new Section(title, charts.of(rule, forecasts, first)));
        } else if (alone) {
            year.add(new Section(
                    title,
                    EmptyState.of(
                            "calendar", t("retention.forecast.empty.title"), t("retention.forecast.empty.text"))));
        }
    }

    @Override
    public String getPageTitle() {
        return t("retention.whatif.title");
    }
}
