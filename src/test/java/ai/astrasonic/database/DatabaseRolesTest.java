package ai.astrasonic.database;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DatabaseRolesTest {

    private static final List<String> CHANGES = List.of("UPDATE", "DELETE", "TRUNCATE");

    @Autowired
    TestDatabases.Database database;

    @Autowired
    DataMap map;

    private JdbcClient superuser;

    @BeforeEach
    void asSuperuser() {
        superuser = JdbcClient.create(database.superuser());
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "refund", "dispute", "invoice"})
    void the_application_cannot_delete_the_books(String table) {
        assertThat(may(DatabaseProperties.APP, table, "DELETE")).isFalse();
        assertThat(may(DatabaseProperties.APP, table, "TRUNCATE")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_chain", "audit_root"})
    void nobody_but_the_owner_of_the_tables_can_change_the_audit_trail(String table) {
        for (var role : List.of(
                DatabaseProperties.APP,
                DatabaseProperties.AUDIT,
                DatabaseProperties.EXPORT,
                DatabaseProperties.RETENTION,
                DatabaseProperties.CHECK)) {
            assertThat(CHANGES).as(role).noneMatch(change -> may(role, table, change));
        }
    }

    @Test
    void export_and_check_change_nothing_anywhere() {
        for (var role : List.of(DatabaseProperties.EXPORT, DatabaseProperties.CHECK)) {
            assertThat(superuser.sql("""
                                    SELECT table_name || ' ' || privilege_type FROM information_schema.role_table_grants
                                    WHERE grantee = ? AND privilege_type <> 'SELECT'""").param(role).query(String.class).list())
                    .as(role)
                    .isEmpty();
        }
    }

    @Test
    void no_role_is_a_superuser_or_passes_by_row_level_security() {
        assertThat(superuser.sql("""
                                SELECT rolname FROM pg_roles
                                WHERE rolname LIKE 'astrasonic_%' AND (rolsuper OR rolbypassrls OR rolcreaterole)""").query(String.class).list()).isEmpty();
    }

    @Test
    void every_table_about_people_shows_the_export_role_one_person_only() {
        var guarded = superuser
                .sql("""
                        SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
                        JOIN pg_roles r ON r.oid = ANY (p.polroles)
                        WHERE c.relrowsecurity AND c.relforcerowsecurity AND r.rolname = ?
                          AND pg_get_expr(p.polqual, p.polrelid) LIKE '%astrasonic.subject%'""")
                .param(DatabaseProperties.EXPORT)
                .query(String.class)
                .list();

        assertThat(guarded)
                .containsAll(map.tablesAboutPeople().stream().map(DataSet::name).toList());
    }

    private boolean may(String role, String table, String privilege) {
        return superuser
                .sql("SELECT has_table_privilege(?, ?, ?)")
                .params(role, table, privilege)
                .query(Boolean.class)
                .single();
    }
}
