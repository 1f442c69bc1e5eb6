package ai.astrasonic.requests.steps;

/**
 * What proves that a step was done: ids and hashes only, never personal data.
 *
 * @param kind what the reference points to, such as {@code sha256} or {@code email}; key of a text {@code evidence.…}
 */
public record Evidence(String kind, String reference) {

    public Evidence {
        Words.required(kind, "Evidence says of what kind it is");
        Words.required(reference, "Evidence points to something");
    }
}
