package ai.astrasonic.requests;

import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.requests.downloads.LinkFound;
import ai.astrasonic.requests.downloads.Links;
import ai.astrasonic.requests.identity.TryLimits;
import java.util.Optional;
import java.util.function.Function;
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

    private final DataSubjectRequests requests;
    private final StoredPackages stored;
    private final Links links;
    private final LinkUses uses;
    private final TryLimits limits;
    private final Identification identification;
    private final PackageStorage storage;
    private final PackageEncryption encryption;

    Downloads(
            DataSubjectRequests requests,
            StoredPackages stored,
            Links links,
            LinkUses uses,
            TryLimits limits,
            Identification identification,
            PackageStorage storage,
            PackageEncryption encryption) {
        this.requests = requests;
        this.stored = stored;
        this.links = links;
        this.uses = uses;
        this.limits = limits;
        this.identification = identification;
        this.storage = storage;
        this.encryption = encryption;
    }

    /** What the link is good for, without opening it. */
    public DownloadOutcome look(String token) {
        return behind(token, link -> new DownloadOutcome.PassphraseNeeded(link.expiresAt()));
    }

    /** Unlocks the link by its passphrase. */
    public DownloadOutcome unlock(String token, String passphrase, String ipAddress) {
        return behind(token, link -> unlock(link, passphrase, ipAddress));
    }

    /** Opens the package by the grant that unlocking gave, as often as a broken download needs it. */
    public DownloadOutcome open(String token, String grant) {
        return behind(
                token,
                link -> links.isGranted(link, lock(link), grant)
                        ? new DownloadOutcome.Open(content(link))
                        : new DownloadOutcome.PassphraseNeeded(link.expiresAt()));
    }

    private DownloadOutcome behind(String token, Function<LinkFound.Good, DownloadOutcome> whenGood) {
        return switch (links.find(token)) {
            case LinkFound.Unknown() -> new DownloadOutcome.Unknown();
            case LinkFound.Gone() -> new DownloadOutcome.Gone();
            case LinkFound.Good link -> released(link).isPresent() ? whenGood.apply(link) : new DownloadOutcome.Gone();
        };
    }

    private DownloadOutcome unlock(LinkFound.Good link, String passphrase, String ipAddress) {
        var request = requests.get(link.request());
        var retryAt = limits.noMoreTriesUntil(request.accountOrNull(), ipAddress);
        if (retryAt.isPresent()) {
            return new DownloadOutcome.TooMany(retryAt.get());
        }
        var left = links.countTry(link);
        if (left.isEmpty()) {
            return new DownloadOutcome.Gone();
        }
        boolean right = identification.opens(request, passphrase);
        limits.count(request.accountOrNull(), ipAddress, right);
        if (!right) {
            return new DownloadOutcome.WrongPassphrase(left.get());
        }
        links.forgive(link);
        return new DownloadOutcome.Unlocked(links.grant(link, lock(link)));
    }

    private String lock(LinkFound.Good link) {
        return requests.get(link.request()).passphraseHash().orElseThrow();
    }

    private PackageContent content(LinkFound.Good link) {
        var content = new EncryptedContent(released(link).orElseThrow(), storage, encryption);
        return new CountedContent(content, () -> uses.count(link));
    }

    private Optional<AccessPackage> released(LinkFound.Good link) {
        return stored.findById(link.packageId()).filter(found -> found.status() == PackageStatus.RELEASED);
    }
}
