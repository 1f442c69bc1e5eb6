/** Intake: events that Stripe sends, kept as they came, acknowledged at once and taken in afterwards, each once in effect. */
@NamedInterface("intake")
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.finance.intake;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
