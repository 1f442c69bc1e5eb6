package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.retention.RetentionRules;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.TargetCatalogue;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** One rule: its period and basis, where it ends what and how, what it leaves to others, and how it came to be so. */
@Service
class RuleDetail {

    private final RetentionRules rules;
    private final TargetCatalogue targets;
    private final SheetDesk desk;
    private final SheetHealth health;
    private final RuleActs acts;
    private final RuleVersions versions;
    private final RetentionWords words;
    private final Words sets;
    private final Times times;

    RuleDetail(
            RetentionRules rules,
            TargetCatalogue targets,
            SheetDesk desk,
            SheetHealth health,
            RuleActs acts,
            RuleVersions versions,
            RetentionWords words,
            Words sets,
            Times times) {
        this.rules = rules;
        this.targets = targets;
        this.desk = desk;
        this.health = health;
        this.acts = acts;
        this.versions = versions;
        this.words = words;
        this.sets = sets;
        this.times = times;
    }

    Component of(RuleRow row, Runnable changed) {
        var detail = new Div(new H2(RetentionWords.rule(row.key())), RulesView.found(row));
        detail.addClassName("detail-body");
        if (!row.term().inPolicy()) {
            detail.add(new Paragraph(t("retention.silent")));
        }
        acts.of(row, changed).forEach(detail::add);
        detail.add(facts(row), new H3(t("retention.places")), places(row), otherwise(row));
        detail.add(new H3(t("retention.versions")), versions.of(rules.versions(row.key()), changed));
        return detail;
    }

    private Facts facts(RuleRow row) {
        var rule = row.now();
        var facts = new Facts()
                .with(t("retention.period"), RetentionWords.period(rule.period()))
                .with(t("retention.clock"), RetentionWords.clock(row.key()))
                .with(t("retention.basis"), rule.basis())
                .with(t("retention.approval"), RetentionWords.approval(rule.approval()))
                .with(t("retention.most"), t("retention.most.text", Figures.number(rule.mostRows())))
                .with(t("jobs.owner"), t("role." + row.term().owner()))
                .with(t("retention.from"), RetentionWords.from(rule.validFrom()))
                .with(t("retention.last"), last(row.key()));
        health.now().flatMap(job -> job.next()).ifPresent(next -> facts.with(t("jobs.next"), new When(next, times)));
        return facts;
    }

    /** How the latest lines of the rule stand. */
    private List<Component> last(String rule) {
        var lines = lines(rule);
        if (lines.isEmpty()) {
            return List.of(new Span(t("jobs.never")));
        }
        return lines.stream().<Component>map(this::last).toList();
    }

    private Component last(SheetLine line) {
        var last =
                new Div(new Anchor("retention/line/" + line.id(), words.place(line.target())), LineWords.state(line));
        last.addClassName("with-icon");
        return last;
    }

    private List<SheetLine> lines(String rule) {
        return desk.latest().stream()
                .flatMap(day -> desk.since(day).stream())
                .filter(line -> line.rule().equals(rule))
                .toList();
    }

    private Component places(RuleRow row) {
        var places = targets.of(row.key()).stream()
                .map(target -> words.place(target.key()) + " – " + RetentionWords.ending(target.ending()))
                .toList();
        return places.isEmpty() ? soft(t("retention.places.none")) : list(places);
    }

    /** What the rule covers and another act ends: the finding that belongs to it. */
    private Component otherwise(RuleRow row) {
        var named = targets.endedOtherwise(row.key()).stream().map(sets::title).toList();
        if (named.isEmpty()) {
            return new Div();
        }
        var otherwise = new Div(soft(t(why(row))), list(named));
        otherwise.addClassName("stack");
        return otherwise;
    }

    private static String why(RuleRow row) {
        if (!row.now().hasPeriod()) {
            return "retention.otherwise.criteria";
        }
        return Stream.of("account", "library", "backup", "connection").anyMatch(row.key()::equals)
                ? "retention.otherwise.erasure"
                : "retention.otherwise.others";
    }

    private static Component list(List<String> lines) {
        var list = new UnorderedList();
        list.addClassName("plain-list");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static Component soft(String words) {
        var soft = new Paragraph(words);
        soft.addClassName("soft");
        return soft;
    }
}
