package ai.astrasonic.connectors.stripe;

import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Lets Stripe's library speak on our line, so that its calls are held to the register and heard of like all others. */
final class LineClient extends HttpClient {

    /** What Stripe's library understands better than we do; everything else is left to whoever asks. */
    private static final Set<Integer> REFUSALS = Set.of(400, 402, 404, 409);

    private final RestClient http;

    LineClient(RestClient http) {
        this.http = http;
    }

    @Override
    public StripeResponse request(StripeRequest request) throws StripeException {
        var address = AddressTemplate.of(URI.create(request.url().toString()));
        var call = http.method(HttpMethod.valueOf(request.method().name()))
                .uri(address.text(), address.variables())
                .headers(headers -> request.headers().map().forEach(headers::addAll))
                .header("User-Agent", buildUserAgentString(request));
        var content = request.content();
        if (content != null) {
            call.contentType(MediaType.parseMediaType(content.contentType())).body(content.byteArrayContent());
        }
        var answer = call.retrieve()
                .onStatus(LineClient::isRefusal, (asked, refused) -> {})
                .toEntity(String.class);
        return new StripeResponse(
                answer.getStatusCode().value(),
                headers(answer.getHeaders()),
                Objects.requireNonNullElse(answer.getBody(), ""));
    }

    private static HttpHeaders headers(org.springframework.http.HttpHeaders answered) {
        var headers = new HashMap<String, List<String>>();
        answered.forEach(headers::put);
        return HttpHeaders.of(headers);
    }

    private static boolean isRefusal(HttpStatusCode status) {
        return REFUSALS.contains(status.value());
    }
}
