package ai.astrasonic.requests;

import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.requests.downloads.LinkFound;
import org.springframework.stereotype.Component;

/** The package behind a link: whether it can be had, unlocked by the passphrase, and opened; every use is counted and recorded. */
@Component
class BehindLinks {

    private final LinkGate gate;
    private final LinkUses uses;
    private final PackageStorage storage;
    private final PackageEncryption encryption;

    BehindLinks(LinkGate gate, LinkUses uses, PackageStorage storage, PackageEncryption encryption) {
        this.gate = gate;
        this.uses = uses;
        this.storage = storage;
        this.encryption = encryption;
    }

    DownloadOutcome look(LinkFound found) {
        return gate.behind(found, link -> new DownloadOutcome.PassphraseNeeded(link.expiresAt()));
    }

    DownloadOutcome unlock(LinkFound found, String passphrase, String ipAddress) {
        return gate.behind(found, link -> gate.unlock(link, passphrase, ipAddress));
    }

    DownloadOutcome open(LinkFound found, String grant) {
        return gate.behind(
                found, link -> gate.open(link, grant, released -> new DownloadOutcome.Open(content(link, released))));
    }

    private PackageContent content(LinkFound.Good link, AccessPackage released) {
        var content = new EncryptedContent(released, storage, encryption);
        return new CountedContent(content, () -> uses.count(link));
    }
}
