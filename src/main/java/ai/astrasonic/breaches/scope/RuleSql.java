package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.scope.ScopeRule.AllOf;
import ai.astrasonic.breaches.scope.ScopeRule.AnyOf;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.breaches.scope.ScopeRule.FilesUnder;
import ai.astrasonic.breaches.scope.ScopeRule.Listed;
import ai.astrasonic.breaches.scope.ScopeRule.PaymentsIn;
import ai.astrasonic.breaches.scope.ScopeRule.RecordsIn;
import ai.astrasonic.breaches.scope.ScopeRule.SignedInFrom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule as SQL: whom it finds for certain, and how many records fit it that lead to nobody. What was typed is a parameter. */
final class RuleSql {

    private static final String NONE = "SELECT 0::bigint AS n";

    private final MapRows map;
    private final Map<String, Object> parameters = new HashMap<>();

    RuleSql(MapRows map) {
        this.map = map;
    }

    /** Of the statements that were made last. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Account ids, of each perhaps several. */
    String people(ScopeRule rule) {
        return switch (rule) {
            case Everybody() -> throw new IllegalArgumentException("Everybody is no choice");
            case SignedInFrom signIns ->
                events(
                        signIns,
                        "SELECT account_id",
                        "account_id IS NOT NULL AND kind = 'SIGN_IN' AND outcome = 'SUCCEEDED'");
            case FilesUnder(var prefix) -> filesUnder(parameter(prefix));
            case PaymentsIn(var period) ->
                "SELECT account_id FROM payment WHERE account_id IS NOT NULL AND " + within("created_at", period);
            case RecordsIn(var dataSet, var period) -> records(dataSet, period, false);
            case Listed(var list) ->
                "SELECT account_id FROM breach_scope_line WHERE fate = 'KNOWN' AND list_id = "
                        + parameter(list.value());
            case AllOf(var rules) -> joined(rules, " INTERSECT ");
            case AnyOf(var rules) -> joined(rules, " UNION ");
        };
    }

    /**
     * How many records fit that lead to nobody, each of which may be of one more person. Whoever two rules might find only
     * together is counted by each of them: a maximum may be too high, never too low.
     */
    String uncertain(ScopeRule rule) {
        return switch (rule) {
            case Everybody() -> NONE;
            case FilesUnder(var prefix) -> NONE;
            case SignedInFrom signIns -> events(signIns, "SELECT count(*) AS n", "account_id IS NULL");
            case PaymentsIn(var period) ->
                "SELECT count(*) AS n FROM payment WHERE account_id IS NULL AND " + within("created_at", period);
            case RecordsIn(var dataSet, var period) -> records(dataSet, period, true);
            case Listed(var list) ->
                "SELECT count(*) AS n FROM breach_scope_line WHERE fate = 'UNKNOWN' AND list_id = "
                        + parameter(list.value());
            case AllOf(var rules) -> sum(rules);
            case AnyOf(var rules) -> sum(rules);
        };
    }

    private String joined(List<ScopeRule> rules, String by) {
        return rules.stream().map(rule -> "(" + people(rule) + ")").collect(Collectors.joining(by));
    }

    private String sum(List<ScopeRule> rules) {
        return "SELECT sum(n)::bigint AS n FROM ("
                + rules.stream().map(this::uncertain).collect(Collectors.joining(" UNION ALL ")) + ") parts";
    }

    private String events(SignedInFrom signIns, String select, String where) {
        return select + " FROM security_event WHERE " + where + " AND " + within("occurred_at", signIns.period())
                + " AND ip <<= ANY(" + parameter(signIns.networks().toArray(String[]::new)) + "::inet[])";
    }

    private static String filesUnder(String prefix) {
        return "SELECT account_id FROM track WHERE starts_with(relative_path, " + prefix
                + ") UNION SELECT account_id FROM backup_file WHERE starts_with(relative_path, " + prefix + ")";
    }

    private String records(String dataSet, @Nullable Period period, boolean ofNobody) {
        var rows = map.of(dataSet);
        var within = period == null
                ? "true"
                : rows.within(period, parameter(Times.of(period.from())), parameter(Times.of(period.until())));
        return "SELECT " + (ofNobody ? "count(*) AS n" : rows.person() + " AS account_id") + " FROM " + rows.rows()
                + " WHERE " + rows.person() + (ofNobody ? " IS NULL AND " : " IS NOT NULL AND ") + within;
    }

    private String within(String column, Period period) {
        return column + " >= " + parameter(Times.of(period.from())) + " AND " + column + " < "
                + parameter(Times.of(period.until()));
    }

    private String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
