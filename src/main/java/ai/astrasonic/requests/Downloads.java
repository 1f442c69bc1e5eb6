package ai.astrasonic.requests;

import ai.astrasonic.requests.downloads.Links;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens packages to those who have both the link from the mail and the passphrase that was shown when identity was settled;
 * every use is counted and recorded.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class Downloads {

    private final Links links;
    private final BehindLinks behind;

    Downloads(Links links, BehindLinks behind) {
        this.links = links;
        this.behind = behind;
    }

    /** What the link is good for, without opening it. */
    public DownloadOutcome look(String token) {
        return behind.look(links.find(token));
    }

    /** Unlocks the link by its passphrase. */
    public DownloadOutcome unlock(String token, String passphrase, String ipAddress) {
        return behind.unlock(links.find(token), passphrase, ipAddress);
    }

    /** Opens the package by the grant that unlocking gave, as often as a broken download needs it. */
    public DownloadOutcome open(String token, String grant) {
        return behind.open(links.find(token), grant);
    }
}
