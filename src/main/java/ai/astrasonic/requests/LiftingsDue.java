package ai.astrasonic.requests;

import ai.astrasonic.permissions.Lifting;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.shared.OneByOne;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the restrictions whose announced day has come; of those whose notice has not left, none. */
@Service
@PreAuthorize(Access.JOB)
public class LiftingsDue {

    private final Restrictions restrictions;
    private final DataSubjectRequests requests;
    private final Clocks clocks;
    private final CaseLog log;
    private final TransactionTemplate apart;

    LiftingsDue(
            Restrictions restrictions,
            DataSubjectRequests requests,
            Clocks clocks,
            CaseLog log,
            TransactionTemplate apart) {
        this.restrictions = restrictions;
        this.requests = requests;
        this.clocks = clocks;
        this.log = log;
        this.apart = apart;
    }

    /**
     * Answers how many ended; a second run finds none.
     *
     * @throws OneByOne.SomeFailed when some could not be ended; all others were
     */
    public int lift() {
        var due = restrictions.dueToEnd(clocks.today()).stream()
                .map(Restriction::id)
                .toList();
        return OneByOne.each("restrictions", due, id -> apart.execute(status -> lift(restrictions.get(id))));
    }

    private int lift(Restriction restriction) {
        if (!(restrictions.lift(restriction.id(), "reason.lifting-announced") instanceof Lifting.Lifted)) {
            return 0;
        }
        LiftingNotices.requestOf(restriction, requests)
                .ifPresent(request -> log.add(CaseLog.act(request, "restriction-lifted")));
        return 1;
    }
}
