package ai.astrasonic.processors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What changes that came into force say of recipients: the newest of each; nothing of one who gets no data any more. */
@Component
class StatedRecipients {

    private static final String NEWEST = """
            SELECT DISTINCT ON (f.recipient) f.recipient, e.content, e.removed
            FROM recipient_filing f JOIN recipient_entry e ON e.filing_id = f.id
            WHERE f.kind = 'ENTRY' ORDER BY f.recipient, f.filed_at DESC, f.id DESC""";

    private final JdbcClient jdbc;

    StatedRecipients(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** By key, in their order. */
    Map<String, Optional<StatedRecipient>> newest() {
        var all = new LinkedHashMap<String, Optional<StatedRecipient>>();
        jdbc.sql(NEWEST).query(row -> {
            all.put(
                    row.getString("recipient"),
                    row.getBoolean("removed")
                            ? Optional.empty()
                            : Optional.of(
                                    JsonMapper.shared().readValue(row.getString("content"), StatedRecipient.class)));
        });
        return all;
    }
}
