package ai.astrasonic.finance.auditfile;

import org.jspecify.annotations.Nullable;

/** Whose books these are. */
public record AuditCompany(
        @Nullable String commerceNumber,
        String name,
        String taxCountry,
        String taxNumber,
        @Nullable AuditAddress address) {}
