package ai.astrasonic.policies;

import java.util.Map;

/** How far the notices of a version are. */
public record NoticeCount(Map<NoticeOutcome, Long> byOutcome) {

    public NoticeCount {
        byOutcome = Map.copyOf(byOutcome);
    }

    public long of(NoticeOutcome outcome) {
        return byOutcome.getOrDefault(outcome, 0L);
    }

    public long all() {
        return byOutcome.values().stream().mapToLong(Long::longValue).sum();
    }

    public long notReached() {
        return of(NoticeOutcome.BOUNCED) + of(NoticeOutcome.REFUSED) + of(NoticeOutcome.GIVEN_UP);
    }
}
