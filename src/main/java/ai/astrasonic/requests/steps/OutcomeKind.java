package ai.astrasonic.requests.steps;

/** The kinds of outcome as a column holds them. */
enum OutcomeKind {
    DONE,
    NOTHING_TO_DO,
    KEPT,
    WAITING_FOR,
    FAILED
}
