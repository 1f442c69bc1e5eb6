package ai.astrasonic.requests;

import ai.astrasonic.keys.WrappedKey;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the job that builds a package needs to know; the same each time it is asked, so that a restart builds the same one.
 *
 * @param scope keys of the data sets that the request is limited to; empty for everything
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
        Set<String> scope,
        Language language,
        LocalDate receivedOn,
        String objectKey,
        URI files,
        WrappedKey key) {

    public PackageOrder {
        scope = Set.copyOf(scope);
    }
}
