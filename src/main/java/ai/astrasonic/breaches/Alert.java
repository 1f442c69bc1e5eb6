package ai.astrasonic.breaches;

/**
 * What monitoring noticed, as names that hold no personal data: never the words of an error.
 *
 * @param rule the alert rule, as our engineers named it
 * @param issue the tool's id of what it groups together
 * @param event the tool's id of this one occurrence
 * @param link page of it in the tool; empty when it gave none
 */
public record Alert(String tool, String rule, String issue, String event, String link) {

    String title() {
        return tool + ": " + rule + " (" + issue + ")";
    }

    String key() {
        return String.join(":", tool, issue, event);
    }

    String words() {
        return (event + " " + link).strip();
    }
}
