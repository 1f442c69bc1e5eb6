package ai.astrasonic.objectstore;

import java.util.List;

/**
 * What became of versions that were to be deleted: a store may answer "200" and still have kept some.
 *
 * @param deleted how many are gone
 * @param refused those that are still there
 */
public record Deletion(int deleted, List<Refused> refused) {

    public Deletion {
        refused = List.copyOf(refused);
    }

    /** A version the store kept, with its own error code. */
    public record Refused(String key, String versionId, String code) {}

    public boolean isComplete() {
        return refused.isEmpty();
    }
}
