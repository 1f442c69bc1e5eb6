package ai.astrasonic.billing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is due of a class of sales.
 *
 * @param held whether a legal hold keeps them
 * @param records how many records, by table
 * @param paidMinor what was paid for them, by currency
 * @param oldest day of the oldest record; null when nothing is due
 * @param newest day of the newest record
 */
public record SalesDue(
        TaxClass taxClass,
        boolean held,
        long sales,
        Map<String, Long> records,
        Map<String, Long> paidMinor,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest) {

    public SalesDue {
        records = Map.copyOf(records);
        paidMinor = Map.copyOf(paidMinor);
    }

    public long rows() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }
}
