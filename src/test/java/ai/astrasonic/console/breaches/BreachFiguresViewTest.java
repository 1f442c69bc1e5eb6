package ai.astrasonic.console.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.register.BreachFigures;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(roles = Roles.AUDITOR)
class BreachFiguresViewTest extends ViewTest {

    @Autowired
    BreachFigures figures;

    @Autowired
    TestDatabases.Database database;

    private JdbcClient sql;

    @BeforeEach
    void behindEverybodysBack() {
        sql = JdbcClient.create(database.superuser());
    }

    private void breach(String discovered, String by, String submitted) {
        sql.sql("""
                        WITH b AS (
                            INSERT INTO breach (id, title, systems, status, discovered_at, discovered_offset, discovered_by, reported_at,
                                reported_by, aware_at, aware_offset, aware_by, aware_because)
                            VALUES (gen_random_uuid(), 'x', '{}', 'OPEN', :at, 'Z', :by, :at, 'x', :at, 'Z', 'x', 'x') RETURNING id),
                        r AS (
                            INSERT INTO breach_report (id, breach_id, number, kind, because, complete, frozen_at, frozen_by,
                                scope_signature, answers, statement, sha256)
                            SELECT gen_random_uuid(), id, 1, 'FIRST', '', true, :at, 'x', '', '{}', '', '' FROM b RETURNING id),
                        a AS (
                            INSERT INTO breach_answer (id, breach_id, question, contents, confirmed, version, changed_at, changed_by)
                            SELECT gen_random_uuid(), id, '5.2', '{other}', true, 1, :at, 'x' FROM b)
                        INSERT INTO breach_receipt (id, report_id, submitted_at, submitted_offset, receipt_number, noted_at, noted_by)
                        SELECT gen_random_uuid(), id, CAST(:submitted AS timestamptz), 'Z', '1', now(), 'x' FROM r""")
                .param("at", OffsetDateTime.parse(discovered))
                .param("by", by)
                .param("submitted", submitted)
                .update();
    }

    @Test
    void without_a_breach_it_says_so() {
        open("breaches/figures", "");

        assertThat(words()).contains("No breach in the last twelve months");
    }

    @Test
    void a_year_is_counted_by_month_cause_discovery_and_time_to_notify() {
        breach("2025-11-30T12:00:00Z", "STAFF", "2025-12-01T12:00:00Z"); // a year and a month ago
        breach("2026-10-31T23:30:00Z", "PRESS", "2026-11-01T23:30:00Z"); // November in Amsterdam, 24 hours
        breach("2026-11-02T12:00:00Z", "STAFF", "2026-11-05T12:00:00Z");
        breach("2026-11-03T12:00:00Z", "STAFF", "2026-11-06T12:00:01Z");

        var year = figures.ofTheYear();

        assertThat(year.months())
                .hasSize(12)
                .containsEntry(YearMonth.of(2026, 11), 3L)
                .containsEntry(YearMonth.of(2026, 10), 0L);
        assertThat(year.discoveredBy()).isEqualTo(Map.of("STAFF", 2L, "PRESS", 1L));
        assertThat(year.causes()).isEqualTo(Map.of("other", 3L));
        assertThat(year.hoursToNotify()).isEqualTo(Map.of(24, 1L, 48, 0L, 72, 1L, 999999, 1L));
    }

    @Test
    void each_chart_is_told_in_a_table_too() {
        breach("2026-11-02T12:00:00Z", "STAFF", "2026-11-05T12:00:00Z");

        open("breaches/figures", "");

        assertThat(words()).contains("Time to notify", "Causes", "Who discovered them");
    }
}
