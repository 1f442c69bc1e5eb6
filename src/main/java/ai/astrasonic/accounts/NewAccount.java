package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person who opened an account.
 *
 * @param birthYear null when it was not asked
 * @param identityId the identity server's id of the person, null before the first sign-in
 */
public record NewAccount(
        AccountId id,
        EmailAddress email,
        String displayName,
        String country,
        Locale language,
        @Nullable Integer birthYear,
        @Nullable String identityId,
        Instant createdAt) {

    /** No child has an account (policy, section on children; UAVG 5): by the year alone, the benefit of the doubt. */
    public NewAccount {
        if (birthYear != null && isTooYoung(birthYear, createdAt)) {
            throw new IllegalArgumentException("Account " + id + " would be of somebody too young");
        }
    }

    /** Whether whoever was born in this year has no account with us yet at that time. */
    public static boolean isTooYoung(int birthYear, Instant at) {
        var day = LocalDate.ofInstant(at, Controller.ZONE);
        return AgeOfConsent.on(day).isTooYoung(birthYear, day);
    }
}
