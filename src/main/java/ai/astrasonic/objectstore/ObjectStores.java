package ai.astrasonic.objectstore;

import java.util.List;

/** The two stores: the primary one for daily use and the disaster-recovery one in another company's hands. */
public record ObjectStores(ObjectStore primary, ObjectStore disasterRecovery) {

    public List<ObjectStore> both() {
        return List.of(primary, disasterRecovery);
    }

    /** Begins an object in both of them, sent to both at the same time. */
    public ObjectUpload upload(String key) {
        return new ObjectUpload(List.of(primary.parts(key), disasterRecovery.parts(key)));
    }
}
