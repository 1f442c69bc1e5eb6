package ai.astrasonic.customers;

import ai.astrasonic.requests.DownloadOutcome;
import ai.astrasonic.requests.OwnDownloads;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The packages that I asked for, fetched where I am signed in: by the passphrase, without the mailed link. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyPackages {

    private final SignedIn customer;
    private final MyRequests requests;
    private final OwnDownloads downloads;

    MyPackages(SignedIn customer, MyRequests requests, OwnDownloads downloads) {
        this.customer = customer;
        this.requests = requests;
        this.downloads = downloads;
    }

    /**
     * Until when the package of this request can be fetched; empty while there is none.
     *
     * @throws NoSuchElementException when the request is not one of mine
     */
    public Optional<Instant> readyUntil(RequestId id) {
        var mine = requests.get(id);
        var found = customer.does(me -> downloads.look(mine.id()));
        return found instanceof DownloadOutcome.PassphraseNeeded(var until) ? Optional.of(until) : Optional.empty();
    }

    /** @throws NoSuchElementException when the request is not one of mine */
    public DownloadOutcome unlock(RequestId id, String passphrase, String ipAddress) {
        var mine = requests.get(id);
        return customer.does(me -> downloads.unlock(mine.id(), passphrase, ipAddress));
    }

    /**
     * By the grant that unlocking gave.
     *
     * @throws NoSuchElementException when the request is not one of mine
     */
    public DownloadOutcome open(RequestId id, String grant) {
        var mine = requests.get(id);
        return customer.does(me -> downloads.open(mine.id(), grant));
    }
}
