package ai.astrasonic.connectors.glacier;

import ai.astrasonic.backup.ErasedFiles;
import ai.astrasonic.connectors.stores.OwnStore;
import ai.astrasonic.objectstore.ObjectStores;
import org.springframework.stereotype.Component;

/**
 * AWS S3 Glacier Deep Archive, reached with the settings of the disaster-recovery store; it needs no credentials beside them.
 * Nothing has to be restored before it is deleted or listed, and the 180 days are a price, no lock.
 */
@Component
final class GlacierDeepArchive extends OwnStore {

    GlacierDeepArchive(ObjectStores stores, ErasedFiles files) {
        super("aws-glacier", stores.disasterRecovery(), files);
    }
}
