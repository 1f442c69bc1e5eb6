package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountStatus;
import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.console.parts.State;

/** An account's state in colour and word, and what its person is called. */
final class PersonStates {

    private PersonStates() {}

    static State of(AccountSummary person) {
        return State.of(tone(person), word(person));
    }

    static String word(AccountSummary person) {
        return t(isRestricted(person) ? "people.restricted" : "people.status." + person.status());
    }

    /** As they are called, where nobody has to see more. */
    static String name(AccountSummary person) {
        if (!person.maskedName().isEmpty()) {
            return person.maskedName();
        }
        return t(person.status() == AccountStatus.ERASED ? "people.erased" : "people.noname");
    }

    /** Of whom nothing is left, nothing is restricted. */
    private static boolean isRestricted(AccountSummary person) {
        return person.restricted() && person.status() != AccountStatus.ERASED;
    }

    private static State.Tone tone(AccountSummary person) {
        if (isRestricted(person)) {
            return State.Tone.WATCH;
        }
        return switch (person.status()) {
            case ACTIVE -> State.Tone.GOOD;
            case DELETION_REQUESTED -> State.Tone.WATCH;
            case ERASED -> State.Tone.NEUTRAL;
        };
    }
}
