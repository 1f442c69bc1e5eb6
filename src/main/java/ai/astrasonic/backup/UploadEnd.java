package ai.astrasonic.backup;

import java.util.List;

/** What became of the wish to complete an upload. */
public sealed interface UploadEnd {

    /** All had arrived; the same outcomes as of an upload in one piece. Parts stay unless the file was stored. */
    record Judged(BackupUpload outcome) implements UploadEnd {}

    /** These bytes are still to come. */
    record Incomplete(List<ByteRange> missing) implements UploadEnd {}
}
