package ai.astrasonic.breaches.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has how many records in which table, in temporary tables of the running transaction: whatever breaks off leaves nothing.
 * Each table is gone through once, whoever it is about.
 */
@Component
class Hits {

    private static final String TABLES = """
            CREATE TEMPORARY TABLE scope_hit (account_id uuid, data_set integer NOT NULL, records bigint NOT NULL,
                                              special boolean NOT NULL) ON COMMIT DROP;
            CREATE TEMPORARY TABLE scope_chosen (account_id uuid PRIMARY KEY) ON COMMIT DROP""";

    private final MapRows map;
    private final JdbcClient jdbc;

    Hits(MapRows map, JdbcClient jdbc) {
        this.map = map;
        this.jdbc = jdbc;
    }

    /** Finds them all; answers how many records fit that lead to nobody. */
    long find(ScopeRequest request, Progress progress) {
        jdbc.sql(TABLES).update();
        boolean everybody = request.rule() instanceof ScopeRule.Everybody;
        long uncertain = everybody ? 0 : choose(request.rule());
        var keys = List.copyOf(request.dataSets());
        for (int n = 0; n < keys.size(); n++) {
            progress.counting(keys.get(n), n + 1, keys.size());
            hit(n, map.of(keys.get(n)), request.period(), everybody);
        }
        return everybody ? ofNobody() : uncertain;
    }

    private long choose(ScopeRule rule) {
        var people = new RuleSql(map);
        jdbc.sql("INSERT INTO scope_chosen SELECT DISTINCT account_id FROM (" + people.people(rule) + ") chosen")
                .params(people.parameters())
                .update();
        jdbc.sql("ANALYZE scope_chosen").update();
        var nobody = new RuleSql(map);
        return jdbc.sql(nobody.uncertain(rule))
                .params(nobody.parameters())
                .query(Long.class)
                .single();
    }

    private void hit(int number, MapRows.Rows rows, @Nullable Period period, boolean everybody) {
        var whose = everybody ? "" : " AND " + rows.person() + " IN (SELECT account_id FROM scope_chosen)";
        jdbc.sql("INSERT INTO scope_hit SELECT " + rows.person() + ", " + number + ", count(*), " + rows.special()
                        + " FROM " + rows.rows() + " WHERE " + rows.within(period, ":from", ":until") + whose
                        + " GROUP BY 1")
                .params(
                        period == null || rows.time() == null
                                ? Map.of()
                                : Map.of("from", Times.of(period.from()), "until", Times.of(period.until())))
                .update();
    }

    private long ofNobody() {
        return jdbc.sql("SELECT coalesce(sum(records), 0)::bigint FROM scope_hit WHERE account_id IS NULL")
                .query(Long.class)
                .single();
    }

    /** Of each table, in the order of the request, the people and their records. */
    List<Hit> byDataSet(int dataSets) {
        var hits = new ArrayList<>(java.util.Collections.nCopies(dataSets, new Hit(0, 0)));
        jdbc.sql("SELECT data_set, count(*), sum(records) FROM scope_hit WHERE account_id IS NOT NULL GROUP BY 1")
                .query(row -> {
                    hits.set(row.getInt(1), new Hit(row.getLong(2), row.getLong(3)));
                });
        return hits;
    }
}
