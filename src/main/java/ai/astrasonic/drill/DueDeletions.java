package ai.astrasonic.drill;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what is past the published terms, as the role of retention. */
@Component
class DueDeletions implements Retaining {

    private final Clock clock;

    DueDeletions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean retain(ApplicationContext console) {
        var jdbc = JdbcClient.create(console.getBean("retentionDataSource", DataSource.class));
        for (var overdue : Overdue.values()) {
            jdbc.sql("DELETE FROM " + overdue.table() + " WHERE " + overdue.condition())
                    .param("limit", overdue.limit(clock))
                    .update();
        }
        return true;
    }
}
