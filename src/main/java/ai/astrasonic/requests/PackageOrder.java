package ai.astrasonic.requests;

import ai.astrasonic.keys.WrappedKey;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.net.URI;
import java.time.LocalDate;

/**
 * What the job that builds a package needs to know; the same each time it is asked, so that a restart builds the same one.
 *
 * @param receivedOn day of receipt, for the letter
 * @param objectKey where the encrypted package goes in the primary store
 * @param files where the backup files that the package names are fetched, to be followed by the id of a file
 * @param key data key of this package alone
 */
public record PackageOrder(
        RequestId request,
        PackageId accessPackage,
        AccountId account,
        RequestKind kind,
        Language language,
        LocalDate receivedOn,
        String objectKey,
        URI files,
        WrappedKey key) {}
