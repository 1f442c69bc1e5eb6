package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Matcher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the whole database in one sequential pass over each table, for all people together. */
@Component
class DatabaseScan implements Place {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseScan.class);
    private static final String LARGE_OBJECTS = "large objects";

    private final DataSource database;
    private final Catalogue catalogue;

    DatabaseScan(@Qualifier("checkDataSource") DataSource check, Catalogue catalogue) {
        this.database = check;
        this.catalogue = catalogue;
    }

    /** Tables that are made meanwhile are searched too. */
    @Override
    public Found search(Matcher matcher, ObjectKeys keys) {
        var found = new Found(new HashMap<>(), new TreeSet<>(), new HashMap<>());
        var done = new HashSet<String>();
        try (var connection = database.getConnection()) {
            boolean more = true;
            while (more) {
                more = pass(connection, matcher, found, done);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be searched", e);
        }
        if (hasLargeObjects()) {
            found.unsearched().put(LARGE_OBJECTS, "no right to read");
        }
        return found;
    }

    /** @return whether there was anything new */
    private boolean pass(Connection connection, Matcher matcher, Found found, Set<String> done) throws SQLException {
        var fresh = catalogue.tables().stream()
                .filter(table -> done.add(table.place()))
                .toList();
        for (var table : fresh) {
            search(connection, table, matcher, found);
        }
        return !fresh.isEmpty();
    }

    private void search(Connection connection, SearchedTable table, Matcher matcher, Found found) throws SQLException {
        if (!table.readable()) {
            found.unsearched().put(table.place(), "no right to read");
            return;
        }
        try {
            found.traces().putAll(new TablePass(table, matcher).over(connection));
            found.places().add(table.place());
        } catch (SQLException e) {
            if (!connection.isValid(1)) {
                throw e;
            }
            failed(table, e, found);
        }
    }

    /** A table that went meanwhile, as partitions do, holds nothing any more. */
    private void failed(SearchedTable table, SQLException failure, Found found) {
        boolean gone = catalogue.tables().stream().noneMatch(now -> now.place().equals(table.place()));
        if (!gone) {
            LOG.warn("Table {} could not be searched: {}", table.place(), failure.getSQLState());
            found.unsearched().put(table.place(), "error " + failure.getSQLState());
        }
    }

    private boolean hasLargeObjects() {
        return JdbcClient.create(database)
                .sql("SELECT EXISTS (SELECT FROM pg_largeobject_metadata)")
                .query(Boolean.class)
                .single();
    }
}
