package ai.astrasonic.finance.exports;

import java.util.UUID;

/** Identifies an export of finance. */
public record ExportId(UUID value) {

    public static ExportId of(String text) {
        return new ExportId(UUID.fromString(text));
    }

    /** Where its file lies in the store. */
    public String objectKey() {
        return "finance/" + value + ".zip";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
