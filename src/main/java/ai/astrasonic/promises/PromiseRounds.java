package ai.astrasonic.promises;

import ai.astrasonic.promises.checks.PromiseCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs checks and keeps what they find. A check that breaks down proves nothing, and says so. */
@Component
class PromiseRounds {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseRounds.class);

    private final Map<PromiseId, PromiseCheck> checks;
    private final PromiseResults results;
    private final Clock clock;
    private final Set<PromiseId> soon = ConcurrentHashMap.newKeySet();

    PromiseRounds(List<PromiseCheck> checks, PromiseResults results, Clock clock) {
        this.checks = checks.stream().collect(Collectors.toMap(PromiseCheck::id, Function.identity()));
        this.results = results;
        this.clock = clock;
    }

    PromiseCheck checkOf(PromiseId id) {
        var check = checks.get(id);
        if (check == null) {
            throw new IllegalStateException("Nobody checks " + id);
        }
        return check;
    }

    void checkAll() {
        List.of(PromiseId.values()).forEach(this::check);
    }

    /** At the next look these are due, whenever they were checked; lost with this instance they wait for their own period. */
    void soon(Collection<PromiseId> ids) {
        soon.addAll(ids);
    }

    /** Checks what was not checked for its own period. Two instances at once only check twice. */
    void checkDue() {
        var last = results.newest().stream()
                .collect(
                        Collectors.toMap(Promise::id, promise -> promise.state().finding()));
        for (var id : PromiseId.values()) {
            var finding = last.get(id);
            boolean asked = soon.remove(id);
            if (asked || finding == null || isDue(id, finding.checkedAt())) {
                check(id);
            }
        }
    }

    private boolean isDue(PromiseId id, @Nullable Instant checkedAt) {
        return checkedAt == null || !checkedAt.plus(checkOf(id).every()).isAfter(clock.instant());
    }

    Promise check(PromiseId id) {
        var started = System.nanoTime();
        var state = checked(id);
        results.keep(id, state, Duration.ofNanos(System.nanoTime() - started));
        return new Promise(id, state);
    }

    // Whatever goes wrong, a promise whose check failed is unproven: that is a result, and the round goes on.
    private PromiseState checked(PromiseId id) {
        try {
            return checkOf(id).check(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("The check of {} failed", id, e);
            var reason = Reason.of("reason.failed", e.getClass().getSimpleName());
            return new PromiseState.Unproven(Finding.of(reason, 0, clock.instant()));
        }
    }
}
