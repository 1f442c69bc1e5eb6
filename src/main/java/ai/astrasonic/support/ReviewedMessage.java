package ai.astrasonic.support;

import java.time.Instant;

/**
 * A message as whoever reviews it sees it.
 *
 * @param body as it came
 * @param disclosure what an access package shows of it
 * @param isReviewed whether somebody looked at it for what it says about others
 */
public record ReviewedMessage(
        MessageId id, Author author, Instant sentAt, String body, Disclosure disclosure, boolean isReviewed) {}
