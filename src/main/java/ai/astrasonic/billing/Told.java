package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import java.util.LinkedHashMap;
import java.util.List;

/** A batch of Stripe's objects; of an object that occurs twice the last word counts. */
record Told(List<StripeTold> objects) {

    <T extends StripeTold> List<T> of(Class<T> type) {
        var byId = new LinkedHashMap<String, T>();
        objects.stream().filter(type::isInstance).map(type::cast).forEach(o -> byId.put(o.id(), o));
        return List.copyOf(byId.values());
    }

    String[] idsOf(Class<? extends StripeTold> type) {
        return of(type).stream().map(StripeTold::id).toArray(String[]::new);
    }
}
