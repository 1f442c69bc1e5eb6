package ai.astrasonic.backup;

import ai.astrasonic.shared.Permission;

/** What became of an upload. */
public sealed interface BackupUpload {

    /**
     * The file is in both stores.
     *
     * @param shared the same content was there already, from this or another person: never told to whoever uploaded it
     */
    record Stored(BackupFileId id, Sha256 sha256, long size, boolean shared) implements BackupUpload {}

    /** The file was there already with the same content. */
    record Unchanged(BackupFileId id) implements BackupUpload {}

    /** Nothing was stored: the person has been erased, or processing is restricted (Art. 18(2)) or objected to. */
    record Closed(Permission.Why why) implements BackupUpload {}

    /** Nothing was stored: what arrived is not what had been announced. */
    record Different() implements BackupUpload {}

    /** Nothing was stored: the person has not so much space left. */
    record OverQuota(long allowedBytes, long usedBytes) implements BackupUpload {}
}
