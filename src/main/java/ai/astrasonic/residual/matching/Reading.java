package ai.astrasonic.residual.matching;

/**
 * How a text is to be read.
 *
 * @param common whether common values, such as a short number, mean a person here at all
 */
public record Reading(Writing writing, boolean common) {

    /** How a text is written. */
    public enum Writing {
        PLAIN,
        /** Strings in quotes with escapes. */
        JSON,
        /** Elements between braces and commas, in quotes with escapes where need be. */
        ARRAY
    }

    boolean isEscaped() {
        return writing != Writing.PLAIN;
    }

    boolean opens(byte sign) {
        return sign == '"' || writing == Writing.ARRAY && (sign == '{' || sign == ',' || sign == '(');
    }

    boolean closes(byte sign) {
        return sign == '"' || writing == Writing.ARRAY && (sign == '}' || sign == ',' || sign == ')');
    }
}
