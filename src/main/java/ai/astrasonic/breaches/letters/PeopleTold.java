package ai.astrasonic.breaches.letters;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.ClosingCondition;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the DPO signed that people are told (Art. 34), each of them is before the breach is closed: by letter, or in another way. */
@Component
class PeopleTold implements ClosingCondition {

    private static final String MISSING = """
            SELECT coalesce((SELECT yes FROM breach_decision WHERE breach_id = :id AND about = 'PEOPLE' ORDER BY number DESC LIMIT 1), false)
               AND (NOT EXISTS (SELECT FROM breach_letter WHERE breach_id = :id AND gathered_at IS NOT NULL)
                    OR EXISTS (SELECT FROM breach_letter_person WHERE breach_id = :id AND outcome <> 'SENT' AND otherwise IS NULL))""";

    private final JdbcClient jdbc;

    PeopleTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> missing(Breach breach) {
        boolean missing = jdbc.sql(MISSING)
                .param("id", breach.id().value())
                .query((row, n) -> row.getBoolean(1))
                .single();
        return missing ? Optional.of("people") : Optional.empty();
    }
}
