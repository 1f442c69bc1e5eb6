package ai.astrasonic.seed;

import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.Certainty;
import ai.astrasonic.processors.Certificate;
import ai.astrasonic.processors.Duty;
import ai.astrasonic.processors.DutyCheck;
import ai.astrasonic.processors.DutyCheck.Answer;
import ai.astrasonic.processors.FrameworkCheck;
import ai.astrasonic.processors.NewAgreement;
import ai.astrasonic.processors.RecipientFilings;
import ai.astrasonic.processors.Review;
import ai.astrasonic.processors.StatedFact;
import ai.astrasonic.processors.SubProcessor;
import ai.astrasonic.processors.SubProcessorChain;
import ai.astrasonic.processors.TransferBasis;
import ai.astrasonic.processors.TransferSafeguard;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a register in which nothing is on file a handful of examples, each called one: whole, with gaps, nearly over, over.
 * They are no contracts of anybody, and stand on no register but one that has made-up people in it.
 */
@Component
class SeedFilings {

    private static final String EXAMPLE = "Example for local runs, not a real filing";
    private static final String SIGNED_BY = "Example";

    private final RecipientFilings filings;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeedFilings(RecipientFilings filings, JdbcClient jdbc, Clock clock) {
        this.filings = filings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many came; none where there were some */
    int fill() {
        if (count() > 0) {
            return 0;
        }
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        whole(today);
        withGaps(today);
        nearlyOver(today);
        over(today);
        return count();
    }

    /** One within the European Economic Area, and one outside on two grounds. */
    private void whole(LocalDate today) {
        agreement("crisp", today.minusMonths(7), null, Map.of());
        filings.file("crisp", new Review(today.minusMonths(2), today.plusMonths(20)), EXAMPLE);
        filings.file(
                "crisp",
                new SubProcessorChain(
                        EXAMPLE,
                        today.minusMonths(2),
                        List.of(
                                new SubProcessor("Example Hosting B.V.", "NL", "Hosting", today.minusYears(2)),
                                new SubProcessor("Example Mail SAS", "FR", "E-mail", null))),
                EXAMPLE);
        filings.file("crisp", CareFact.BREACH_CONTACT, fact("security@crisp.example"), EXAMPLE);
        agreement("stripe", today.minusMonths(5), null, Map.of());
        clauses("stripe", today.minusMonths(5), today.plusMonths(7));
        filings.file("stripe", new FrameworkCheck(today.minusMonths(1), true, today.plusMonths(8)), EXAMPLE);
        filings.file("stripe", new Certificate("PCI DSS", today.minusMonths(4), today.plusMonths(8)), EXAMPLE);
        filings.file("stripe", new Review(today.minusMonths(1), today.plusMonths(11)), EXAMPLE);
    }

    private void withGaps(LocalDate today) {
        agreement(
                "resend",
                today.minusMonths(3),
                null,
                Map.of(
                        Duty.D, new DutyCheck(Answer.UNKNOWN, ""),
                        Duty.G, new DutyCheck(Answer.NO, ""),
                        Duty.INFRINGEMENT, new DutyCheck(Answer.UNKNOWN, "")));
        filings.file("resend", new FrameworkCheck(today.minusMonths(14), true, null), EXAMPLE);
        filings.file(
                "resend",
                new SubProcessorChain(
                        EXAMPLE,
                        today.minusMonths(3),
                        List.of(new SubProcessor("Example Cloud, Inc.", "US", "Hosting", today.minusYears(1)))),
                EXAMPLE);
    }

    private void nearlyOver(LocalDate today) {
        agreement("backblaze", today.minusYears(1).plusDays(20), today.plusDays(20), Map.of());
        clauses("backblaze", today.minusYears(1).plusDays(25), today.plusDays(25));
        filings.file("backblaze", new Certificate("SOC 2", today.minusMonths(11), today.plusDays(24)), EXAMPLE);
    }

    private void over(LocalDate today) {
        agreement("posthog", today.minusYears(2), today.minusDays(40), Map.of());
        filings.file("posthog", new FrameworkCheck(today.minusMonths(2), true, today.plusMonths(9)), EXAMPLE);
        filings.file("posthog", new Certificate("ISO 27001", today.minusYears(3), today.minusDays(12)), EXAMPLE);
    }

    private void agreement(String recipient, LocalDate signed, @Nullable LocalDate until, Map<Duty, DutyCheck> others) {
        var duties = new EnumMap<Duty, DutyCheck>(Duty.class);
        for (var duty : Duty.values()) {
            duties.put(duty, others.getOrDefault(duty, new DutyCheck(Answer.YES, "2." + (duty.ordinal() + 1))));
        }
        var version = signed.getYear() + " (example)";
        var terms = new NewAgreement.Terms(30, 48, 60);
        filings.file(
                recipient,
                new NewAgreement(version, signed, SIGNED_BY, until, terms, duties, "example-agreement.pdf", text()),
                EXAMPLE);
    }

    private void clauses(String recipient, LocalDate assessed, LocalDate again) {
        filings.file(
                recipient,
                new TransferBasis(
                        TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES, 2, assessed.minusDays(5), assessed, again),
                EXAMPLE);
    }

    private static StatedFact fact(String value) {
        return new StatedFact(new LocalText(value, value), Certainty.VERIFIED);
    }

    private static byte[] text() {
        try (InputStream in = SeedFilings.class.getResourceAsStream("/seed/example-agreement.pdf")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM recipient_filing")
                .query(Integer.class)
                .single();
    }
}
