package ai.astrasonic.analytics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run did with the events whose term is over: {@code selected} is the sum of deleted, held and waiting.
 *
 * @param selected events whose term was over when the run came to their week
 * @param deleted of these
 * @param held of these, kept by a legal hold on them
 * @param waiting of these, kept until the hold on others of their week ends, or until their week is over
 * @param released weeks whose figures were published
 * @param refused weeks of which nothing is published, because the figures failed the test
 * @param releasedPeople people in the published figures, added up over the weeks
 * @param releasedEvents events in the published figures
 * @param suppressedEvents of these, those that no published act tells of
 * @param leftOutEvents events of people who objected or are restricted: in no figure
 * @param retested releases that passed the test again
 * @param withdrawn releases that failed it now, and were deleted
 * @param keyHash SHA-256 over the deleted keys, chunk by chunk; empty when none were deleted
 * @param oldestLeft day of the oldest event whose term is over
 */
public record Anonymised(
        long selected,
        long deleted,
        long held,
        long waiting,
        int released,
        int refused,
        long releasedPeople,
        long releasedEvents,
        long suppressedEvents,
        long leftOutEvents,
        int retested,
        int withdrawn,
        String keyHash,
        Optional<LocalDate> oldestLeft) {}
