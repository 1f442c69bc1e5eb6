package ai.astrasonic.processors;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision on adequacy as it stands today.
 *
 * @param last what happened to it since it was published; null when nothing did
 * @param concerned keys of the recipients whose transfers rest on it, or were to
 */
public record DecisionStanding(
        AdequacyDecision decision,
        boolean inForce,
        @Nullable OnFile<AdequacyRuling> last,
        List<String> concerned) {

    public DecisionStanding {
        concerned = List.copyOf(concerned);
    }

    public Optional<OnFile<AdequacyRuling>> ruling() {
        return Optional.ofNullable(last);
    }
}
