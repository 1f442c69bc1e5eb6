package ai.astrasonic.outbound;

import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.web.client.RestClient;

/** What every call by our own client passes: its turn, the detour where there is one, and whoever listens. */
final class Gate implements ClientHttpRequestInterceptor {

    private static final String TEMPLATE = RestClient.class.getName() + ".uriTemplate";

    /** The names under which recipients give a call its number. */
    private static final List<String> REFERENCES =
            List.of("Request-Id", "request-id", "x-amz-request-id", "cf-ray", "x-request-id");

    private final Addressee addressee;
    private final Passage passage;
    private final Detour detour;
    private final Filters filters;
    private final Repeats repeats;
    private final Heard heard;
    private final Clock clock;

    Gate(
            Addressee addressee,
            Passage passage,
            Detour detour,
            Filters filters,
            Repeats repeats,
            Heard heard,
            Clock clock) {
        this.addressee = addressee;
        this.passage = passage;
        this.detour = detour;
        this.filters = filters;
        this.repeats = repeats;
        this.heard = heard;
        this.clock = clock;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        for (int left = repeats.of(request); ; left--) {
            try {
                var answer = once(request, body, execution);
                if (left == 0 || !Repeats.isPassing(answer.status().value())) {
                    return answer;
                }
            } catch (OutboundFailure.NoAnswer e) {
                if (left == 0) {
                    throw e;
                }
            }
            pause(left);
        }
    }

    private WholeAnswer once(HttpRequest request, byte[] all, ClientHttpRequestExecution execution) {
        var body = filters.pass(addressee.recipient(), request.getURI(), all);
        var call = new Call(
                Ids.next(clock), request.getMethod().name(), template(request), Sha256.of(body), clock.instant());
        var crossing = enter(request.getURI(), call);
        try (var answer = execution.execute(new Rerouted(request, detour), body)) {
            var whole = new WholeAnswer(
                    answer.getStatusCode(),
                    answer.getStatusText(),
                    answer.getHeaders(),
                    answer.getBody().readAllBytes());
            tell(call, whole);
            crossing.answered(whole.status().value(), whole.headers().getFirst(HttpHeaders.RETRY_AFTER));
            return whole;
        } catch (IOException e) {
            tell(call, null);
            crossing.unanswered();
            throw new OutboundFailure.NoAnswer(addressee.recipient(), e);
        }
    }

    /** It is noted before its turn has come: a call may be noted that never left, and none leaves that is not noted. */
    private Passage.Crossing enter(URI address, Call call) {
        try {
            return passage.enter(address, () -> heard.leaving(call.exchange(addressee.recipient(), null, null)));
        } catch (OutboundFailure.Resting missedItsTurn) {
            tell(call, null);
            throw missedItsTurn;
        }
    }

    private void pause(int left) {
        try {
            repeats.pause(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundFailure.NoAnswer(addressee.recipient(), e);
        }
    }

    private static String template(HttpRequest request) {
        return request.getAttributes().get(TEMPLATE) instanceof String template ? template : "(no template)";
    }

    private void tell(Call call, @Nullable WholeAnswer answer) {
        heard.heard(call.exchange(addressee.recipient(), answer, clock.instant()));
    }

    private static @Nullable String reference(HttpHeaders headers) {
        return REFERENCES.stream()
                .map(headers::getFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static final class Rerouted extends HttpRequestWrapper {

        private final URI address;

        Rerouted(HttpRequest request, Detour detour) {
            super(request);
            this.address = detour.of(request.getURI());
        }

        @Override
        public URI getURI() {
            return address;
        }
    }

    private record Call(UUID id, String method, String template, String bodyHash, Instant began) {

        Exchange exchange(String recipient, @Nullable WholeAnswer answer, @Nullable Instant ended) {
            return new Exchange(
                    id,
                    recipient,
                    method,
                    template,
                    bodyHash,
                    answer == null ? null : answer.status().value(),
                    answer == null ? null : reference(answer.headers()),
                    answer == null ? null : Sha256.of(answer.body()),
                    began,
                    ended);
        }
    }

    /** An answer is whole or none: what is cut off in the middle proves nothing. */
    private record WholeAnswer(HttpStatusCode status, String text, HttpHeaders headers, byte[] body)
            implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public String getStatusText() {
            return text;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void close() {}
    }
}
