package ai.astrasonic.breaches.report;

import static ai.astrasonic.breaches.report.ReportRefused.when;

import ai.astrasonic.breaches.BreachClock;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.report.ReportRefused.Why;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What can have come back from the authority, and that a late report says why. */
@Component
class ReceiptRules {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int HEAD = 1024;

    /** Clocks differ a little. */
    private static final Duration LEEWAY = Duration.ofMinutes(2);

    private final Breaches breaches;
    private final Clock clock;

    ReceiptRules(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    OffsetDateTime check(FiledReport report, NewReceipt receipt) {
        when(receipt.number().isBlank(), Why.NO_RECEIPT_NUMBER, "A receipt has the authority's number");
        var submitted = receipt.submitted().moment();
        when(
                submitted.toInstant().isAfter(clock.instant().plus(LEEWAY)),
                Why.IN_THE_FUTURE,
                submitted + " has not come yet");
        when(
                submitted.toInstant().isBefore(report.frozenAt().minus(LEEWAY)),
                Why.SUBMITTED_BEFORE_FROZEN,
                "What was submitted was frozen before");
        checkLate(report, submitted);
        checkFile(receipt.file());
        return submitted;
    }

    private void checkLate(FiledReport report, OffsetDateTime submitted) {
        if (report.kind() != ReportKind.FIRST) {
            return;
        }
        var breach = breaches.get(report.breach());
        var aware = Objects.requireNonNull(breach.aware()).toInstant();
        boolean late = BreachClock.since(aware, submitted.toInstant()).isOver();
        when(late && breach.lateBecause() == null, Why.NO_LATENESS_REASON, "It was late, and nobody said why");
    }

    private static void checkFile(byte[] file) {
        when(file.length > LARGEST, Why.FILE_TOO_BIG, "The file is larger than 20 MB");
        var head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        when(file.length > 0 && !head.contains("%PDF-"), Why.NOT_A_PDF, "The file is no PDF");
    }
}
