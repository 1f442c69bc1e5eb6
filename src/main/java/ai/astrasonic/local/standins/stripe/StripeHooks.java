package ai.astrasonic.local.standins.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.Stripe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Tells what happened, signed as Stripe signs it, one event after another; what is not taken is sent again for a while. */
public final class StripeHooks {

    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StripeSamples samples = new StripeSamples();
    private final StripeObjects objects;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("stripe-hooks").factory());
    private int told;
    private @Nullable URI address;
    private String secret = "";
    private Clock clock = Clock.systemUTC();

    StripeHooks(StripeObjects objects) {
        this.objects = objects;
    }

    /** From now on events are sent there. */
    public synchronized void to(URI endpoint, String signedWith, Clock signedAt) {
        address = endpoint;
        secret = signedWith;
        clock = signedAt;
    }

    /** Of the object as it is now. */
    synchronized void tell(String type, ObjectNode object, Instant at) {
        var event = samples.bare("event", "evt_Local" + String.format(Locale.ROOT, "%08d", ++told))
                .put("api_version", Stripe.API_VERSION)
                .put("created", at.getEpochSecond())
                .put("livemode", false)
                .put("type", type);
        event.putObject("data").set("object", object.deepCopy());
        objects.put(event);
        var endpoint = address;
        if (endpoint != null) {
            var body = event.toString();
            var signer = new Signer(secret, clock);
            sender.execute(() -> send(endpoint, body, signer));
        }
    }

    private void send(URI endpoint, String body, Signer signer) {
        for (int left = TRIES; left > 0 && !isTaken(endpoint, body, signer); left--) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isTaken(URI endpoint, String body, Signer signer) {
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", signer.sign(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Signer(String secret, Clock clock) {

        String sign(String body) {
            long now = clock.instant().getEpochSecond();
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
                return "t=" + now + ",v1=" + HexFormat.of().formatHex(mac.doFinal((now + "." + body).getBytes(UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
