package ai.astrasonic.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.reports.ProcessingRecord;
import ai.astrasonic.reports.ProcessingRecords;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ToldByTheRuleTest extends RuleStories {

    @Autowired
    ProcessingRecords records;

    @Test
    void the_record_of_processing_tells_the_period_in_force() {
        assertThat(periods()).contains("90 days after the event [published policy]");

        changed(change(LOG, "P45D"));
        clock.advance(Duration.ofDays(1));

        assertThat(periods())
                .contains("45 days after the event [Privacy policy, section 5]")
                .doesNotContain("90 days after the event [published policy]");
    }

    private List<String> periods() {
        return records.content(Locale.ENGLISH).activities().stream()
                .map(ProcessingRecord.Activity::retention)
                .flatMap(List::stream)
                .toList();
    }
}
