package ai.astrasonic.connectors.stripe;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Refusal;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import java.util.Objects;
import java.util.Optional;

/** Stripe's library on our line. */
final class StripeLine {

    private final StripeClient client;

    StripeLine(Line line) {
        this.client = StripeClient.builder()
                .setApiKey(line.credential("key"))
                .setMaxNetworkRetries(0)
                .setHttpClient(new LineClient(line.http()))
                .build();
    }

    /** A call whose refusal, or none, is told by an exception. */
    @FunctionalInterface
    interface Call<T> {

        T make() throws StripeException;
    }

    V1Services v1() {
        return client.v1();
    }

    StripeClient client() {
        return client;
    }

    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    static <T> T asked(Call<T> call) {
        try {
            return call.make();
        } catch (StripeException e) {
            throw refusal(e);
        }
    }

    /** Nothing when there is no such thing there. */
    static <T> Optional<T> found(Call<T> call) {
        try {
            return Optional.of(call.make());
        } catch (StripeException e) {
            if ("resource_missing".equals(e.getCode())) {
                return Optional.empty();
            }
            throw refusal(e);
        }
    }

    /** Another call with the same key is still under way, something is locked, or what came is no answer: that passes. */
    private static Refusal refusal(StripeException e) {
        return switch (Objects.requireNonNullElse(e.getStatusCode(), 0)) {
            case 409 -> new Refusal("stripe.locked", true);
            case 200 -> new Refusal("stripe.unclear", true);
            default -> new Refusal("stripe.refused", false);
        };
    }
}
