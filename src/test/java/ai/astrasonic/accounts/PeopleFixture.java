package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Speaks of people with accounts; made of values alone. */
public final class PeopleFixture {

    public static final Instant JOINED = Instant.parse("2025-03-01T10:00:00Z");

    private PeopleFixture() {}

    public static NewAccount person(int number, String email) {
        return new NewAccount(
                id(number), new EmailAddress(email), "Noor Bakker", "NL", Locale.of("nl"), 1990, null, JOINED);
    }

    /** Ids in the order of their numbers. */
    public static AccountId id(int number) {
        return new AccountId(new UUID(0x0195_0000_0000_7000L + ((long) number << 20), 0x8000_0000_0000_0000L | number));
    }
}
