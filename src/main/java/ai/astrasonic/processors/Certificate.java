package ai.astrasonic.processors;

import java.time.LocalDate;

/**
 * Evidence of guarantees (Art. 28(1), (5)), such as ISO 27001 or SOC 2.
 *
 * @param expiresOn its last day
 */
public record Certificate(String name, LocalDate issuedOn, LocalDate expiresOn) {}
