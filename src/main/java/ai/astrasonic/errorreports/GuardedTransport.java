package ai.astrasonic.errorreports;

import ai.astrasonic.outbound.Outbound;
import ai.astrasonic.outbound.OutboundFailure;
import io.sentry.Hint;
import io.sentry.RequestDetails;
import io.sentry.SentryEnvelope;
import io.sentry.SentryOptions;
import io.sentry.transport.ITransport;
import io.sentry.transport.RateLimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Sends reports by the one way out, behind whoever logs; more than it can send at their pace is dropped, never waited for. */
final class GuardedTransport implements ITransport {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedTransport.class);
    private static final int MOST_WAITING = 100;

    private final SentryOptions options;
    private final RequestDetails request;
    private final RestClient http;
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("error-reports").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    GuardedTransport(SentryOptions options, RequestDetails request, Outbound outbound) {
        this.options = options;
        this.request = request;
        this.http = outbound.to("sentry", call -> {}).build();
    }

    @Override
    public void send(SentryEnvelope envelope, Hint hint) throws IOException {
        var body = new ByteArrayOutputStream();
        try {
            options.getSerializer().serialize(envelope, body);
        } catch (Exception e) {
            throw new IOException("A report could not be written", e);
        }
        sender.execute(() -> post(body.toByteArray()));
    }

    private void post(byte[] body) {
        try {
            http.post()
                    .uri(request.getUrl().toString())
                    .headers(headers -> request.getHeaders().forEach(headers::set))
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | OutboundFailure | DataAccessException e) {
            LOG.warn("A report of an error could not be sent: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void flush(long timeoutMillis) {
        // What waits is sent, or not, by the one thread; nobody waits for it.
    }

    @Override
    public @Nullable RateLimiter getRateLimiter() {
        return null;
    }

    @Override
    public void close(boolean isRestarting) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        sender.shutdown();
        try {
            sender.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
