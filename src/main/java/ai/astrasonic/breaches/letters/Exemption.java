package ai.astrasonic.breaches.letters;

import ai.astrasonic.shared.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That nobody is written to, and why.
 *
 * @param notice what everybody can read instead; null for every other ground than disproportionate effort
 */
public record Exemption(
        ExemptionGround ground, String because, @Nullable LocalText notice, Instant decidedAt, String decidedBy) {}
