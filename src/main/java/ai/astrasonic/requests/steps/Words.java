package ai.astrasonic.requests.steps;

/** Checks of words that a person or a job must give. */
final class Words {

    private Words() {}

    static void required(String text, String otherwise) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
