package ai.astrasonic.connectors.stripe;

import ai.astrasonic.connectors.Refusal;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list at Stripe, a page at a time. */
@FunctionalInterface
interface Pages<T extends HasId> {

    /** The most that a page holds. */
    long LIMIT = 100;

    StripeCollection<T> after(@Nullable String last) throws StripeException;

    default void each(Consumer<T> one) {
        eachTold((item, _) -> one.accept(item));
    }

    /** Each as Stripe's library reads it, and as it was told. */
    default void eachTold(BiConsumer<T, JsonNode> one) {
        var page = next(null);
        while (!page.getData().isEmpty()) {
            var told =
                    JsonMapper.shared().readTree(page.getLastResponse().body()).path("data");
            for (int i = 0; i < page.getData().size(); i++) {
                one.accept(page.getData().get(i), told.path(i));
            }
            if (!Boolean.TRUE.equals(page.getHasMore())) {
                return;
            }
            page = next(page.getData().getLast().getId());
        }
    }

    private StripeCollection<T> next(@Nullable String last) {
        var page = StripeLine.asked(() -> after(last));
        if (page.getData() == null) {
            throw new Refusal("stripe.unclear", true);
        }
        return page;
    }
}
