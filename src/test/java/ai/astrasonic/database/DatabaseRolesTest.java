package ai.astrasonic.database;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
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

    @Autowired
    DataSource app;

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
    void the_retention_role_owns_nothing_and_has_the_rights_of_one_owner_that_of_the_security_log() {
        assertThat(superuser
                        .sql("""
                                SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                                WHERE r.rolname = ?""")
                        .param(DatabaseProperties.RETENTION)
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(superuser
                        .sql("""
                                SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
                                JOIN pg_roles u ON u.oid = m.member WHERE u.rolname = ?""")
                        .param(DatabaseProperties.RETENTION)
                        .query(String.class)
                        .list())
                .containsExactly("astrasonic_log");
        assertThat(superuser.sql("""
                                SELECT DISTINCT regexp_replace(c.relname, '_[0-9]{8}$', '') FROM pg_class c
                                JOIN pg_roles r ON r.oid = c.relowner
                                WHERE r.rolname = 'astrasonic_log' AND c.relkind IN ('r', 'p')""").query(String.class).list()).containsExactly("security_event");
    }

    @Test
    void the_owner_of_the_security_log_signs_in_nowhere() {
        assertThat(superuser
                        .sql("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'astrasonic_log'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void each_day_of_the_security_log_belongs_to_its_owner_and_the_checks_can_read_it() {
        superuser
                .sql("SELECT security_event_make_partitions('2026-06-01', '2026-06-02')")
                .query(Integer.class)
                .single();

        assertThat(superuser.sql("""
                                SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                                WHERE c.relkind IN ('r', 'p') AND c.relname LIKE 'security\\_event%'
                                  AND (r.rolname <> 'astrasonic_log' OR NOT has_table_privilege('astrasonic_check', c.oid, 'SELECT'))""").query(Long.class).single()).isZero();
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

    @Test
    void a_function_with_its_owners_rights_looks_for_nothing_among_its_callers_temporary_tables() {
        assertThat(superuser.sql("""
                                SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
                                AND NOT coalesce('search_path=pg_catalog, public, pg_temp' = ANY (proconfig), false)""").query(String.class).list()).isEmpty();
    }

    @Test
    void a_temporary_table_does_not_swallow_what_waits_to_be_sealed() throws SQLException {
        try (var connection = app.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE audit_unsealed (entry_id uuid)");
            try {
                statement.execute("""
                        INSERT INTO audit_entry (id, occurred_at, actor, origin, verb, object_type, object_id, outcome, reason, details)
                        VALUES (gen_random_uuid(), now(), 'somebody', 'test', 'tried', 'trick', '1', 'DONE', '', '{}')""");
            } finally {
                statement.execute("DROP TABLE pg_temp.audit_unsealed");
            }
        }
        assertThat(superuser
                        .sql("SELECT count(*) FROM public.audit_unsealed")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean may(String role, String table, String privilege) {
        return superuser
                .sql("SELECT has_table_privilege(?, ?, ?)")
                .params(role, table, privilege)
                .query(Boolean.class)
                .single();
    }
}
