package ai.astrasonic.library;

import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.UUID;

/** One reading of a library file. */
public record LibraryImportId(UUID value) {

    public static LibraryImportId next(Clock clock) {
        return new LibraryImportId(Ids.next(clock));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
