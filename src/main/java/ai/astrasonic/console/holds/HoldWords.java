package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHold;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Says holds in words. */
@Service
class HoldWords {

    private static final int SOON = 14;

    private final DataMap map;
    private final Words words;
    private final Times times;

    HoldWords(DataMap map, Words words, Times times) {
        this.map = map;
        this.words = words;
        this.times = times;
    }

    static String ground(HoldGround ground) {
        return t("holds:hold.ground." + ground.key());
    }

    /** Whether it stands, and whether it is to be looked at. */
    State state(LegalHold hold) {
        return State.of(tone(hold), status(hold));
    }

    String status(LegalHold hold) {
        if (!hold.stands()) {
            return t("holds.state.released");
        }
        return t(isOver(hold) ? "holds.state.over" : "holds.state.stands");
    }

    private State.Tone tone(LegalHold hold) {
        if (!hold.stands()) {
            return State.Tone.NEUTRAL;
        }
        if (isOver(hold)) {
            return State.Tone.BAD;
        }
        return times.daysUntil(hold.reviewOn()) <= SOON ? State.Tone.WATCH : State.Tone.INFO;
    }

    private boolean isOver(LegalHold hold) {
        return times.daysUntil(hold.reviewOn()) <= 0;
    }

    /** "2 people, their payments". */
    String scope(HoldScope scope) {
        var who = scope.people().isEmpty()
                ? t("holds.scope.everybody")
                : t("holds.scope.people", scope.people().size());
        return scope.dataSets().isEmpty() ? who + ": " + t("holds.scope.all") : who + ": " + dataSets(scope);
    }

    String dataSets(HoldScope scope) {
        return titles(scope).stream().collect(Collectors.joining(", "));
    }

    List<String> titles(HoldScope scope) {
        return scope.dataSets().stream().map(this::title).sorted().toList();
    }

    /** A set that the data map no longer has is said by its key. */
    String title(String key) {
        return map.dataSets().stream()
                .filter(set -> set.key().equals(key))
                .findFirst()
                .map(words::title)
                .orElse(key);
    }

    String review(LegalHold hold) {
        return times.date(hold.reviewOn(), locale());
    }

    String left(LegalHold hold) {
        return times.daysLeft(hold.reviewOn());
    }

    String span(HoldScope scope) {
        return t(
                "holds.span",
                scope.from() == null ? "…" : times.date(scope.from(), locale()),
                scope.until() == null ? "…" : times.date(scope.until(), locale()));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
