package ai.astrasonic.finance.auditfile;

import java.time.LocalDate;

/**
 * What the file is about.
 *
 * @param fiscalYear {@code 2025}, or {@code 2025-2026} where it is no calendar year
 * @param currency the currency of all amounts, ISO 4217
 */
public record AuditHeader(
        String fiscalYear,
        LocalDate start,
        LocalDate end,
        String currency,
        LocalDate created,
        String software,
        String softwareVersion) {}
