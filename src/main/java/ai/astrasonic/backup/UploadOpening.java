package ai.astrasonic.backup;

import ai.astrasonic.shared.Permission;

/** What became of the wish to upload something in parts. */
public sealed interface UploadOpening {

    /** Parts may come; the space they need is reserved. */
    record Opened(OpenUpload upload) implements UploadOpening {}

    /** The person has not so much space left, open uploads counted. */
    record OverQuota(long allowedBytes, long usedBytes) implements UploadOpening {}

    /** The person has so many open that one has to end before another begins. */
    record TooMany() implements UploadOpening {}

    /** The person has been erased, or processing is restricted (Art. 18(2)) or objected to. */
    record Closed(Permission.Why why) implements UploadOpening {}
}
