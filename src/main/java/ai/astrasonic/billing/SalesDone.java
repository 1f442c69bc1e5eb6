package ai.astrasonic.billing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done to one chunk of the sales.
 *
 * @param next from where to go on
 * @param last whether nothing comes after it
 * @param sales how many were done, each as a whole
 * @param held how many were due and left because of a legal hold
 * @param records how many records, by table
 * @param paidMinor what was paid for them, by currency
 * @param oldest day of the oldest record; null when nothing was done
 * @param newest day of the newest record
 * @param keysSha256 hash of the sorted list of keys, each its table, a space and its id, with line breaks between them
 */
public record SalesDone(
        SalesCursor next,
        boolean last,
        long sales,
        long held,
        Map<String, Long> records,
        Map<String, Long> paidMinor,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest,
        String keysSha256) {

    public SalesDone {
        records = Map.copyOf(records);
        paidMinor = Map.copyOf(paidMinor);
    }

    public long rows() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }
}
