package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.util.List;
import java.util.Map;

/**
 * What an act on many cases would do.
 *
 * @param all the cases that were chosen, the most urgent first
 * @param more whether further ones fit: no more than a thousand go at once
 * @param acted how many of them the act would change
 * @param leftAlone how many it would not, by reason
 */
public record ManyPreview(List<RequestId> all, boolean more, int acted, Map<ManyOutcome.Why, Integer> leftAlone) {

    public ManyPreview {
        all = List.copyOf(all);
        leftAlone = Map.copyOf(leftAlone);
    }
}
