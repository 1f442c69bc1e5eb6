package ai.astrasonic.shared;

import java.time.Instant;

/** Processing of this person's data was restricted (Art. 18): every system of record heeds it. */
public record AccountRestricted(AccountId account, Instant at) {}
