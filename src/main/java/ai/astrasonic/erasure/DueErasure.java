package ai.astrasonic.erasure;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.util.Set;

/**
 * One person of a batch.
 *
 * @param dataSets keys of the data sets that the approved plan erases
 */
public record DueErasure(ErasureId id, RequestId request, AccountId person, Set<String> dataSets) {

    public DueErasure {
        dataSets = Set.copyOf(dataSets);
    }
}
