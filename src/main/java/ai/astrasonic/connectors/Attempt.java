package ai.astrasonic.connectors;

import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;

/** What comes of an attempt when the recipient says no inside an answer that looks well. */
public final class Attempt {

    private Attempt() {}

    /** What is asked of the recipient. */
    @FunctionalInterface
    public interface Work<X extends Exception> {

        Outcome carryOut() throws X;
    }

    /**
     * An error of HTTP is left to whoever asks. That is also a place that is not there, which is not the same as a person who is
     * not: whoever expects the latter looks for it before.
     */
    public static <X extends Exception> Outcome of(Task task, Work<X> work) throws X {
        try {
            return work.carryOut();
        } catch (Refusal e) {
            return new Outcome.Failed(e.reason(), e.isRetryable(), null, task.notes());
        } catch (RestClientResponseException e) {
            throw e;
        } catch (RestClientException | JacksonException e) {
            return new Outcome.Failed("unreadable", true, null, task.notes());
        }
    }
}
