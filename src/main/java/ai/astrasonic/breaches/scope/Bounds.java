package ai.astrasonic.breaches.scope;

/**
 * Between how many people and records: at least what is certain, at most with what may be somebody else.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">Art. 33(3)(a) GDPR: approximate numbers, where possible</a>
 */
public record Bounds(long peopleMin, long peopleMax, long recordsMin, long recordsMax) {

    /** @throws IllegalArgumentException when a minimum is above its maximum, or below zero */
    public Bounds {
        if (peopleMin < 0 || recordsMin < 0) {
            throw new IllegalArgumentException("There is no number below zero");
        }
        if (peopleMin > peopleMax || recordsMin > recordsMax) {
            throw new IllegalArgumentException("A minimum is never above its maximum");
        }
    }
}
