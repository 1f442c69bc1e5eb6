package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.letters.Letter;
import ai.astrasonic.breaches.letters.LetterCount;
import ai.astrasonic.breaches.letters.LetterState;
import ai.astrasonic.breaches.letters.LettersOfBreach;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Ticker;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far a letter came: looked after while it is shown and goes out, so that nobody has to load the page again. */
final class LetterProgress extends Div {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final transient LettersOfBreach letters;
    private final transient Letter letter;
    private final transient Runnable moved;
    private transient @Nullable LetterCount shown;

    /** @param moved called when the letter is somewhere else than when it was shown */
    LetterProgress(LettersOfBreach letters, Letter letter, Ticker ticker, Runnable moved) {
        this.letters = letters;
        this.letter = letter;
        this.moved = moved;
        if (letter.gatheredAt() != null) {
            show(letters.count(letter.id()));
        }
        if (letter.state() == LetterState.ASKED || letter.state() == LetterState.APPROVED) {
            ticker.whileShown(this, EVERY, this::look);
        }
    }

    /** Shows how far it is now. */
    void look() {
        var now = letters.get(letter.id());
        if (now.state() != letter.state() || (now.gatheredAt() == null) != (letter.gatheredAt() == null)) {
            moved.run();
        } else if (now.gatheredAt() != null) {
            show(letters.count(letter.id()));
        }
    }

    private void show(LetterCount count) {
        if (count.equals(shown)) {
            return;
        }
        shown = count;
        removeAll();
        add(facts(count));
    }

    private static Facts facts(LetterCount count) {
        return new Facts()
                .with(t("letters.waiting"), LetterTexts.number(count.waiting()))
                .with(t("letters.on-its-way"), LetterTexts.number(count.onItsWay()))
                .with(t("letters.sent"), LetterTexts.number(count.sent()))
                .with(t("letters.delivered"), LetterTexts.number(count.delivered()))
                .with(t("letters.retried"), LetterTexts.number(count.retried()))
                .with(t("letters.complained"), LetterTexts.number(count.complained()))
                .with(t("letters.not-reached"), LetterTexts.number(count.notReached()))
                .with(
                        t("letters.to-tell"),
                        State.of(
                                count.toTell() == 0 ? State.Tone.GOOD : State.Tone.WATCH,
                                LetterTexts.number(count.toTell())));
    }
}
