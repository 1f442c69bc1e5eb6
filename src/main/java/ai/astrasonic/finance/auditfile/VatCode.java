package ai.astrasonic.finance.auditfile;

import org.jspecify.annotations.Nullable;

/** A VAT code, and the accounts on which its VAT to pay and to claim is kept. */
public record VatCode(
        String id,
        String description,
        @Nullable String toPayAccount,
        @Nullable String toClaimAccount) {}
