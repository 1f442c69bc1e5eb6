package ai.astrasonic.rectification;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A correction that was made; before and after are shown by {@link RectificationReveal} alone.
 *
 * @param evidence what showed that the new value is right
 * @param places everywhere else that the data map names
 */
public record Rectification(
        RectificationId id,
        AccountId account,
        AccountAttribute attribute,
        Optional<RequestId> request,
        String evidence,
        Instant at,
        List<Reached> places) {

    public Rectification {
        places = List.copyOf(places);
    }

    /** The places that nothing here reaches and nobody confirmed. */
    public List<Reached> waiting() {
        return places.stream()
                .filter(place -> place.outcome() == Reached.Outcome.WAITING)
                .toList();
    }
}
