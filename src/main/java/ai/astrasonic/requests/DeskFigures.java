package ai.astrasonic.requests;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A year of requests in numbers, without anybody in it.
 *
 * @param months the twelve months, oldest first
 * @param received how many of each kind came in each month, in the order of the months
 * @param answerDays how many were answered within so many days, in the order of {@link #DAYS}; the last is how many later
 * @param refusals how many were refused on each ground
 * @param extensions how many took more time on each ground
 */
public record DeskFigures(
        List<YearMonth> months,
        Map<RequestKind, List<Long>> received,
        List<Long> answerDays,
        Map<String, Long> refusals,
        Map<String, Long> extensions) {

    /** Upper ends of the columns of the answer time. */
    public static final List<Integer> DAYS = List.of(3, 7, 14, 21, 30);

    public DeskFigures {
        months = List.copyOf(months);
        received = Map.copyOf(received);
        answerDays = List.copyOf(answerDays);
        refusals = Map.copyOf(refusals);
        extensions = Map.copyOf(extensions);
    }
}
