package ai.astrasonic.promises;

import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The promises page's answers: how each promise stood when it was last checked, and a check on demand. */
@Service
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
public class Promises {

    private static final Duration GRACE = Duration.ofMinutes(15);

    private final PromiseRounds rounds;
    private final PromiseResults results;
    private final Clock clock;

    Promises(PromiseRounds rounds, PromiseResults results, Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.clock = clock;
    }

    /** Every promise in the policy's order. */
    public List<Promise> all() {
        Map<PromiseId, Promise> newest =
                results.newest().stream().collect(Collectors.toMap(Promise::id, Function.identity()));
        return Arrays.stream(PromiseId.values())
                .map(id -> newest.containsKey(id) ? fresh(newest.get(id)) : neverChecked(id))
                .toList();
    }

    public Promise get(PromiseId id) {
        return all().stream().filter(promise -> promise.id() == id).findFirst().orElseThrow();
    }

    /** How the promise stood at each check since then, oldest first. */
    public List<Promise> history(PromiseId id, Instant since) {
        return results.history(id, since);
    }

    /** Checks one promise now. */
    @RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.ADMIN, Roles.SYSTEM})
    public Promise checkNow(PromiseId id) {
        return rounds.check(id);
    }

    /** Checks all promises now. */
    @RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.ADMIN, Roles.SYSTEM})
    public void checkAllNow() {
        rounds.checkAll();
    }

    /** A result older than two periods says nothing about today. */
    private Promise fresh(Promise promise) {
        var checkedAt = promise.state().finding().checkedAt();
        var period = rounds.checkOf(promise.id()).every();
        if (checkedAt != null
                && checkedAt.plus(period.multipliedBy(2)).plus(GRACE).isBefore(clock.instant())) {
            var stale = new Finding(Reason.of("reason.stale", checkedAt), 0, checkedAt, List.of());
            return new Promise(promise.id(), new PromiseState.Unproven(stale));
        }
        return promise;
    }

    private static Promise neverChecked(PromiseId id) {
        var finding = new Finding(Reason.of("reason.never-checked"), 0, null, List.of());
        return new Promise(id, new PromiseState.Unproven(finding));
    }
}
