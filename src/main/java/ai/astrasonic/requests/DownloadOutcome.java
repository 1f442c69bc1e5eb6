package ai.astrasonic.requests;

import java.time.Instant;

/** What a person gets who follows a download link. */
public sealed interface DownloadOutcome {

    /**
     * The passphrase was right.
     *
     * @param grant opens this same link for some hours, also again when a download broke off
     */
    record Unlocked(String grant) implements DownloadOutcome {}

    /** The package; reading from it counts as a use of the link. */
    record Open(PackageContent content) implements DownloadOutcome {}

    /** One backed-up file that the package names. */
    record OpenFile(FileContent content) implements DownloadOutcome {}

    /** The link is good; the passphrase is needed. */
    record PassphraseNeeded(Instant expiresAt) implements DownloadOutcome {}

    record WrongPassphrase(int triesLeft) implements DownloadOutcome {}

    /** No such link: it never was, or it is somebody else's. */
    record Unknown() implements DownloadOutcome {}

    /** It ran out, was revoked, or was tried too often with wrong passphrases. */
    record Gone() implements DownloadOutcome {}

    record TooMany(Instant retryAt) implements DownloadOutcome {}
}
