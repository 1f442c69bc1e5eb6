package ai.astrasonic.finance.auditcheck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The financial year, its periods, and the days of the transactions within them. */
final class YearRules implements Rule {

    private final Findings findings;
    private final Map<Integer, Span> periods = new HashMap<>();
    private Optional<Span> year = Optional.empty();

    YearRules(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void end(String element, Element content, Element parent) {
        switch (element) {
            case "header" -> header(content);
            case "period" -> period(content);
            case "transaction" -> transaction(content);
            default -> {}
        }
    }

    private void header(Element header) {
        year = Span.of(header.get("startDate"), header.get("endDate"));
        var named = header.get("fiscalYear");
        findings.addIf(
                year.isPresent() && (year.get().isReversed() || named != null && !fits(named, year.get())),
                AuditRule.YEAR_DATES);
    }

    private static boolean fits(String named, Span year) {
        var first = String.valueOf(year.first().getYear());
        var last = String.valueOf(year.last().getYear());
        return named.equals(first + "-" + last) || named.equals(first) || named.equals(last);
    }

    private void period(Element period) {
        var span = Span.of(period.get("startDatePeriod"), period.get("endDatePeriod"));
        findings.addIf(
                span.isPresent()
                        && (span.get().isReversed()
                                || year.isPresent() && !year.get().has(span.get())),
                AuditRule.PERIOD_DATES);
        PeriodNumber.of(period.get("periodNumber"))
                .ifPresent(number -> span.ifPresent(known -> periods.putIfAbsent(number, known)));
    }

    private void transaction(Element transaction) {
        Dates.of(transaction.get("trDt")).ifPresent(day -> day(day, transaction.get("periodNumber")));
    }

    private void day(LocalDate day, @Nullable String period) {
        if (year.isPresent() && !year.get().has(day)) {
            findings.add(AuditRule.DATE_IN_YEAR, day.toString());
        } else {
            var span = PeriodNumber.of(period).map(periods::get);
            if (span.isPresent() && !span.get().has(day)) {
                findings.add(
                        AuditRule.DATE_IN_PERIOD,
                        day + " in period " + PeriodNumber.of(period).orElseThrow());
            }
        }
    }
}
