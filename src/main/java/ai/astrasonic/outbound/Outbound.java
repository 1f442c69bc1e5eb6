package ai.astrasonic.outbound;

import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Makes the clients with which others are called. */
@Component
public class Outbound {

    private final Addressees addressees;
    private final Clock clock;
    private final Detour detour;

    Outbound(Addressees addressees, Detour detour, Clock clock) {
        this.addressees = addressees;
        this.detour = detour;
        this.clock = clock;
    }

    /**
     * A client that calls this recipient and nobody else. Every address is a template with variables, since the template is
     * what evidence shows.
     *
     * @throws IllegalArgumentException when the register does not say how to call them
     */
    public RestClient.Builder to(String recipient, Heard heard) {
        var addressee = addressees
                .find(recipient)
                .orElseThrow(() -> new IllegalArgumentException("The register does not say how to call " + recipient));
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(addressee.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(addressee.patience());
        return RestClient.builder()
                .requestFactory(factory)
                .requestInterceptor(new Gate(addressee, detour, heard, clock));
    }
}
