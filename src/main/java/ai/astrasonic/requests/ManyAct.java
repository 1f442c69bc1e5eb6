package ai.astrasonic.requests;

import ai.astrasonic.requests.deadlines.Extension;

/** What can be done with many cases at once. */
public sealed interface ManyAct {

    /** Somebody takes them on. */
    record Assign(String staffId) implements ManyAct {}

    /** A link and a code go to each person's address that we hold. */
    record AskIdentity() implements ManyAct {}

    /**
     * More time, told to each person in a letter of their own (Art. 12(3)).
     *
     * @param reason what each is told
     */
    record Extend(Extension.Ground ground, String reason) implements ManyAct {}
}
