package ai.astrasonic.processors;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Sha256;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds filings to the register's tables; none is ever changed. */
@Component
class RegisterWriting {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterWriting(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    UUID file(@Nullable String recipient, FilingKind kind, String item, String reason) {
        var id = Ids.next(clock);
        jdbc.sql("""
                        INSERT INTO recipient_filing (id, recipient, kind, item, filed_at, filed_by, reason)
                        VALUES (:id, :recipient, :kind, :item, :now, :by, :reason)""")
                .param("id", id)
                .param("recipient", recipient, Types.VARCHAR)
                .param("kind", kind.name())
                .param("item", item)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .param("reason", reason)
                .update();
        return id;
    }

    void add(UUID id, NewAgreement agreement) {
        jdbc.sql("""
                        INSERT INTO recipient_agreement (filing_id, version, signed_on, signed_by, valid_until, notice_days,
                                                         breach_hours, deletion_days, file_name, file, sha256)
                        VALUES (:id, :version, :signed, :by, :until, :notice, :breach, :deletion, :name, :file, :sha256)""")
                .param("id", id)
                .param("version", agreement.version().strip())
                .param("signed", agreement.signedOn())
                .param("by", agreement.signedBy().strip())
                .param("until", agreement.validUntil(), Types.DATE)
                .param("notice", agreement.terms().noticeDays(), Types.INTEGER)
                .param("breach", agreement.terms().breachHours(), Types.INTEGER)
                .param("deletion", agreement.terms().deletionDays(), Types.INTEGER)
                .param("name", agreement.fileName().strip())
                .param("file", agreement.file())
                .param("sha256", Sha256.of(agreement.file()))
                .update();
        agreement.duties().forEach((duty, check) -> add(id, duty, check));
    }

    private void add(UUID id, Duty duty, DutyCheck check) {
        jdbc.sql("INSERT INTO recipient_agreement_duty VALUES (:id, :duty, :answer, :clause)")
                .params(Map.of(
                        "id", id,
                        "duty", duty.name(),
                        "answer", check.answer().name(),
                        "clause", check.clause().strip()))
                .update();
    }

    void add(UUID id, Review review) {
        jdbc.sql("INSERT INTO recipient_review VALUES (?, ?, ?)")
                .params(id, review.doneOn(), review.nextDue())
                .update();
    }

    void add(UUID id, TransferBasis basis) {
        jdbc.sql("INSERT INTO recipient_transfer VALUES (:id, :safeguard, :module, :signed, :assessed, :review)")
                .param("id", id)
                .param("safeguard", basis.safeguard().name())
                .param("module", basis.module(), Types.INTEGER)
                .param("signed", basis.signedOn(), Types.DATE)
                .param("assessed", basis.assessedOn(), Types.DATE)
                .param("review", basis.reviewOn(), Types.DATE)
                .update();
    }

    void add(UUID id, Certificate certificate) {
        jdbc.sql("INSERT INTO recipient_certificate VALUES (?, ?, ?)")
                .params(id, certificate.issuedOn(), certificate.expiresOn())
                .update();
    }

    void add(UUID id, SubProcessorChain chain) {
        jdbc.sql("INSERT INTO recipient_chain VALUES (?, ?, ?, ?)")
                .params(id, chain.source().strip(), chain.takenOn(), chain.sha256())
                .update();
        chain.members()
                .forEach(member -> jdbc.sql(
                                "INSERT INTO recipient_chain_member VALUES (:id, :name, :country, :service, :since)")
                        .param("id", id)
                        .param("name", member.name())
                        .param("country", member.country())
                        .param("service", member.service())
                        .param("since", member.since(), Types.DATE)
                        .update());
    }

    void add(UUID id, FrameworkCheck check) {
        jdbc.sql("INSERT INTO recipient_framework VALUES (:id, :on, :active, :until)")
                .param("id", id)
                .param("on", check.checkedOn())
                .param("active", check.active())
                .param("until", check.activeUntil(), Types.DATE)
                .update();
    }

    void add(UUID id, StatedFact fact) {
        jdbc.sql("INSERT INTO recipient_fact VALUES (?, ?, ?)")
                .params(id, fact.value().en().strip(), fact.certainty().name())
                .update();
    }

    void add(UUID id, StatedRecipient stated, boolean removed) {
        jdbc.sql("INSERT INTO recipient_entry VALUES (:id, :content::jsonb, :removed)")
                .param("id", id)
                .param("content", JsonMapper.shared().writeValueAsString(stated))
                .param("removed", removed)
                .update();
    }

    void add(UUID id, AdequacyRuling ruling) {
        jdbc.sql("INSERT INTO adequacy_ruling VALUES (?, ?, ?)")
                .params(id, ruling.inForce(), ruling.effectiveOn())
                .update();
    }
}
