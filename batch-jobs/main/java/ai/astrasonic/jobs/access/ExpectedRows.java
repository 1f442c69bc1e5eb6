package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Counts, as the role that sees everybody's rows, how many a data set holds about one person. */
@Component
class ExpectedRows {

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
            var count =
                    "SELECT count(*)" + span + " FROM " + set.name() + " WHERE " + Subjects.condition(map, set, person);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(count)) {
                row.next();
                return Expected.of(row.getLong(1), instant(row, 2), instant(row, 3));
            } finally {
                connection.rollback();
            }
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
