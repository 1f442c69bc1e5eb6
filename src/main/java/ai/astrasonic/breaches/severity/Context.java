package ai.astrasonic.breaches.severity;

/**
 * One kind of data that the breach hit, in its context (DPC).
 *
 * @param score 1 to 4; volume, the people, age or publicity of the data move it from the kind's own score
 * @param because why it was moved; empty only where it was not
 */
public record Context(DataKind kind, int score, String because) {

    public Context {
        Scores.require(score >= DataKind.LOWEST && score <= DataKind.HIGHEST, "A kind of data scores 1 to 4");
        Scores.require(score == kind.base() || !because.isBlank(), "A score that was moved says why");
    }

    public static Context of(DataKind kind) {
        return new Context(kind, kind.base(), "");
    }
}
