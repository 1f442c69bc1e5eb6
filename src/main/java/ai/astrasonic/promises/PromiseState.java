package ai.astrasonic.promises;

/** What a check found out about a promise; nothing is ever called kept that was not checked. */
public sealed interface PromiseState {

    Finding finding();

    /** Checked, and it holds. */
    record Kept(Finding finding) implements PromiseState {}

    /** It holds now, but a threshold is near. */
    record AtRisk(Finding finding) implements PromiseState {}

    /** Checked, and it does not hold. */
    record Broken(Finding finding) implements PromiseState {}

    /** No check could run, or no control exists yet. */
    record Unproven(Finding finding) implements PromiseState {}

    /** The word for it in interfaces and stores. */
    default String word() {
        return switch (this) {
            case Kept kept -> "kept";
            case AtRisk atRisk -> "at risk";
            case Broken broken -> "broken";
            case Unproven unproven -> "unproven";
        };
    }

    /** @throws IllegalArgumentException when no state has this word */
    static PromiseState of(String word, Finding finding) {
        return switch (word) {
            case "kept" -> new Kept(finding);
            case "at risk" -> new AtRisk(finding);
            case "broken" -> new Broken(finding);
            case "unproven" -> new Unproven(finding);
            default -> throw new IllegalArgumentException("No promise is ever " + word);
        };
    }
}
