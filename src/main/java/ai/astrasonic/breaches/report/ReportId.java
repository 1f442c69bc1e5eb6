package ai.astrasonic.breaches.report;

import java.util.Objects;
import java.util.UUID;

/** Names a version of a report. */
public record ReportId(UUID value) {

    public ReportId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException when it is none */
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
