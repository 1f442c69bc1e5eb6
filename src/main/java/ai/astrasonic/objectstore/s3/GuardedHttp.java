package ai.astrasonic.objectstore.s3;

import ai.astrasonic.outbound.Passage;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/** The client library's own HTTP, each call of which passes the guard of the way out first, also when the library tries again. */
final class GuardedHttp implements SdkHttpClient {

    private final SdkHttpClient http;
    private final WayOut way;

    private GuardedHttp(SdkHttpClient http, WayOut way) {
        this.http = http;
        this.way = way;
    }

    /** Leaves the choice of time-outs to the library, which also closes what is made here. */
    static final class Maker implements SdkHttpClient.Builder<Maker> {

        private final WayOut way;

        Maker(WayOut way) {
            this.way = way;
        }

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new GuardedHttp(Apache5HttpClient.builder().buildWithDefaults(defaults), way);
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var prepared = http.prepareRequest(request);
        return new ExecutableHttpRequest() {

            @Override
            public HttpExecuteResponse call() throws IOException {
                var address = request.httpRequest().getUri();
                var crossing = way.to(address).map(passage -> passage.enter(address));
                return GuardedHttp.call(prepared, crossing);
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    private static HttpExecuteResponse call(ExecutableHttpRequest prepared, Optional<Passage.Crossing> crossing)
            throws IOException {
        try {
            var answer = prepared.call();
            var head = answer.httpResponse();
            crossing.ifPresent(call -> call.noted(
                    head.statusCode(), head.firstMatchingHeader("Retry-After").orElse(null)));
            return answer;
        } catch (IOException e) {
            crossing.ifPresent(Passage.Crossing::unanswered);
            throw e;
        }
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }
}
