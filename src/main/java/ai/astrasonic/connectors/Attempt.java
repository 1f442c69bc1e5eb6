package ai.astrasonic.connectors;

import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;

/** What comes of an attempt when the recipient says no: to our credentials, or inside an answer that looks well. */
public final class Attempt {

    private Attempt() {}

    /** What is asked of the recipient. */
    @FunctionalInterface
    public interface Work<X extends Exception> {

        Outcome carryOut() throws X;
    }

    /**
     * A refusal of our credentials is not tried again: somebody has to renew them first. Nor is a place that is not there,
     * which is not the same as a person who is not: whoever expects the latter looks for it before.
     */
    public static <X extends Exception> Outcome of(Task task, Work<X> work) throws X {
        try {
            return work.carryOut();
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden e) {
            return new Outcome.Failed(
                    "credentials refused: " + e.getStatusCode().value(), false, null, task.notes());
        } catch (HttpClientErrorException.NotFound e) {
            return new Outcome.Failed(
                    "no such place there: an address or a setting is wrong", false, null, task.notes());
        } catch (Refusal e) {
            return new Outcome.Failed(e.reason(), e.isRetryable(), null, task.notes());
        } catch (RestClientResponseException e) {
            throw e;
        } catch (RestClientException | JacksonException e) {
            return new Outcome.Failed("an answer that cannot be read", true, null, task.notes());
        }
    }
}
