package ai.astrasonic.policies;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions as rows; whoever takes a step with one holds it until the step is taken. */
@Component
class PolicyTable {

    private static final String NEWEST =
            "SELECT * FROM policy_version WHERE state = 'PUBLISHED' ORDER BY number DESC LIMIT 1";

    /** Of the lock that whoever joins shares and whoever publishes has alone. */
    private static final long JOINING_AND_PUBLISHING = 0x504f_4c49_4359_0001L;

    private final JdbcClient jdbc;
    private final Clock clock;

    PolicyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first, drafts before what is published. */
    List<PolicyVersion> all() {
        return jdbc.sql("SELECT * FROM policy_version ORDER BY number DESC NULLS FIRST, drafted_at DESC, id")
                .query(PolicyTable::version)
                .list();
    }

    List<PolicyVersion> published() {
        return jdbc.sql("SELECT * FROM policy_version WHERE state = 'PUBLISHED' ORDER BY number DESC")
                .query(PolicyTable::version)
                .list();
    }

    Optional<PolicyVersion> published(int number) {
        return jdbc.sql("SELECT * FROM policy_version WHERE state = 'PUBLISHED' AND number = ?")
                .param(number)
                .query(PolicyTable::version)
                .optional();
    }

    Optional<PolicyVersion> newest() {
        return jdbc.sql(NEWEST).query(PolicyTable::version).optional();
    }

    /** Nothing is published until this transaction ends; others may join meanwhile. */
    void publishNothingMeanwhile() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Nobody joins until this transaction ends. */
    void letNobodyJoinMeanwhile() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String how) {
        jdbc.sql("SELECT " + how + "(?)")
                .param(JOINING_AND_PUBLISHING)
                .query((row, n) -> n)
                .single();
    }

    Optional<PolicyVersion> find(PolicyId id) {
        return jdbc.sql("SELECT * FROM policy_version WHERE id = ?")
                .param(id.value())
                .query(PolicyTable::version)
                .optional();
    }

    /** The one that it comes after: what is published and older, or the newest one for a draft. */
    Optional<PolicyVersion> before(PolicyVersion version) {
        var number = version.number();
        return number == null ? newest() : published(number - 1);
    }

    PolicyVersion locked(PolicyId id) {
        return jdbc.sql("SELECT * FROM policy_version WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(PolicyTable::version)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No version " + id));
    }

    boolean isAnyOpen() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM policy_version WHERE state IN ('DRAFT', 'ASKED'))")
                .query(Boolean.class)
                .single();
    }

    PolicyId add(PolicyWords words) {
        var id = Ids.next(clock);
        write("""
                INSERT INTO policy_version (id, state, effective_on, text_en, text_nl, summary_en, summary_nl, drafted_at)
                VALUES (:id, 'DRAFT', :effective, :en, :nl, :summaryEn, :summaryNl, :now)""", id, words);
        return new PolicyId(id);
    }

    /** What was changed has to be judged and asked for anew. */
    void replace(PolicyId id, PolicyWords words) {
        write("""
                UPDATE policy_version SET state = 'DRAFT', sha256 = NULL, material = NULL, material_because = NULL, effective_on = :effective,
                    text_en = :en, text_nl = :nl, summary_en = :summaryEn, summary_nl = :summaryNl, drafted_at = :now
                WHERE id = :id""", id.value(), words);
    }

    private void write(String sql, UUID id, PolicyWords words) {
        jdbc.sql(sql)
                .param("id", id)
                .param("effective", words.effectiveOn())
                .param("en", words.english().strip())
                .param("nl", words.dutch() == null ? null : words.dutch().strip(), Types.VARCHAR)
                .param("summaryEn", words.summary().en().strip())
                .param("summaryNl", words.summary().nl().strip())
                .param("now", now())
                .update();
    }

    void classified(PolicyId id, Materiality materiality) {
        jdbc.sql("""
                        UPDATE policy_version SET state = 'DRAFT', sha256 = NULL, material = ?, material_because = ? WHERE id = ?""")
                .params(materiality.material(), materiality.because(), id.value())
                .update();
    }

    /** Answers the hash of exactly what is asked about. */
    String asked(PolicyId id) {
        return jdbc.sql("""
                        UPDATE policy_version v SET state = 'ASKED', sha256 = policy_version_sha256(v) WHERE id = ? RETURNING sha256""").param(id.value()).query(String.class).single();
    }

    void backToDraft(PolicyId id) {
        jdbc.sql("UPDATE policy_version SET state = 'DRAFT', sha256 = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    void published(PolicyId id) {
        jdbc.sql("""
                        UPDATE policy_version SET state = 'PUBLISHED', published_at = ?,
                            number = (SELECT coalesce(max(number), 0) + 1 FROM policy_version) WHERE id = ?""").params(now(), id.value()).update();
    }

    void discarded(PolicyId id) {
        jdbc.sql("UPDATE policy_version SET state = 'DISCARDED', sha256 = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    List<PolicyOrder> toTell() {
        return jdbc.sql("""
                        SELECT id, (SELECT count(*) FROM policy_step s WHERE s.version_id = v.id AND s.step = 'TOLD_AGAIN') AS again
                        FROM policy_version v WHERE state = 'PUBLISHED' AND material AND told_at IS NULL ORDER BY number""")
                .query((row, n) -> new PolicyOrder(new PolicyId(row.getObject("id", UUID.class)), row.getInt("again")))
                .list();
    }

    void told(PolicyId id) {
        jdbc.sql("UPDATE policy_version SET told_at = ? WHERE id = ? AND told_at IS NULL")
                .params(now(), id.value())
                .update();
    }

    void tellAgain(PolicyId id) {
        jdbc.sql("UPDATE policy_version SET told_at = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    void step(PolicyId id, PolicyStep.Kind step, String by, String reason) {
        jdbc.sql("INSERT INTO policy_step VALUES (:id, :version, :step, :now, :by, :reason)")
                .param("id", Ids.next(clock))
                .param("version", id.value())
                .param("step", step.name())
                .param("now", now())
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    void step(PolicyId id, PolicyStep.Kind step, String reason) {
        step(id, step, Actor.current().name(), reason);
    }

    List<PolicyStep> steps(PolicyId id) {
        return jdbc.sql("SELECT * FROM policy_step WHERE version_id = ? ORDER BY taken_at DESC, id DESC")
                .param(id.value())
                .query((row, n) -> new PolicyStep(
                        PolicyStep.Kind.valueOf(row.getString("step")),
                        Objects.requireNonNull(time(row, "taken_at")),
                        row.getString("taken_by"),
                        row.getString("reason")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PolicyVersion version(ResultSet row, int n) throws SQLException {
        var material = row.getObject("material", Boolean.class);
        return new PolicyVersion(
                new PolicyId(row.getObject("id", UUID.class)),
                row.getObject("number", Integer.class),
                PolicyState.valueOf(row.getString("state")),
                new PolicyWords(
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("text_en"),
                        row.getString("text_nl"),
                        new LocalText(row.getString("summary_en"), row.getString("summary_nl"))),
                material == null ? null : new Materiality(material, row.getString("material_because")),
                row.getString("sha256"),
                Objects.requireNonNull(time(row, "drafted_at")),
                time(row, "published_at"),
                time(row, "told_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
