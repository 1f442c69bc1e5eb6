package ai.astrasonic.promises;

import ai.astrasonic.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every result of every check, so that pages are quick and the past can be shown. */
@Component
class PromiseResults {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    PromiseResults(DataSource business, Clock clock) {
        this.jdbc = JdbcClient.create(business);
        this.clock = clock;
    }

    void keep(PromiseId id, PromiseState state, Duration took) {
        var finding = state.finding();
        jdbc.sql("""
                        INSERT INTO promise_check
                        VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, CAST(? AS jsonb), ?, ?)""")
                .params(
                        Ids.next(clock),
                        id.code(),
                        state.word(),
                        finding.reason().key(),
                        JSON.writeValueAsString(finding.reason().values()),
                        finding.count(),
                        JSON.writeValueAsString(finding.evidence()),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        took.toMillis())
                .update();
    }

    /** The newest result of each promise that has one. */
    List<Promise> newest() {
        return jdbc.sql("""
                        SELECT newest.* FROM unnest(:ids::text[]) AS wanted
                        CROSS JOIN LATERAL (SELECT * FROM promise_check WHERE promise = wanted
                                            ORDER BY checked_at DESC, id DESC LIMIT 1) newest""")
                .param(
                        "ids",
                        Arrays.stream(PromiseId.values()).map(PromiseId::code).toArray(String[]::new))
                .query(PromiseResults::read)
                .list();
    }

    /** The results of one promise since then, oldest first. */
    List<Promise> history(PromiseId id, Instant since) {
        return jdbc.sql("SELECT * FROM promise_check WHERE promise = ? AND checked_at >= ? ORDER BY checked_at, id")
                .params(id.code(), since.atOffset(ZoneOffset.UTC))
                .query(PromiseResults::read)
                .list();
    }

    private static Promise read(ResultSet row, int number) throws SQLException {
        var reason = new Reason(row.getString("reason_key"), JSON.readValue(row.getString("reason_values"), WORDS));
        var finding = new Finding(
                reason,
                row.getLong("found"),
                row.getTimestamp("checked_at").toInstant(),
                JSON.readValue(row.getString("evidence"), FACTS));
        return new Promise(PromiseId.of(row.getString("promise")), PromiseState.of(row.getString("state"), finding));
    }
}
