package ai.astrasonic.backup;

import ai.astrasonic.shared.Permission;

/** What became of a part of an upload. */
public sealed interface PartUpload {

    /** It lies in the store, encrypted; it need not be sent again. */
    record Arrived() implements PartUpload {}

    /** Nothing was kept: what arrived is not what was announced. */
    record Different() implements PartUpload {}

    /** Nothing was kept: these bytes are no part of this upload. */
    record Misplaced() implements PartUpload {}

    /** Nothing was kept: the upload was completed before. */
    record Ended() implements PartUpload {}

    /** Nothing was kept: the person has been erased, or processing is restricted (Art. 18(2)) or objected to. */
    record Closed(Permission.Why why) implements PartUpload {}
}
