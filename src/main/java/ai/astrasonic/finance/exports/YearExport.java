package ai.astrasonic.finance.exports;

import ai.astrasonic.keys.WrappedKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export and what became of it.
 *
 * @param open whether the books of the year were still open: such a file is a draft
 * @param withDocuments whether its invoices and credit notes are in it
 * @param dataAsOf which state of the books it shows
 * @param entries how many entries are in it
 * @param notes how many values had to be changed to fit the format; the file itself lists them
 * @param reason why it failed, without personal data
 */
public record YearExport(
        ExportId id,
        int year,
        boolean open,
        boolean withDocuments,
        String orderedBy,
        Instant orderedAt,
        WrappedKey key,
        @Nullable Instant dataAsOf,
        @Nullable Long entries,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable Integer notes,
        @Nullable Instant readyAt,
        @Nullable Instant failedAt,
        @Nullable String reason,
        @Nullable Instant removedAt,
        int downloads) {

    /** Where it stands. */
    public enum State {
        ORDERED,
        READY,
        FAILED,
        REMOVED
    }

    public State state() {
        if (removedAt != null) {
            return State.REMOVED;
        }
        if (readyAt != null) {
            return State.READY;
        }
        return failedAt != null ? State.FAILED : State.ORDERED;
    }

    /** Name of the file, which says what it is. */
    public String fileName() {
        return "astrasonic-%d%s.zip".formatted(year, open ? "-open" : "");
    }
}
