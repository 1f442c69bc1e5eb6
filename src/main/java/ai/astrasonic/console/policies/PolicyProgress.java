package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.policies.NoticeCount;
import ai.astrasonic.policies.NoticeOutcome;
import ai.astrasonic.policies.Policies;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the mails of a version are, looked after while it is shown; and whom none reached, so that somebody tells them otherwise. */
final class PolicyProgress extends Div {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int SHOWN = 50;

    private final transient Policies policies;
    private final PolicyId version;
    private final boolean done;
    private final transient Runnable moved;
    private transient @Nullable NoticeCount shown;
    private @Nullable UUID last;

    /** @param moved called when the last mail was put out since it was shown */
    PolicyProgress(Policies policies, PolicyVersion version, Ticker ticker, Runnable moved) {
        this.policies = policies;
        this.version = version.id();
        this.done = version.toldAt() != null;
        this.moved = moved;
        addClassName("stack");
        show(policies.count(this.version));
        if (isUnderWay()) {
            ticker.whileShown(this, EVERY, this::look);
        }
    }

    private boolean isUnderWay() {
        var count = Objects.requireNonNull(shown);
        return !done || count.of(NoticeOutcome.ON_ITS_WAY) + count.of(NoticeOutcome.WAITING) > 0;
    }

    /** Shows how far it is now. */
    void look() {
        boolean doneNow =
                policies.find(version).filter(now -> now.toldAt() != null).isPresent();
        if (doneNow != done) {
            moved.run();
        } else {
            show(policies.count(version));
        }
    }

    private void show(NoticeCount count) {
        if (count.equals(shown)) {
            return;
        }
        shown = count;
        removeAll();
        add(facts(count));
        if (count.notReached() > 0) {
            add(new Paragraph(t("policies.not-reached.help")), notReached());
        }
    }

    private static Facts facts(NoticeCount count) {
        var facts = new Facts();
        for (var outcome : NoticeOutcome.values()) {
            facts.with(t("policies.outcome." + outcome), PolicyTexts.number(count.of(outcome)));
        }
        return facts.with(
                t("policies.not-reached"),
                State.of(
                        count.notReached() == 0 ? State.Tone.GOOD : State.Tone.WATCH,
                        PolicyTexts.number(count.notReached())));
    }

    /** By the account alone; its address is on the person's page, for whoever may look. */
    private Component notReached() {
        var table = new Table(
                t("policies.not-reached"), List.of(t("policies.account"), t("policies.told"), t("policies.note")));
        var more = new Button(t("policies.not-reached.more"));
        last = null;
        more.addClickListener(click -> more.setVisible(next(table)));
        more.setVisible(next(table));
        return new Div(table, more);
    }

    /** Whether there are any behind these. */
    private boolean next(Table table) {
        var found = policies.notReached(version, last, SHOWN + 1);
        found.stream().limit(SHOWN).forEach(one -> {
            last = one.id();
            table.row(
                    new Anchor("people/" + one.account(), one.account().toString()),
                    PolicyTexts.outcome(one.outcome()),
                    new Span(Objects.requireNonNullElse(one.note(), "–")));
        });
        return found.size() > SHOWN;
    }
}
