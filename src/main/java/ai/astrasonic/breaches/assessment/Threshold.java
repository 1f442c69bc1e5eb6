package ai.astrasonic.breaches.assessment;

import ai.astrasonic.shared.LawData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * From which severity on a notification is proposed, dated: a change of the law is a new line of {@code law/breach-thresholds.yml}.
 *
 * @param authorityFrom score from which the authority is proposed to be told
 * @param peopleFrom score from which the people are proposed to be told
 * @param many more people than this are reason enough to tell the authority
 * @param onlyHighRisk whether the authority is told of a high risk only, as the proposal COM(2025) 837 wants it
 * @param source where that is written
 */
public record Threshold(
        LocalDate validFrom,
        BigDecimal authorityFrom,
        BigDecimal peopleFrom,
        int many,
        boolean onlyHighRisk,
        String source,
        String note) {

    private static final List<Threshold> ALL = LawData.read("breach-thresholds", Threshold.class);

    /** What holds on the day on which we became aware. */
    public static Threshold on(LocalDate day) {
        return ALL.stream()
                .filter(threshold -> !threshold.validFrom().isAfter(day))
                .max(Comparator.comparing(Threshold::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("No threshold for breaches holds on " + day));
    }
}
