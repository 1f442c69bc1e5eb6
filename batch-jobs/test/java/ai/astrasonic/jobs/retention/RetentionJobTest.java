package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.testing.DatabaseTest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RetentionJobTest {

    private static final String MAIL = "mail.sent";

    @Autowired
    RetentionStories stories;

    @Test
    void what_has_had_its_time_goes_at_night_and_leaves_counts_and_a_hash() throws Exception {
        var year = stories.today().minusYears(1);
        var old = stories.mail(year.minusDays(1), null);
        var onItsLastDay = stories.mail(year, null);

        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);

        assertThat(stories.outsider()
                        .sql("SELECT id FROM email_sent")
                        .query(UUID.class)
                        .list())
                .containsExactly(onItsLastDay);
        var line = stories.line(MAIL);
        assertThat(line.state()).isEqualTo(LineState.DONE);
        assertThat(line.planned().due()).isEqualTo(1);
        assertThat(line.proof().gone()).isEqualTo(1);
        assertThat(line.proof().leftDue()).isZero();
        assertThat(line.proof().oldestLeft()).isEqualTo(RetentionStories.noon(year));
        assertThat(line.proof().keys()).isEqualTo(chained(old));
    }

    @Test
    void a_place_where_nothing_is_due_has_its_line_too() {
        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);

        assertThat(stories.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(LineState.DONE);
            assertThat(line.proof().gone()).isZero();
            assertThat(line.proof().keys()).isEmpty();
        });
    }

    private static String chained(UUID key) throws Exception {
        var sha = java.security.MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha.digest(sha.digest(key.toString().getBytes("UTF-8"))));
    }
}
