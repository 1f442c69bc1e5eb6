package ai.astrasonic.finance.auditfile;

import org.jspecify.annotations.Nullable;

/** An address, as far as it is known; of a consumer only the country belongs into the file. */
public record AuditAddress(
        @Nullable String street,
        @Nullable String number,
        @Nullable String numberExtension,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String country) {

    public static AuditAddress of(String country) {
        return new AuditAddress(null, null, null, null, null, country);
    }
}
