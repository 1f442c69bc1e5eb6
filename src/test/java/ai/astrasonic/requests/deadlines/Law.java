package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;

/** The law data that ships with the console, and seeded days to try it on. */
final class Law {

    static final DutchHolidays HOLIDAYS = DeadlineLaw.holidays();
    static final WorkingDays WORKING_DAYS = new WorkingDays(HOLIDAYS);
    static final ResponseDeadlines DEADLINES = new ResponseDeadlines(DeadlineLaw.periods(), WORKING_DAYS);

    private Law() {}

    /** Days of receipt over forty years; the seed is in the stream's name so that a failure can be repeated. */
    static Stream<LocalDate> days(long seed) {
        var random = new Random(seed);
        var first = LocalDate.of(2018, 5, 25);
        return Stream.generate(() -> first.plusDays(random.nextInt(40 * 365))).limit(4_000);
    }
}
