package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.shared.Controller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of an outcome, and when it is tried again. */
final class Filing {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration UNSET = Duration.ofMinutes(10);

    private Filing() {}

    static Stored of(Outcome outcome, int attempt, byte @Nullable [] sealed, Instant now) {
        return new Stored(
                TaskState.of(outcome),
                reason(outcome),
                until(outcome),
                counts(outcome),
                sealed,
                sealed == null ? null : next(outcome, attempt, now));
    }

    /** When it is tried again after an attempt that came to nothing. */
    static Instant afterTrouble(int attempt, Instant now) {
        return now.plus(pause(new Outcome.Failed("unforeseen", true, null, Notes.NONE), attempt));
    }

    /** What the next attempt has to know. */
    static Notes notes(Outcome outcome, Notes before) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.notes();
            case Outcome.Failed failed -> failed.notes();
            default -> before;
        };
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NothingToCall nothing -> nothing.reason();
            case Outcome.Kept kept -> kept.duty();
            case Outcome.Ticket ticket -> ticket.reason();
            case Outcome.NotSet missing -> missing.setting();
            case Outcome.Failed failed -> failed.reason();
            case Outcome.Done _, Outcome.NotFound _, Outcome.Accepted _ -> "";
        };
    }

    private static @Nullable LocalDate until(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NothingToCall nothing -> nothing.until();
            case Outcome.Kept kept -> kept.until();
            default -> null;
        };
    }

    private static String counts(Outcome outcome) {
        return JsonMapper.shared()
                .writeValueAsString(
                        switch (outcome) {
                            case Outcome.Done done -> done.counts();
                            case Outcome.Kept kept -> kept.counts();
                            default -> Map.of();
                        });
    }

    private static @Nullable Instant next(Outcome outcome, int attempt, Instant now) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.lookAgain();
            case Outcome.Kept kept ->
                kept.until().plusDays(1).atStartOfDay(Controller.ZONE).toInstant();
            case Outcome.NotSet _ -> now.plus(UNSET);
            case Outcome.Failed failed when failed.retryable() -> now.plus(pause(failed, attempt));
            default -> null;
        };
    }

    /** Double each time, with a fifth of chance so that not all come back at once; never before they want us to. */
    private static Duration pause(Outcome.Failed failed, int attempt) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 12));
        var bounded = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        var varied = bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 5));
        return failed.after() != null && failed.after().compareTo(varied) > 0 ? failed.after() : varied;
    }
}
