package ai.astrasonic.finance.auditcheck;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as the format has them; what the schema refuses counts as nothing. */
final class Dates {

    private static final int LENGTH = "2026-12-31".length();

    private Dates() {}

    static Optional<LocalDate> of(@Nullable String text) {
        if (text == null || text.length() < LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
