package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is known of a breach, and when the hours end in both readings. */
@Service
class BreachFacts implements BreachPart {

    private final Breaches breaches;
    private final Recipients register;
    private final Times times;

    BreachFacts(Breaches breaches, Recipients register, Times times) {
        this.breaches = breaches;
        this.register = register;
        this.times = times;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean isFor(Breach breach) {
        return true;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        return new Section(t("breaches.facts"), of(breach));
    }

    Component of(Breach breach) {
        var facts = new Facts()
                .with(t("breaches.status"), BreachWords.state(breach))
                .with(t("breaches.systems"), BreachWords.systems(breach))
                .with(t("breaches.discovered"), BreachWords.stated(breach.discovered(), locale()))
                .with(t("breaches.discovered-by"), by(breach))
                .with(t("breaches.occurred"), occurred(breach))
                .with(t("breaches.reported-by"), Actors.of(breach.reportedBy()));
        awareness(breach, facts);
        endOfTheClock(breach, facts);
        var ended = breach.endedBecause();
        if (ended != null) {
            facts.with(t("breaches.ended"), ended);
        }
        return facts.with(
                t("breaches.id"), new CopyId(t("breaches.id"), breach.id().toString()));
    }

    private void awareness(Breach breach, Facts facts) {
        var aware = breach.aware();
        if (aware == null) {
            return;
        }
        facts.with(t("breaches.aware"), BreachWords.stated(aware, locale()))
                .with(t("breaches.aware-by"), Actors.of(text(breach.awareBy())))
                .with(t("breaches.aware-because"), text(breach.awareBecause()));
        breaches.clockOf(breach)
                .ifPresent(clock -> facts.with(
                                t("breaches.until"), exact(clock.deadline().safe()))
                        .with(
                                t("breaches.until-regulation"),
                                exact(clock.deadline().regulation())));
    }

    private void endOfTheClock(Breach breach, Facts facts) {
        var late = breach.lateBecause();
        if (late != null) {
            facts.with(t("breaches.late-because"), late);
        }
        var end = breach.clockEnd();
        if (end != null) {
            facts.with(t("breaches.clock-end." + end.kind()), exact(end.at()));
        }
    }

    private String by(Breach breach) {
        var key = breach.recipient();
        var who = BreachWords.discoveredBy(breach.discoveredBy());
        return key == null
                ? who
                : t(
                        "breaches.by-recipient",
                        who,
                        register.find(key).map(Recipient::name).orElse(key));
    }

    private String occurred(Breach breach) {
        var from = breach.occurredFrom();
        var until = breach.occurredUntil();
        if (from == null) {
            return t("breaches.occurred.unknown");
        }
        return until == null
                ? t("breaches.occurred.since", exact(from))
                : t("breaches.occurred.between", exact(from), exact(until));
    }

    private String exact(Instant moment) {
        return times.exact(moment, locale());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
