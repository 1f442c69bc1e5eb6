package ai.astrasonic.processors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a processor engages.
 *
 * @param country by ISO 3166 code
 */
public record SubProcessor(
        String name,
        String country,
        String service,
        @Nullable LocalDate since) {}
