package ai.astrasonic.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the job knows of one access request when the data has been collected.
 *
 * @param name whom to address
 * @param address lines of a postal address; empty for an electronic answer
 * @param reference number of the case
 * @param received day on which the request arrived, in the controller's zone
 * @param asOf instant at which the data was read; also the date of the letter
 * @param held every data set that was searched, those without rows too
 */
public record LetterRequest(
        Locale language,
        String name,
        List<String> address,
        String reference,
        LocalDate received,
        Instant asOf,
        List<HeldData> held) {

    public LetterRequest {
        address = List.copyOf(address);
        held = List.copyOf(held);
    }

    /**
     * What was found in one data set of the map.
     *
     * @param oldest day of the oldest record, where records have a day
     * @param newest day of the newest record
     * @param recipients who really got this person's data; empty for those that the map names
     */
    public record HeldData(
            String dataSet,
            long records,
            @Nullable LocalDate oldest,
            @Nullable LocalDate newest,
            Set<String> recipients) {

        public HeldData {
            recipients = Set.copyOf(recipients);
        }

        public static HeldData of(String dataSet, long records) {
            return new HeldData(dataSet, records, null, null, Set.of());
        }

        public HeldData between(LocalDate first, LocalDate last) {
            return new HeldData(dataSet, records, first, last, recipients);
        }

        public HeldData disclosedOnlyTo(Set<String> keys) {
            return new HeldData(dataSet, records, oldest, newest, keys);
        }
    }

    /** The data sets in which something was found. */
    public List<HeldData> found() {
        return held.stream().filter(h -> h.records() > 0).toList();
    }
}
