package ai.astrasonic.approvals;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screens read of approvals: what waits for whoever looks, what they asked for, what was decided. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
public class ApprovalDesk {

    private static final int LARGEST_PAGE = 200;

    private final ApprovalTable table;

    ApprovalDesk(ApprovalTable table) {
        this.table = table;
    }

    /** @param after last of the page before; none for the first page */
    public List<Approval> page(ApprovalTab tab, @Nullable ApprovalId after, int limit) {
        return table.page(tab, me(), after == null ? null : after.value(), Math.clamp(limit, 1, LARGEST_PAGE));
    }

    public Optional<Approval> find(ApprovalId id) {
        return table.find(id);
    }

    /** How many wait for whoever looks; counted up to this many. */
    public int countWaiting(int most) {
        return table.countWaiting(me(), most);
    }

    /** Whether whoever looks may decide it: it waits, and somebody else asked. */
    public boolean isForMe(Approval approval) {
        return approval.status() == ApprovalStatus.WAITING
                && !approval.askedBy().equals(me());
    }

    private static String me() {
        return Actor.current().name();
    }
}
