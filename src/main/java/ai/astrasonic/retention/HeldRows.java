package ai.astrasonic.retention;

import java.util.List;
import java.util.stream.Collectors;

/** The condition for a record being kept by a legal hold, for statements that take {@code :set} (key of its data set) and {@code :without} (a hold thought away, or null). */
public final class HeldRows {

    private static final String HELD = """
            EXISTS (SELECT FROM legal_hold h WHERE h.released_at IS NULL AND h.id IS DISTINCT FROM CAST(:without AS uuid)
                    AND (cardinality(h.data_sets) = 0 OR %3$s)
                    AND (h.records_from IS NULL OR (%2$s AT TIME ZONE 'Europe/Amsterdam')::date >= h.records_from)
                    AND (h.records_until IS NULL OR (%2$s AT TIME ZONE 'Europe/Amsterdam')::date <= h.records_until)
                    AND (NOT h.named OR EXISTS (SELECT FROM legal_hold_person p WHERE p.hold_id = h.id AND p.account_id = %1$s)))""";

    /** Taken by each transaction that ends something, and by whoever places a hold: one of them comes first. */
    public static final String SHARED_LOCK = "SELECT 1 FROM pg_advisory_xact_lock_shared(hashtext('legal-holds'))";

    private HeldRows() {}

    /**
     * @param person expression of the account's id
     * @param since expression of the record's moment
     */
    public static String condition(String person, String since) {
        return HELD.formatted(person, since, ":set = ANY (h.data_sets)");
    }

    /**
     * The same for records that take those of other data sets along: a hold on any of them keeps all.
     *
     * @param sets keys of data sets, from the data map
     */
    static String condition(String person, String since, List<String> sets) {
        var any = sets.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
        return HELD.formatted(person, since, "h.data_sets && ARRAY[" + any + "]::text[]");
    }
}
