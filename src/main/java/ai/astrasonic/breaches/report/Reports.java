package ai.astrasonic.breaches.report;

import static ai.astrasonic.breaches.report.ReportRefused.when;

import ai.astrasonic.audit.FreshSignIn;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.report.ReportRefused.Why;
import ai.astrasonic.shared.Roles;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of the report to the authority (Art. 33): frozen, filed in its own form, and received. */
@Service
@Transactional
public class Reports {

    private static final String DECIDER = "hasRole('" + Roles.DPO + "')";
    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
            + "', '" + Roles.SYSTEM + "')";

    private final Breaches breaches;
    private final BreachFiles files;
    private final AnswerTable answers;
    private final ReportTable table;
    private final ReceiptTable receipts;
    private final ReceiptRules rules;
    private final Freezing freezing;
    private final BreachTimeline timeline;
    private final FreshSignIn signIn;

    Reports(
            Breaches breaches,
            BreachFiles files,
            AnswerTable answers,
            ReportTable table,
            ReceiptTable receipts,
            ReceiptRules rules,
            Freezing freezing,
            BreachTimeline timeline,
            FreshSignIn signIn) {
        this.breaches = breaches;
        this.files = files;
        this.answers = answers;
        this.table = table;
        this.receipts = receipts;
        this.rules = rules;
        this.freezing = freezing;
        this.timeline = timeline;
        this.signIn = signIn;
    }

    /**
     * Freezes the answers as they are, with what is missing, and draws the files; needs a fresh sign-in.
     *
     * @param because why there is a further report; may be empty for the first
     * @throws ReportRefused when this report cannot come now
     */
    @PreAuthorize(DECIDER)
    public FiledReport freeze(BreachId id, ReportKind kind, String because) {
        signIn.require();
        answers.lock(id);
        var before = table.of(id);
        var file = files.file(id, kind, because.strip());
        Freezing.check(kind, because, file, before);
        var report = freezing.freeze(file, files.forms(file), before);
        timeline.add(id, "breach-report-frozen", because);
        return report;
    }

    /** @throws ReportRefused when it cannot be so, or a late report has no reason on file (Art. 33(1)) */
    @PreAuthorize(DECIDER)
    public void received(ReportId id, NewReceipt receipt) {
        var report = known(id);
        answers.lock(report.breach());
        when(known(id).receipt() != null, Why.RECEIPT_NOTED, "The receipt of " + id + " is noted");
        OffsetDateTime submitted = rules.check(report, receipt);
        receipts.add(id, submitted, receipt);
        if (report.kind() == ReportKind.FIRST) {
            breaches.notified(report.breach(), submitted.toInstant());
        }
        timeline.add(report.breach(), "breach-report-received", receipt.number().strip());
    }

    /** In the order of their numbers. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<FiledReport> of(BreachId id) {
        return table.of(id);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public FiledReport get(ReportId id) {
        return known(id);
    }

    /** When the authority was first notified; empty while it was not. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public Optional<OffsetDateTime> notifiedAt(BreachId id) {
        return table.of(id).stream()
                .findFirst()
                .flatMap(first -> Optional.ofNullable(first.receipt()))
                .map(Receipt::submitted);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<ReportFile> files(ReportId id) {
        return table.files(id);
    }

    /** As it was drawn when the version was frozen. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public byte[] file(ReportId id, Template template, Locale language) {
        var written = "nl".equals(language.getLanguage()) ? "nl" : "en";
        return table.file(id, template, written).orElseThrow(() -> new NoSuchElementException("No file of " + id));
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public Optional<byte[]> receiptFile(ReportId id) {
        return receipts.file(id);
    }

    private FiledReport known(ReportId id) {
        return table.find(id).orElseThrow(() -> new NoSuchElementException("No report " + id));
    }
}
