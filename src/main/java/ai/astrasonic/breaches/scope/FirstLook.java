package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minimum and maximum of a request by reading alone: nothing is written, so it takes about as long as the bare question. */
@Component
class FirstLook {

    private static final String SUMS = """
            SELECT count(account_id), coalesce(sum(records) FILTER (WHERE account_id IS NOT NULL), 0)::bigint,
                   coalesce(sum(records) FILTER (WHERE account_id IS NULL), 0)::bigint
            FROM (%s) people""";

    /** Of one table alone this walks the index of its people in order; a sum for each person would hash every record. */
    private static final String OF_EVERYBODY = """
            SELECT count(DISTINCT %1$s), count(%1$s), count(*) - count(%1$s) FROM %2$s WHERE %3$s""";

    private final MapRows map;
    private final JdbcClient jdbc;

    FirstLook(MapRows map, JdbcClient jdbc) {
        this.map = map;
        this.jdbc = jdbc;
    }

    Bounds of(ScopeRequest request) {
        return request.rule() instanceof Everybody ? ofEverybody(request) : ofChosen(request);
    }

    private Bounds ofEverybody(ScopeRequest request) {
        return jdbc.sql(alone(request))
                .params(times(request))
                .query((row, n) -> bounds(row, row.getLong(3)))
                .single();
    }

    private Bounds ofChosen(ScopeRequest request) {
        var rule = new RuleSql(map);
        var chosen = "WITH chosen AS MATERIALIZED (SELECT DISTINCT account_id FROM (" + rule.people(request.rule())
                + ") found) ";
        long uncertain = uncertain(request.rule());
        return jdbc.sql(chosen + SUMS.formatted(people(request, false)))
                .params(rule.parameters())
                .params(times(request))
                .query((row, n) -> bounds(row, uncertain))
                .single();
    }

    private String alone(ScopeRequest request) {
        var only = request.dataSets().size() == 1 ? map.of(request.dataSets().first()) : null;
        return only == null || !only.isDirect()
                ? SUMS.formatted(people(request, true))
                : OF_EVERYBODY.formatted(only.person(), only.rows(), only.within(request.period(), ":from", ":until"));
    }

    private static Bounds bounds(ResultSet row, long more) throws SQLException {
        return new Bounds(row.getLong(1), row.getLong(1) + more, row.getLong(2), row.getLong(2) + more);
    }

    private long uncertain(ScopeRule rule) {
        var nobody = new RuleSql(map);
        return jdbc.sql(nobody.uncertain(rule))
                .params(nobody.parameters())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Of one table each person comes once already. */
    private String people(ScopeRequest request, boolean everybody) {
        var tables = request.dataSets().stream()
                .map(key -> ofTable(map.of(key), request, everybody))
                .toList();
        return tables.size() == 1
                ? tables.getFirst()
                : "SELECT account_id, sum(records) AS records FROM ("
                        + tables.stream().collect(Collectors.joining(" UNION ALL ")) + ") hits GROUP BY account_id";
    }

    private static String ofTable(MapRows.Rows rows, ScopeRequest request, boolean everybody) {
        return "SELECT " + rows.person() + " AS account_id, count(*) AS records FROM " + rows.rows() + " WHERE "
                + rows.within(request.period(), ":from", ":until")
                + (everybody ? "" : " AND " + rows.person() + " IN (SELECT account_id FROM chosen)") + " GROUP BY 1";
    }

    private static Map<String, Object> times(ScopeRequest request) {
        var times = new HashMap<String, Object>();
        var period = request.period();
        if (period != null) {
            times.put("from", Times.of(period.from()));
            times.put("until", Times.of(period.until()));
        }
        return times;
    }
}
