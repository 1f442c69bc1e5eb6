package ai.astrasonic.rectification;

import ai.astrasonic.accounts.AccountAttribute;
import java.util.Optional;

/** A field of a person that can be corrected; its value as far as it may be shown. */
public record Correctable(AccountAttribute attribute, Optional<String> maskedValue) {}
