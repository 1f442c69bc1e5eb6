package ai.astrasonic.connectors.backblaze;

import ai.astrasonic.backup.ErasedFiles;
import ai.astrasonic.connectors.stores.OwnStore;
import ai.astrasonic.objectstore.ObjectStores;
import org.springframework.stereotype.Component;

/** Backblaze B2, reached with the settings of the primary store; it needs no credentials beside them. */
@Component
final class Backblaze extends OwnStore {

    Backblaze(ObjectStores stores, ErasedFiles files) {
        super("backblaze", stores.primary(), files);
    }
}
