package ai.astrasonic.reports;

import ai.astrasonic.reports.kit.Wording;
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
 * @param scope keys of the data sets that the person limited the request to; empty for everything
 * @param held every data set that was searched, those without rows too
 * @param copies what recipients gave
 */
public record LetterRequest(
        Locale language,
        String name,
        List<String> address,
        String reference,
        LocalDate received,
        Instant asOf,
        Set<String> scope,
        List<HeldData> held,
        Copies copies) {

    /**
     * Recipients by their keys.
     *
     * @param here those whose copy is in the package
     * @param open those whose copy is still missing
     */
    public record Copies(Set<String> here, Set<String> open) {

        static final Copies NONE = new Copies(Set.of(), Set.of());

        public Copies {
            here = Set.copyOf(here);
            open = Set.copyOf(open);
        }
    }

    public LetterRequest {
        address = List.copyOf(address);
        scope = Set.copyOf(scope);
        held = List.copyOf(held);
    }

    /** Of everything. */
    public LetterRequest(
            Locale language,
            String name,
            List<String> address,
            String reference,
            LocalDate received,
            Instant asOf,
            List<HeldData> held) {
        this(language, name, address, reference, received, asOf, Set.of(), held, Copies.NONE);
    }

    public LetterRequest limitedTo(Set<String> dataSets) {
        return new LetterRequest(language, name, address, reference, received, asOf, dataSets, held, copies);
    }

    public LetterRequest with(Copies ofRecipients) {
        return new LetterRequest(language, name, address, reference, received, asOf, scope, held, ofRecipients);
    }

    /** Titles of the data sets that it is limited to; none where everything was asked for. */
    List<String> limits() {
        var titles = new Wording("datamap", language);
        return scope.stream().map(titles::text).sorted().toList();
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

        private static final long UNCOUNTED = -1;

        public HeldData {
            recipients = Set.copyOf(recipients);
        }

        public static HeldData of(String dataSet, long records) {
            return new HeldData(dataSet, records, null, null, Set.of());
        }

        /** It lies with a recipient, whose copy is in the package: nobody counted it there. */
        public static HeldData copied(String dataSet) {
            return of(dataSet, UNCOUNTED);
        }

        boolean isCounted() {
            return records != UNCOUNTED;
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
        return held.stream().filter(h -> h.records() != 0).toList();
    }
}
