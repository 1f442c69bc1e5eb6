package ai.astrasonic.requests;

import ai.astrasonic.requests.downloads.LinkFound;
import ai.astrasonic.requests.downloads.Links;
import ai.astrasonic.requests.identity.TryLimits;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a link lets do: nothing while its package is not released, and the rest only with the passphrase. */
@Component
class LinkGate {

    private final DataSubjectRequests requests;
    private final StoredPackages stored;
    private final Links links;
    private final TryLimits limits;
    private final Identification identification;

    LinkGate(
            DataSubjectRequests requests,
            StoredPackages stored,
            Links links,
            TryLimits limits,
            Identification identification) {
        this.requests = requests;
        this.stored = stored;
        this.links = links;
        this.limits = limits;
        this.identification = identification;
    }

    /** Looks through a link at its package, where that is released. */
    DownloadOutcome behind(LinkFound found, Function<LinkFound.Good, DownloadOutcome> whenGood) {
        return switch (found) {
            case LinkFound.Unknown() -> new DownloadOutcome.Unknown();
            case LinkFound.Gone() -> new DownloadOutcome.Gone();
            case LinkFound.Good link -> released(link).isPresent() ? whenGood.apply(link) : new DownloadOutcome.Gone();
        };
    }

    DownloadOutcome unlock(LinkFound.Good link, String passphrase, String ipAddress) {
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

    /** What lies inside, for whoever has a grant that unlocking gave; the passphrase is asked for else. */
    DownloadOutcome open(LinkFound.Good link, String grant, Function<AccessPackage, DownloadOutcome> inside) {
        return links.isGranted(link, lock(link), grant)
                ? inside.apply(released(link).orElseThrow())
                : new DownloadOutcome.PassphraseNeeded(link.expiresAt());
    }

    private String lock(LinkFound.Good link) {
        return requests.get(link.request()).passphraseHash().orElseThrow();
    }

    private Optional<AccessPackage> released(LinkFound.Good link) {
        return stored.findById(link.packageId()).filter(found -> found.status() == PackageStatus.RELEASED);
    }
}
