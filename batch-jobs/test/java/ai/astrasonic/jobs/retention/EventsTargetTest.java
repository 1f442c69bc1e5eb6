package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EventsTargetTest {

    private static final String EVENTS = "analytics.product-event";

    @Autowired
    RetentionStories stories;

    @Test
    void events_whose_term_is_over_become_figures_at_night_and_no_other_goes() {
        var due = stories.today().minusMonths(26).minusDays(1);
        events(12, due);
        events(12, due.plusDays(1));

        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);

        var line = stories.line(EVENTS);
        assertThat(line.state()).isEqualTo(LineState.DONE);
        assertThat(line.planned().due()).isEqualTo(12);
        assertThat(line.proof().gone()).isEqualTo(12);
        assertThat(line.proof().leftDue()).isZero();
        assertThat(count("product_event")).isEqualTo(12);
        assertThat(stories.outsider()
                        .sql("SELECT people FROM anonymous_figure WHERE platform IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(24);
    }

    @Test
    void a_hold_on_all_events_leaves_the_line_done_with_what_is_held() {
        events(12, stories.today().minusMonths(26).minusDays(1));
        stories.outsider().sql("""
                        INSERT INTO legal_hold (id, ground, facts, named, data_sets, ordered_by, placed_at, placed_by, review_on)
                        VALUES (gen_random_uuid(), 'AUTHORITY_ORDER', 'order', false, '{analytics.product-event}', 'dpo',
                                '2026-10-01Z', 'dpo', '2027-01-01')""").update();

        stories.tonight();

        assertThat(stories.line(EVENTS).planned().held()).isEqualTo(12);
        assertThat(stories.line(EVENTS).proof().gone()).isZero();
        assertThat(count("product_event")).isEqualTo(12);
        assertThat(count("anonymous_release")).isZero();
    }

    private void events(int size, LocalDate day) {
        stories.outsider().sql("""
                        INSERT INTO product_event
                        SELECT gen_random_uuid(), gen_random_uuid(), 'page served', '/library', 'web', '3.1', ?::timestamptz
                        FROM generate_series(1, ?)""").params(day + "T12:00:00Z", size).update();
    }

    private long count(String table) {
        return stories.outsider()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
