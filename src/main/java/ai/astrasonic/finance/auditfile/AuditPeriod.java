package ai.astrasonic.finance.auditfile;

import java.time.LocalDate;

/** A period of the financial year, most often a month. */
public record AuditPeriod(int number, LocalDate start, LocalDate end) {

    public AuditPeriod {
        if (number < 0 || number > 999) {
            throw new IllegalArgumentException("A period has a number from 0 to 999, not " + number);
        }
    }
}
