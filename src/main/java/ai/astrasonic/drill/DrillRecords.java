package ai.astrasonic.drill;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.reports.DrillOutcome;
import ai.astrasonic.reports.DrillReport;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.shared.Sha256;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a drill found out, and sends its report to the DPO: both or neither. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class DrillRecords {

    private static final String KEEP = """
            INSERT INTO restore_drill (id, begun_at, ended_at, zero, outcome, report, report_sha256)
            VALUES (:id, :begun, :ended, :zero, CAST(:outcome AS jsonb), :report, :sha256)""";

    private final JdbcClient jdbc;
    private final Mailbox mailbox;
    private final AuditTrail audit;
    private final DrillSettings settings;

    DrillRecords(JdbcClient jdbc, Mailbox mailbox, AuditTrail audit, DrillSettings settings) {
        this.jdbc = jdbc;
        this.mailbox = mailbox;
        this.audit = audit;
        this.settings = settings;
    }

    /** Answers the report. */
    @Transactional
    public byte[] keep(DrillOutcome outcome) {
        var report = DrillReport.pdf(outcome, settings.reportIn());
        jdbc.sql(KEEP)
                .param("id", outcome.id())
                .param("begun", outcome.begun().atOffset(ZoneOffset.UTC))
                .param("ended", outcome.ended().atOffset(ZoneOffset.UTC))
                .param("zero", outcome.isZero())
                .param("outcome", JsonMapper.shared().writeValueAsString(outcome))
                .param("report", report)
                .param("sha256", Sha256.of(report))
                .update();
        audit.record(AuditAct.of("drilled", "restore", outcome.id())
                .with("zero", outcome.isZero())
                .with("findings", outcome.failures().size()));
        mailbox.send(mail(outcome, report));
        return report;
    }

    private OutgoingMail mail(DrillOutcome outcome, byte[] report) {
        var words = new Wording("drill", settings.reportIn());
        var values = Map.of(
                "day",
                words.date(outcome.begun()),
                "verdict",
                words.text(outcome.isZero() ? "mail.verdict.zero" : "mail.verdict.failed"),
                "drill",
                outcome.id().toString());
        return new OutgoingMail(
                null,
                new EmailAddress(settings.reportTo()),
                "drill.report",
                settings.reportIn(),
                values,
                List.of(MailAttachment.pdf("restore-drill-" + outcome.id() + ".pdf", report)));
    }
}
