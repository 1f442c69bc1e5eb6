package ai.astrasonic.connectors.stripe;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;

/** Who wants to pay: all that Stripe is told of them by us. */
public record Buyer(AccountId account, EmailAddress email, String name, String language) {}
