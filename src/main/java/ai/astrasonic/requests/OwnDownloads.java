package ai.astrasonic.requests;

import ai.astrasonic.requests.downloads.Links;
import ai.astrasonic.shared.RequestId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the package of a request to its own person, who signed in instead of bringing the link from the mail. Everything else is
 * that link's: its passphrase, its wrong tries, its last day, its revocation, and each use counts as one of it.
 */
@Service
@Transactional
@PreAuthorize(Access.JOB)
public class OwnDownloads {

    private final Links links;
    private final BehindLinks behind;

    OwnDownloads(Links links, BehindLinks behind) {
        this.links = links;
        this.behind = behind;
    }

    /** Whether there is anything to open, without opening it. */
    public DownloadOutcome look(RequestId request) {
        return behind.look(links.newestOf(request));
    }

    public DownloadOutcome unlock(RequestId request, String passphrase, String ipAddress) {
        return behind.unlock(links.newestOf(request), passphrase, ipAddress);
    }

    /** Opens the package by the grant that unlocking gave. */
    public DownloadOutcome open(RequestId request, String grant) {
        return behind.open(links.newestOf(request), grant);
    }
}
