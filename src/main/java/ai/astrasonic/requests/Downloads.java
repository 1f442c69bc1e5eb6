package ai.astrasonic.requests;

import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.requests.downloads.LinkFound;
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
    private final LinkGate gate;
    private final LinkUses uses;
    private final PackageStorage storage;
    private final PackageEncryption encryption;

    Downloads(Links links, LinkGate gate, LinkUses uses, PackageStorage storage, PackageEncryption encryption) {
        this.links = links;
        this.gate = gate;
        this.uses = uses;
        this.storage = storage;
        this.encryption = encryption;
    }

    /** What the link is good for, without opening it. */
    public DownloadOutcome look(String token) {
        return gate.behind(links.find(token), link -> new DownloadOutcome.PassphraseNeeded(link.expiresAt()));
    }

    /** Unlocks the link by its passphrase. */
    public DownloadOutcome unlock(String token, String passphrase, String ipAddress) {
        return gate.behind(links.find(token), link -> gate.unlock(link, passphrase, ipAddress));
    }

    /** Opens the package by the grant that unlocking gave, as often as a broken download needs it. */
    public DownloadOutcome open(String token, String grant) {
        return gate.behind(
                links.find(token),
                link -> gate.open(link, grant, released -> new DownloadOutcome.Open(content(link, released))));
    }

    private PackageContent content(LinkFound.Good link, AccessPackage released) {
        var content = new EncryptedContent(released, storage, encryption);
        return new CountedContent(content, () -> uses.count(link));
    }
}
