package ai.astrasonic.rectification;

/**
 * A place that repeats a corrected value, and what was done there.
 *
 * @param dataSet key of the data set
 * @param attribute its attribute
 * @param records how many records held the old value; 0 where that is not known here
 */
public record Reached(String dataSet, String attribute, Outcome outcome, int records) {

    /** How a place stands. */
    public enum Outcome {
        CORRECTED,
        /** A document or a log: left as it was, to be completed by a statement or a credit note. */
        STATED,
        /** It lies with the identity server or a recipient, and nothing here reaches it yet (Art. 19). */
        WAITING,
        /** It waited, and somebody confirmed that it is done. */
        CONFIRMED
    }

    /** Its name on the data map. */
    public String place() {
        return dataSet + "." + attribute;
    }
}
