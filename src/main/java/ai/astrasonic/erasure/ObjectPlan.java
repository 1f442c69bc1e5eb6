package ai.astrasonic.erasure;

/**
 * What becomes of a person's content in one store.
 *
 * @param objects whose last reference is this person's: they go, with every version
 * @param shared that somebody else refers to as well: only this person's reference goes
 */
public record ObjectPlan(String dataSet, long objects, long bytes, long shared, long sharedBytes) {

    /** What the person refers to; which of it is shared moves with what other people do. */
    ObjectPlan whoeverElse() {
        return new ObjectPlan(dataSet, objects + shared, bytes + sharedBytes, 0, 0);
    }
}
