package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.util.Locale;

/** How to write to a person: address, name and the language the service was offered in (Art. 12(1)). */
public record AccountContact(AccountId id, EmailAddress email, String displayName, Locale language) {}
