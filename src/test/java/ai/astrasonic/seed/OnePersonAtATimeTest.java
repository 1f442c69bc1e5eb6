package ai.astrasonic.seed;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the export role sees of a seeded database: one person, whole, and nobody else. */
@DatabaseTest
class OnePersonAtATimeTest {

    @Autowired
    Seeder seeder;

    @Autowired
    DataMap map;

    @Autowired
    TestDatabases.Database database;

    /** What leads to a person by another way than their account: its table, by the column that both have. */
    private static final Map<String, String> LINKS =
            Map.of("pseudonym", "analytics_link", "customer_key", "book_customer");

    @Autowired
    ApplicationContext application;

    @Autowired
    @Qualifier("exportDataSource")
    DataSource asExport;

    @Test
    void in_every_table_of_the_data_map_the_export_role_sees_as_many_rows_as_the_person_has() throws Exception {
        seeder.seed(new SeedSettings(30, 2026, false));
        new BooksKept(application).follow();
        var all = JdbcClient.create(database.superuser());
        var person = all.sql("SELECT id FROM account WHERE email LIKE 'mila.jansen@%'")
                .query(UUID.class)
                .single();

        try (var connection = asExport.getConnection()) {
            for (var set : map.tablesAboutPeople()) {
                if (!maySee(connection, set.name())) {
                    continue;
                }
                assertThat(rows(connection, set.name(), ""))
                        .as("nobody's " + set.key())
                        .isZero();
                assertThat(rows(connection, set.name(), person.toString()))
                        .as(set.key())
                        .isEqualTo(owned(all, set, person));
            }
        }
    }

    private static long owned(JdbcClient all, DataSet set, UUID person) {
        var column = set.subjectColumn();
        var link = LINKS.get(column);
        var of = link == null
                ? column + " = :id"
                : "%1$s IN (SELECT %1$s FROM %2$s WHERE account_id = :id)".formatted(column, link);
        return all.sql("SELECT count(*) FROM " + set.name() + " WHERE " + of)
                .param("id", person)
                .query(Long.class)
                .single();
    }

    private static boolean maySee(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT has_table_privilege('" + table + "', 'SELECT')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static long rows(Connection connection, String table, String subject) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET astrasonic.subject = '" + subject + "'");
            try (var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
                row.next();
                return row.getLong(1);
            } finally {
                statement.execute("RESET astrasonic.subject");
            }
        }
    }
}
