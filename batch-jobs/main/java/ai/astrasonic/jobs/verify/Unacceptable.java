package ai.astrasonic.jobs.verify;

/** The file is not what it says it is; the message is the sentence to show. */
final class Unacceptable extends RuntimeException {

    Unacceptable(String message) {
        super(message);
    }
}
