package ai.astrasonic.local.standins;

import java.time.Duration;

/** What goes wrong with a call, on demand. */
public sealed interface Fault {

    /** Nothing is done, and this is answered. */
    record Answers(Reply reply) implements Fault {}

    /** It is done, but this is answered instead of what was done. */
    record DoesAndAnswers(Reply reply) implements Fault {}

    /** Nothing is done, and no answer comes for so long. */
    record Hangs(Duration time) implements Fault {}

    /** It is done, and the answer breaks off in the middle. */
    record BreaksOff() implements Fault {}

    /** It is done, and no answer comes at all. */
    record DoesAndHangs(Duration time) implements Fault {}
}
