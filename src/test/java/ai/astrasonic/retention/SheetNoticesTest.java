package ai.astrasonic.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SheetNoticesTest extends RuleStories {

    @Autowired
    SheetNotices notices;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_dpo_is_told_once_of_lines_that_wait_or_set_records_aside() {
        line("WAITING", 0);
        line("DONE", 3);
        line("DONE", 0);

        assertThat(tell()).isEqualTo(2);
        assertThat(tell()).isZero();
        assertThat(mails()).isOne();

        line("WAITING", 2);

        assertThat(tell()).isOne();
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void nobody_is_told_of_a_sheet_on_which_nothing_waits() {
        line("PLANNED", 0);

        assertThat(tell()).isZero();
        assertThat(mails()).isZero();
    }

    private int tell() {
        return RunAs.jobFor("retention-notices", notices::tell);
    }

    private int mails() {
        return jdbc.sql("SELECT count(*) FROM email_sent WHERE template = 'retention.lines'")
                .query(Integer.class)
                .single();
    }

    private void line(String state, long setAside) {
        jdbc.sql("""
                        INSERT INTO retention_line (id, run, day, rule, rule_version, target, ending, through, due, held,
                                                    set_aside, recently_used, bytes, content_sha256, state, waits_for,
                                                    planned_at, ended_at, left_due)
                        VALUES (:id, :id::text, '2026-11-22', 'email', 1, 'mail.sent', 'DELETE', '2025-11-21', 5, 0, :aside, 0,
                                0, '', :state, '{}', now(), now(), 0)""")
                .param("id", UUID.randomUUID())
                .param("aside", setAside)
                .param("state", state)
                .update();
    }
}
