package ai.astrasonic.erasure;

import ai.astrasonic.accounts.DeletionRequests;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import org.springframework.stereotype.Component;

/** While an approved erasure waits, the person's data is stored and nothing else happens with it. */
@Component
class Standstill {

    private final Restrictions restrictions;
    private final DeletionRequests deletions;

    Standstill(Restrictions restrictions, DeletionRequests deletions) {
        this.restrictions = restrictions;
        this.deletions = deletions;
    }

    /** Where only a part was asked for, the account goes on being used. */
    void begin(ErasureView erasure) {
        if (erasure.plan().whole()) {
            var because = "erasure " + erasure.id();
            restrictions.restrict(erasure.person(), RestrictionGround.ERASURE_PENDING, erasure.request(), because);
            deletions.begin(erasure.person(), because);
        }
    }

    /** The account is used again, unless it is restricted on another ground as well. */
    void end(ErasureView erasure, String because) {
        restrictions.of(erasure.person()).stream()
                .filter(Restriction::isInForce)
                .filter(one -> one.ground() == RestrictionGround.ERASURE_PENDING)
                .forEach(one -> restrictions.lift(one.id(), because));
        deletions.takeBack(erasure.person(), because);
    }
}
