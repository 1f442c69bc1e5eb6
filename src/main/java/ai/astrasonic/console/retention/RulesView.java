package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Rows;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.retention.StopSwitch;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The rules of retention: how long what is kept, on which basis, who agrees, and where the published policy is silent. */
@Route("retention/rules")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.FINANCE, Roles.AUDITOR})
class RulesView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String RULE = "rule";
    private static final String FINDING = "finding";
    private static final String OWNER = "owner";

    private final transient RuleRows rules;
    private final transient StopSwitch stops;
    private final transient StopActs stopActs;
    private final transient Times times;
    private final RecordList<RuleRow> list;
    private final Div top = new Div();

    RulesView(RuleRows rules, RuleDetail detail, StopSwitch stops, StopActs stopActs, Times times) {
        this.rules = rules;
        this.stops = stops;
        this.stopActs = stopActs;
        this.times = times;
        var columns = columns();
        list = new RecordList<>(
                spec(columns, detail), Rows.of(rules::all, RuleRow::key, RulesView::fits, columns), RulesView::show);
        top.addClassName("sheet-top");
        wide();
        add(top, RetentionPages.RULES.links(), list);
    }

    private ListSpec<RuleRow> spec(List<ListColumn<RuleRow>> columns, RuleDetail detail) {
        return new ListSpec<>(
                "retention-rules",
                t("retention.page.rules"),
                RuleRow::key,
                columns,
                List.of(findings(), owners()),
                true,
                RulesView::card,
                row -> detail.of(row, this::changed),
                row -> Optional.empty(),
                () -> EmptyState.of("timer", t("list.nomatch.title"), t("list.nomatch.text")));
    }

    private static List<ListColumn<RuleRow>> columns() {
        return List.of(
                ListColumn.<RuleRow>of(
                                RULE, t("retention.rule"), RulesView::named, row -> RetentionWords.rule(row.key()))
                        .orderedBy(Comparator.comparing(row -> RetentionWords.rule(row.key())))
                        .grow(2),
                ListColumn.<RuleRow>of("period", t("retention.period"), RulesView::period, RulesView::periodSaid)
                        .grow(2),
                ListColumn.<RuleRow>text(
                                "basis", t("retention.basis"), row -> row.now().basis())
                        .grow(2),
                ListColumn.<RuleRow>of(FINDING, t("retention.finding"), RulesView::found, RulesView::findingWord)
                        .orderedBy(Comparator.comparing(row -> row.term().inPolicy()))
                        .grow(2),
                ListColumn.<RuleRow>of("state", t("retention.state"), RulesView::state, RulesView::stateWord),
                ListColumn.<RuleRow>text(
                        "approval",
                        t("retention.approval"),
                        row -> RetentionWords.approval(row.now().approval())),
                ListColumn.<RuleRow>text(
                                "most",
                                t("retention.most"),
                                row -> Figures.number(row.now().mostRows()))
                        .orderedBy(Comparator.comparing(row -> row.now().mostRows())),
                ListColumn.<RuleRow>text(
                                OWNER,
                                t("jobs.owner"),
                                row -> t("role." + row.term().owner()))
                        .orderedBy(Comparator.comparing(row -> row.term().owner())));
    }

    private static boolean fits(RuleRow row, ListState state) {
        String text = String.join(
                " ", row.key(), RetentionWords.rule(row.key()), row.now().basis(), RetentionWords.clock(row.key()));
        return Rows.has(text, state.search())
                && state.value(FINDING).map(finding(row)::equals).orElse(true)
                && state.value(OWNER).map(row.term().owner()::equals).orElse(true);
    }

    private static ListFilter findings() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        List.of("silent", "policy").forEach(key -> choices.put(key, t("retention.finding." + key)));
        return new ListFilter(FINDING, t("retention.finding"), choices);
    }

    private static ListFilter owners() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        List.of(Roles.DPO, Roles.ENGINEER, Roles.FINANCE).forEach(role -> choices.put(role, t("role." + role)));
        return new ListFilter(OWNER, t("jobs.owner"), choices);
    }

    private static String finding(RuleRow row) {
        return row.term().inPolicy() ? "policy" : "silent";
    }

    private static String findingWord(RuleRow row) {
        return t("retention.finding." + finding(row));
    }

    static State found(RuleRow row) {
        return State.of(row.term().inPolicy() ? State.Tone.GOOD : State.Tone.WATCH, findingWord(row));
    }

    private static Component named(RuleRow row) {
        var name = new Span(RetentionWords.rule(row.key()));
        name.addClassName("strong");
        var key = new Span(row.key());
        key.addClassNames("soft", "mono");
        return stack(name, key);
    }

    private static String periodSaid(RuleRow row) {
        return (RetentionWords.period(row.now().period()) + " " + RetentionWords.clock(row.key())).strip();
    }

    private static Component period(RuleRow row) {
        var length = new Span(RetentionWords.period(row.now().period()));
        length.addClassName("strong");
        var clock = new Span(RetentionWords.clock(row.key()));
        clock.addClassNames("soft", "narrow-text");
        return stack(length, clock);
    }

    private static String stateWord(RuleRow row) {
        if (row.stopped()) {
            return t("retention.state.STOPPED");
        }
        return row.next()
                .map(next -> t("retention.version." + next.status()))
                .orElseGet(() -> t("retention.rule.counts"));
    }

    private static Component state(RuleRow row) {
        var tone = row.next().isPresent() ? State.Tone.INFO : State.Tone.NEUTRAL;
        return State.of(row.stopped() ? State.Tone.WATCH : tone, stateWord(row));
    }

    private static Component card(RuleRow row) {
        var top = new Div(named(row), found(row));
        top.addClassName("line");
        var more = new Span(periodSaid(row));
        more.addClassName("soft");
        var card = new Div(top, more);
        card.addClassName("card-row");
        return card;
    }

    private static Component stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    private void showTop() {
        var head = new PageHead(t("retention.rules.title"), t("retention.rules.sentence"));
        top.removeAll();
        top.add(head, new StopBanner(stops.all(), stopActs, times, this::changed));
    }

    private void changed() {
        showTop();
        list.refresh();
        list.refreshSelected();
    }

    private static void show(ListState state) {
        var address =
                state.selected().map(rule -> state.select("").with(RULE, rule)).orElse(state.with(RULE, ""));
        UI.getCurrent().navigate(RulesView.class, address.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = ListState.from(event.getLocation().getQueryParameters());
        showTop();
        list.apply(address.with(RULE, "").select(address.value(RULE).orElse("")));
    }

    @Override
    public String getPageTitle() {
        return t("retention.rules.title");
    }
}
