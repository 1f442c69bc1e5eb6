package ai.astrasonic.holds;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Legal holds (Art. 17(3)(b), (e), 18(1)(c)): they beat every erasure and every period until they are released. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class LegalHolds {

    /** The holds in force over each of these people, on them, on a request of theirs or on a class of records; set-based. */
    public Map<AccountId, List<HoldInTheWay>> over(Collection<AccountId> people) {
        throw new UnsupportedOperationException("to be built");
    }
}
