package ai.astrasonic.requests;

import ai.astrasonic.requests.downloads.Links;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.OneByOne;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes packages that ran out or were revoked: first the object with all its versions, looked after again, then the data
 * key. A crash in between leaves the package due, and the next run goes on.
 */
@Service
@PreAuthorize(Access.JOB)
public class PackageRemoval {

    private static final String ERASED = "reason.person-erased";

    private final StoredPackages stored;
    private final DataSubjectRequests requests;
    private final PackageOrders orders;
    private final Links links;
    private final PackageStorage storage;
    private final CaseLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackageRemoval(
            StoredPackages stored,
            DataSubjectRequests requests,
            PackageOrders orders,
            Links links,
            PackageStorage storage,
            CaseLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.requests = requests;
        this.orders = orders;
        this.links = links;
        this.storage = storage;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Removes what is due; answers how many.
     *
     * @throws OneByOne.SomeFailed when the store kept some; all others were removed
     */
    public int removeExpired() {
        return remove(stored.findToRemove(clock.instant()), ANYTHING);
    }

    /** Who looks at each package once more before it goes, and notes it in the same transaction when it is gone. */
    public interface Watch {

        boolean mayGo(UUID id);

        void gone(UUID id);
    }

    private static final Watch ANYTHING = new Watch() {
        @Override
        public boolean mayGo(UUID id) {
            return true;
        }

        @Override
        public void gone(UUID id) {}
    };

    /**
     * Removes those whose use is over; answers how many.
     *
     * @throws OneByOne.SomeFailed when the store kept some; all others were removed
     */
    public int remove(List<UUID> ids, Watch watch) {
        return OneByOne.each("packages", ids, id -> remove(id, watch));
    }

    /**
     * Removes every package of an erased person, also one that is being built or could still be fetched; none is built anew.
     *
     * @throws OneByOne.SomeFailed when the store kept some
     */
    public int removeAllOf(AccountId person) {
        var all = Objects.requireNonNull(transaction.execute(status -> revokeAll(person)));
        return remove(all, ANYTHING);
    }

    private List<UUID> revokeAll(AccountId person) {
        var stays = stored.findByAccountIdAndRemovedAtIsNull(person.value());
        stays.stream().filter(found -> found.status().isLive()).forEach(this::revoke);
        return stays.stream().map(found -> found.id().value()).toList();
    }

    private void revoke(AccessPackage live) {
        live.isRevoked(ERASED, clock.instant());
        links.revoke(live.request());
        log.add(CaseLog.act(requests.get(live.request()), "package-revoked")
                .because(ERASED)
                .changed(live.id(), null));
    }

    private int remove(UUID id, Watch watch) throws IOException {
        var objectKey = transaction.execute(status -> watch.mayGo(id) ? expire(id) : null);
        if (objectKey == null) {
            return 0;
        }
        FaultPoints.reach("package.before-remove");
        storage.remove(objectKey);
        FaultPoints.reach("package.after-remove");
        if (storage.exists(objectKey)) {
            throw new IOException("Package " + id + " is still in the store after its removal");
        }
        transaction.executeWithoutResult(status -> recordRemoved(id, watch));
        return 1;
    }

    /** From here on nobody can open it, so that nothing is taken away under a reader who was just let in. */
    private String expire(UUID id) {
        var due = stored.findById(id).orElseThrow();
        if (due.status().isLive() && due.isExpiredAt(clock.instant())) {
            var request = requests.get(due.request());
            due.isExpired();
            links.revoke(request.id());
            log.add(CaseLog.act(request, "package-expired").changed(due.id(), null));
            if (request.status() == RequestStatus.AWAITING_REVIEW) {
                orders.orderAgain(request);
            }
        }
        return due.objectKey();
    }

    private void recordRemoved(UUID id, Watch watch) {
        var gone = stored.findById(id).orElseThrow();
        if (!gone.isRemoved()) {
            gone.isRemoved(clock.instant());
            log.add(CaseLog.act(requests.get(gone.request()), "package-removed").changed(gone.id(), null));
            watch.gone(id);
        }
    }
}
