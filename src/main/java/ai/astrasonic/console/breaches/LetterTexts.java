package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.letters.LetterRefused;
import ai.astrasonic.breaches.letters.LetterState;
import ai.astrasonic.breaches.letters.NotReached;
import ai.astrasonic.console.parts.State;
import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.util.Arrays;

/** Says letters in words. */
final class LetterTexts {

    private LetterTexts() {}

    static State state(LetterState state) {
        var tone = switch (state) {
            case DRAFT, DISCARDED -> State.Tone.NEUTRAL;
            case ASKED -> State.Tone.WATCH;
            case APPROVED -> State.Tone.BUSY;
            case SENT -> State.Tone.GOOD;
            case STOPPED -> State.Tone.BAD;
        };
        return State.of(tone, t("letters.state." + state));
    }

    static String part(LetterPart part) {
        return t("letters.part." + part.key());
    }

    static String outcome(NotReached.Outcome outcome) {
        return t("letters.outcome." + outcome);
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(number);
    }

    /** Where a part is wrong, it is named as the form names it. */
    static String refused(LetterRefused refusal) {
        var where = Arrays.stream(LetterPart.values())
                .filter(part -> part.key().equals(refusal.where()))
                .map(LetterTexts::part)
                .findFirst()
                .orElse(refusal.where());
        return t("letters.refused." + refusal.why().key(), where);
    }
}
