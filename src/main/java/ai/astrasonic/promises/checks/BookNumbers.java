package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether each number that the books ever gave in a year is there, or was removed after its term. */
@Component
class BookNumbers {

    private static final String MISSING = """
            SELECT year, before + 1 AS first, number - 1 AS last
            FROM (SELECT year, number, lag(number, 1, 0) OVER (PARTITION BY year ORDER BY number) AS before
                  FROM (SELECT year, number FROM booking
                        UNION SELECT (booking_id / 1000000000)::int, (booking_id % 1000000000)::int FROM removed_booking
                        UNION SELECT year, last + 1 FROM book_number) k) n
            WHERE number - before > 1 ORDER BY 1, 2""";

    private static final String EARLY = """
            SELECT booking_id FROM removed_booking
            WHERE extract(year FROM removed_at AT TIME ZONE 'Europe/Amsterdam') <= booking_id / 1000000000 + :seven ORDER BY 1""";

    private final Evidence evidence;

    BookNumbers(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Numbers of a year, one after the other, that nothing accounts for. */
    record Gap(int year, int first, int last) {

        long size() {
            return last - first + 1L;
        }

        @Override
        public String toString() {
            return year + ": " + (first == last ? Integer.toString(first) : first + "–" + last);
        }
    }

    List<Gap> missing() {
        return evidence.ask()
                .sql(MISSING)
                .query((row, n) -> new Gap(row.getInt("year"), row.getInt("first"), row.getInt("last")))
                .list();
    }

    /** Entries that went though the shorter of the terms, in whole years, was not over. */
    List<Long> removedEarly(int seven) {
        return evidence.ask()
                .sql(EARLY)
                .param("seven", seven)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
