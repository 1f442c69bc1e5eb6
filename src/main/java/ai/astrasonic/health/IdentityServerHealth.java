package ai.astrasonic.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the staff realm tells how to sign in. */
@Component("identityServer")
class IdentityServerHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI metadata;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    IdentityServerHealth(@Value("${astrasonic.console.issuer}") String issuer) {
        this.metadata = URI.create(issuer + "/.well-known/openid-configuration");
    }

    @Override
    public Health health() {
        try {
            var request = HttpRequest.newBuilder(metadata).timeout(PATIENCE).build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return (status == 200 ? Health.up() : Health.down())
                    .withDetail("status", status)
                    .build();
        } catch (IOException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }
}
