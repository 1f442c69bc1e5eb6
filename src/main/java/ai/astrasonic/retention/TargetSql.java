package ai.astrasonic.retention;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The statements about one table; all names come from the data map and the law's own files, never from anything typed. */
record TargetSql(TargetSpec spec, DataMap map) {

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE NOT held AND isfinite(since)), count(*) FILTER (WHERE held AND isfinite(since)),
                   count(*) FILTER (WHERE NOT isfinite(since)),
                   count(*) FILTER (WHERE NOT held AND isfinite(since) AND used >= :recently),
                   min(since) FILTER (WHERE NOT held AND isfinite(since)), max(since) FILTER (WHERE NOT held AND isfinite(since)),
                   coalesce(sum(bytes) FILTER (WHERE NOT held AND isfinite(since)), 0),
                   %s
            FROM (SELECT %s AS since, %s AS held, %s AS used, pg_column_size(t.*) AS bytes, %s AS cents
                  FROM %s t WHERE %s) records""";

    String tally() {
        var cents = spec.cents().isEmpty() ? "NULL::bigint" : "coalesce(sum(cents) FILTER (WHERE NOT held), 0)::bigint";
        return COUNT.formatted(cents, spec.since(), held(), used(), amount(), table(), over());
    }

    /** The last place in the table's file where something is due: nothing is sought beyond it. */
    String lastPlace() {
        return "SELECT max(t.ctid)::text FROM " + table() + " t WHERE " + over();
    }

    /**
     * One statement: from a place on it finds some, asks of each whether it is due and held by nobody, and ends it with what
     * belongs to it. The place keeps it from walking again and again over what the transactions before left dead.
     */
    String end() {
        return "WITH due AS MATERIALIZED (SELECT t.ctid AS place, t." + spec.id() + " AS id FROM " + table()
                + " t WHERE t.ctid > CAST(:from AS tid) AND t.ctid <= CAST(:last AS tid) AND " + over()
                + " AND isfinite("
                + spec.since() + ") AND NOT " + held() + " LIMIT :rows)" + family() + parts(this::part)
                + ", gone AS (DELETE FROM "
                + table() + " t WHERE t.ctid = ANY(ARRAY(SELECT place FROM due)) AND " + over() + " RETURNING t."
                + spec.id() + "::text AS id, " + spec.since() + " AS since) SELECT count(*), 0"
                + parts(n -> " + (SELECT count(*) FROM part" + n + ")")
                + ", min(since), max(since), sha256(string_agg(id, E'\\n' ORDER BY id)::bytea),"
                + " (SELECT count(*) FROM due), (SELECT max(place)::text FROM due) FROM gone";
    }

    private String parts(java.util.function.IntFunction<String> words) {
        return IntStream.range(0, spec.parts().size()).mapToObj(words).collect(Collectors.joining());
    }

    private String part(int number) {
        var part = spec.parts().get(number);
        var through = part.through().isEmpty() ? "" : ", " + part.through();
        return ", part" + number + " AS (DELETE FROM " + part.table() + " p USING " + heads() + through + " WHERE "
                + part.where() + " RETURNING 1)";
    }

    private String family() {
        return spec.family().isEmpty() ? "" : ", family AS MATERIALIZED (" + spec.family() + ")";
    }

    private String heads() {
        return spec.family().isEmpty() ? "due" : "family due";
    }

    String records() {
        return "SELECT id, since, person, held FROM (SELECT t." + spec.id() + "::text AS id, " + spec.since()
                + " AS since, " + person() + " AS person, " + held() + " AS held FROM " + table() + " t WHERE " + over()
                + ") records WHERE (since, id) > (:afterSince::timestamptz, :afterId) ORDER BY since, id LIMIT :limit";
    }

    String coming() {
        return "SELECT to_char((" + spec.since() + " AT TIME ZONE 'Europe/Amsterdam')::date + CAST(:period AS interval)"
                + " + interval '1 day', 'YYYY-MM') AS month, count(*), sum(pg_column_size(t.*)), coalesce(sum("
                + amount() + "), 0)::bigint FROM " + table() + " t WHERE " + overAt(":until") + " AND " + spec.since()
                + " >= :from AND isfinite(" + spec.since() + ") GROUP BY 1 ORDER BY 1";
    }

    String oldest() {
        return "SELECT min(" + spec.since() + ") FROM " + table() + " t";
    }

    private DataSet set() {
        return map.get(spec.dataSet());
    }

    private String table() {
        return set().name();
    }

    private String over() {
        return overAt(":before");
    }

    private String overAt(String moment) {
        var due = spec.since() + " < " + moment;
        return spec.over().isEmpty() ? due : due + " AND (" + spec.over().replace(":before", moment) + ")";
    }

    private String used() {
        return spec.used().isEmpty() ? "NULL::timestamptz" : "(" + spec.used() + ")";
    }

    private String amount() {
        return spec.cents().isEmpty() ? "NULL::bigint" : spec.cents();
    }

    private String person() {
        var set = set();
        var own = spec.person().isEmpty()
                ? (set.subjectColumn().isEmpty() ? "none" : "t." + set.subjectColumn())
                : spec.person();
        return own.equals("none") || !set.isAboutCustomers() ? "NULL::uuid" : own;
    }

    private String held() {
        var parts = spec.parts().stream().flatMap(part -> map.ofTable(part.table()).stream());
        var sets = Stream.concat(Stream.of(set()), parts)
                .map(DataSet::key)
                .distinct()
                .toList();
        return HeldRows.condition(person(), spec.since(), sets);
    }
}
