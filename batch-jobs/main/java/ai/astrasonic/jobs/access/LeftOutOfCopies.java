package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.access.WithoutPassages.Passage;
import ai.astrasonic.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Messages with passages about others, as recipients may have them too: what is left out here is left out there (Art. 15(4)). */
@Component
class LeftOutOfCopies {

    private static final String MESSAGES =
            "SELECT body, disclosed_body FROM support_message WHERE account_id = :person AND passages_left_out > 0";

    private final JdbcClient check;

    LeftOutOfCopies(@Qualifier("checkDataSource") DataSource check) {
        this.check = JdbcClient.create(check);
    }

    /** As they stand in JSON, quotes included: a message is a value of its own there. */
    List<Passage> of(AccountId person) {
        return check.sql(MESSAGES)
                .param("person", person.value())
                .query((row, n) -> new Passage(json(row.getString(1)), json(row.getString(2))))
                .list();
    }

    private static byte[] json(String words) {
        return JsonMapper.shared().writeValueAsString(words).getBytes(StandardCharsets.UTF_8);
    }
}
