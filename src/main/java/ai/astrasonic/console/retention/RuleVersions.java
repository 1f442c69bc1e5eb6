package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.retention.RuleVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Service;

/** The versions of a rule, the newest first: what it said, since when, who wanted it why, who agreed. */
@Service
class RuleVersions {

    private final RuleActs acts;
    private final Times times;

    RuleVersions(RuleActs acts, Times times) {
        this.acts = acts;
        this.times = times;
    }

    Component of(List<RuleVersion> versions, Runnable changed) {
        var list = new OrderedList();
        list.addClassName("rule-versions");
        list.getElement().setAttribute("reversed", true);
        versions.forEach(version -> list.add(new ListItem(one(version, changed))));
        return list;
    }

    private Component one(RuleVersion version, Runnable changed) {
        var what = new Span(t(
                "retention.version",
                version.rule().version(),
                RetentionWords.period(version.rule().period()),
                RetentionWords.from(version.rule().validFrom())));
        what.addClassName("strong");
        var one = new Div(what, state(version.status()), soft(version.rule().basis()));
        one.addClassName("stack");
        if (!version.reason().isEmpty()) {
            one.add(soft(version.reason()));
        }
        asked(version, one);
        if (version.status() == RuleVersion.Status.PROPOSED && acts.mayChange()) {
            one.add(new Button(t("retention.withdraw"), click -> acts.withdraw(version, changed)));
        }
        return one;
    }

    private void asked(RuleVersion version, Div one) {
        var askedAt = version.askedAt();
        if (askedAt == null) {
            one.add(soft(t("retention.version.first")));
            return;
        }
        one.add(step(t("approvals.asker"), Actors.of(version.askedBy()), new When(askedAt, times)));
        var decidedBy = version.decidedBy();
        var decidedAt = version.decidedAt();
        if (decidedBy != null && decidedAt != null) {
            one.add(step(t("approvals.decider"), Actors.of(decidedBy), new When(decidedAt, times)));
        }
    }

    private static Component step(String name, Component who, Component when) {
        var step = new Div(soft(name), who, when);
        step.addClassName("with-icon");
        return step;
    }

    private static Span soft(String words) {
        var soft = new Span(words);
        soft.addClassNames("soft", "narrow-text");
        return soft;
    }

    private static State state(RuleVersion.Status status) {
        var tone = switch (status) {
            case PROPOSED -> State.Tone.WATCH;
            case IN_FORCE -> State.Tone.GOOD;
            case REFUSED -> State.Tone.BAD;
            case WITHDRAWN -> State.Tone.NEUTRAL;
        };
        return State.of(tone, t("retention.version." + status));
    }
}
