package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Counts, as the role that sees everybody's rows, how many a data set holds about one person. */
@Component
class ExpectedRows {

    /** Before it come the count and the two ends of the span. */
    private static final int FIRST_WITHHELD = 4;

    private final DataMap map;
    private final DataSource check;

    ExpectedRows(DataMap map, @Qualifier("checkDataSource") DataSource check) {
        this.map = map;
        this.check = check;
    }

    /** @param dated the column that gives a record its day; empty where there is none */
    Expected count(String snapshot, DataSet set, AccountId person, Optional<String> dated) throws SQLException {
        try (var connection = check.getConnection()) {
            connection.setAutoCommit(false);
            Snapshots.join(connection, snapshot);
            var span = dated.map(column -> ", min(" + column + "), max(" + column + ")")
                    .orElse(", NULL, NULL");
            var withheld = set.withheld();
            var filled = withheld.stream()
                    .map(field -> ", count(\"" + field.name() + "\")")
                    .collect(Collectors.joining());
            var count = "SELECT count(*)" + span + filled + " FROM " + set.name() + " WHERE "
                    + Subjects.condition(map, set, person);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(count)) {
                row.next();
                return Expected.of(row.getLong(1), instant(row, 2), instant(row, 3), filled(row, withheld));
            } finally {
                connection.rollback();
            }
        }
    }

    private static Map<String, Long> filled(ResultSet row, List<DataField> withheld) throws SQLException {
        var filled = new TreeMap<String, Long>();
        for (int i = 0; i < withheld.size(); i++) {
            filled.put(withheld.get(i).name(), row.getLong(FIRST_WITHHELD + i));
        }
        return filled;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
