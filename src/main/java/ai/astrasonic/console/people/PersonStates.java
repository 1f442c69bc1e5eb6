package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.console.parts.State;

/** The state of an account in colour and word. */
final class PersonStates {

    private PersonStates() {}

    static State of(AccountSummary person) {
        return State.of(tone(person), word(person));
    }

    static String word(AccountSummary person) {
        return t(person.restricted() ? "people.restricted" : "people.status." + person.status());
    }

    private static State.Tone tone(AccountSummary person) {
        if (person.restricted()) {
            return State.Tone.WATCH;
        }
        return switch (person.status()) {
            case ACTIVE -> State.Tone.GOOD;
            case DELETION_REQUESTED -> State.Tone.WATCH;
            case ERASED -> State.Tone.NEUTRAL;
        };
    }
}
