package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.access.Redactions.Passages;
import ai.astrasonic.shared.AccountId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages of which passages about others were left out (Art. 15(4)), one line each. Whoever leaves out more afterwards
 * has the package built anew, so the log cannot fall behind the data.
 */
@Component
class LeftOutPassages {

    static final String DATA_SET = "support.message";

    private static final String LEFT_OUT = """
            SELECT conversation_id, sent_at, passages_left_out, left_out_by FROM support_message
            WHERE account_id = :person AND passages_left_out > 0 ORDER BY sent_at, id""";

    private final JdbcClient check;

    LeftOutPassages(@Qualifier("checkDataSource") DataSource check) {
        this.check = JdbcClient.create(check);
    }

    List<Passages> of(AccountId person, Texts texts) {
        return check.sql(LEFT_OUT)
                .param("person", person.value())
                .query((row, n) -> new Passages(
                        DATA_SET,
                        "disclosed_body",
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant().toString(),
                        row.getInt(3),
                        texts.ofMap("withheld.others"),
                        Objects.requireNonNullElse(row.getString(4), "unknown")))
                .list();
    }
}
