package ai.astrasonic.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an answer asks us to wait (RFC 9110, 10.2.3), in seconds or until a date. */
final class RetryAfter {

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** When they only say that it was too much. */
    private static final Duration UNSAID = Duration.ofSeconds(5);

    /** Nobody's slip of the pen stops erasures for longer; they may ask again. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> of(int status, @Nullable String header, Instant now) {
        return switch (status) {
            case TOO_MANY -> Optional.of(said(header, now).orElse(UNSAID));
            case UNAVAILABLE -> said(header, now);
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> said(@Nullable String header, Instant now) {
        return Optional.ofNullable(header)
                .map(String::strip)
                .flatMap(said -> said.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(said)))
                        : until(said, now))
                .map(time -> time.isNegative() ? Duration.ZERO : time)
                .map(time -> time.compareTo(LONGEST) > 0 ? LONGEST : time);
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            return Optional.of(Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
