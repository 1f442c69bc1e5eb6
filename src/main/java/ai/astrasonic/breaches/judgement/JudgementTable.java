package ai.astrasonic.breaches.judgement;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.assessment.Proposal;
import ai.astrasonic.breaches.assessment.Proposal.Reason;
import ai.astrasonic.breaches.assessment.Protection;
import ai.astrasonic.breaches.severity.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Assessments and decisions of breaches; they only grow. */
@Component
class JudgementTable {

    private final JdbcClient jdbc;

    JudgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time judges a breach. */
    void lock(BreachId breach) {
        jdbc.sql("SELECT id FROM breach WHERE id = :id FOR UPDATE")
                .param("id", breach.value())
                .query(UUID.class)
                .single();
    }

    void add(BreachId breach, Assessed assessed) {
        var content = assessed.content();
        jdbc.sql("""
                        INSERT INTO breach_assessment (id, breach_id, number, assessed_at, assessed_by, scope_id, people, severity,
                            score, data_whole, data_ours, key_safe, trusted_recipient, national_numbers, proposes_authority,
                            proposes_people, reasons)
                        VALUES (:id, :breach, :number, :at, :by, :scope, :people, :severity::jsonb, :score, :whole, :ours, :safe,
                            :trusted, :national, :authority, :tell, :reasons::text[])""")
                .param("id", assessed.id())
                .param("breach", breach.value())
                .param("number", assessed.number())
                .param("at", assessed.at().atOffset(ZoneOffset.UTC))
                .param("by", assessed.by())
                .param("scope", assessed.scope(), Types.OTHER)
                .param("people", content.people())
                .param("severity", JsonMapper.shared().writeValueAsString(content.severity()))
                .param("score", content.severity().score())
                .param("whole", content.protection().stillWhole())
                .param("ours", content.protection().stillOurs())
                .param("safe", content.protection().keySafe())
                .param("trusted", content.trustedRecipient())
                .param("national", content.nationalNumbers())
                .param("authority", assessed.proposal().authority())
                .param("tell", assessed.proposal().people())
                .param("reasons", reasons(assessed.proposal()))
                .update();
    }

    private static String[] reasons(Proposal proposal) {
        return proposal.because().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** The newest first. */
    List<Assessed> assessments(BreachId breach) {
        return jdbc.sql("SELECT * FROM breach_assessment WHERE breach_id = :breach ORDER BY number DESC")
                .param("breach", breach.value())
                .query((row, n) -> assessed(row))
                .list();
    }

    void add(BreachId breach, Decision decision) {
        jdbc.sql("""
                        INSERT INTO breach_decision (id, breach_id, number, about, yes, ground, because, public_notice,
                            assessment_id, decided_at, decided_by)
                        VALUES (:id, :breach, :number, :about, :yes, :ground, :because, :notice, :assessment, :at, :by)""")
                .param("id", decision.id())
                .param("breach", breach.value())
                .param("number", decision.number())
                .param("about", decision.about().name())
                .param("yes", decision.yes())
                .param("ground", decision.ground().name())
                .param("because", decision.because())
                .param("notice", decision.publicNotice())
                .param("assessment", decision.assessment())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("by", decision.by())
                .update();
    }

    /** The newest first. */
    List<Decision> decisions(BreachId breach) {
        return jdbc.sql("SELECT * FROM breach_decision WHERE breach_id = :breach ORDER BY number DESC")
                .param("breach", breach.value())
                .query((row, n) -> new Decision(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("because"),
                        row.getString("public_notice"),
                        row.getObject("assessment_id", UUID.class),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by")))
                .list();
    }

    private static Assessed assessed(ResultSet row) throws SQLException {
        var content = new NewAssessment(
                JsonMapper.shared().readValue(row.getString("severity"), Severity.class),
                new Protection(row.getBoolean("data_whole"), row.getBoolean("data_ours"), row.getBoolean("key_safe")),
                row.getLong("people"),
                row.getBoolean("trusted_recipient"),
                row.getBoolean("national_numbers"));
        return new Assessed(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant(),
                row.getString("assessed_by"),
                row.getObject("scope_id", UUID.class),
                content,
                proposal(row));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var reasons = Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(Reason::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Proposal(row.getBoolean("proposes_authority"), row.getBoolean("proposes_people"), reasons);
    }
}
