package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.packing.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was collected from one data set.
 *
 * @param rows rows written
 * @param expected rows counted by another role in the same snapshot
 * @param oldest day of the oldest record; null where records have no day
 * @param newest day of the newest record
 * @param withheld for each withheld column the rows that have something in it
 * @param asOf when it was read
 * @param parts its files; none when nothing is held or nothing of it may be given
 * @param columns names of the exported columns
 * @param types for each column the types its values may have in JSON
 * @param first the first rows, to be shown on the index page
 */
record Collected(
        String key,
        long rows,
        long expected,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest,
        Map<String, Long> withheld,
        Instant asOf,
        List<Part> parts,
        List<String> columns,
        List<List<String>> types,
        List<List<String>> first) {

    static Collected nothing(String key, Instant asOf) {
        return new Collected(key, 0, 0, null, null, Map.of(), asOf, List.of(), List.of(), List.of(), List.of());
    }
}
