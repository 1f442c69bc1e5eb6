package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.promises.evidence.StoreListing;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Every backup object must be encrypted with AES-256: of both stores every version that came since the promise was last found
 * kept is read, and a sample of the others; some of them are opened by the keys of somebody who holds them.
 */
@Component
class Sec1BackupsAreEncrypted implements PromiseCheck {

    private static final String LAST_KEPT =
            "SELECT max(checked_at) FROM promise_check WHERE promise = 'SEC-1' AND state = 'kept'";

    /** The clocks of the stores are not ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final Evidence evidence;
    private final BackupLook look;

    Sec1BackupsAreEncrypted(Evidence evidence, BackupLook look) {
        this.evidence = evidence;
        this.look = look;
    }

    @Override
    public PromiseId id() {
        return PromiseId.SEC_1;
    }

    @Override
    public PromiseState check(Instant now) {
        var seen = new BackupLook.Seen();
        for (var store : StoreListing.STORES) {
            look.at(store, since(), seen);
        }
        if (seen.read() + seen.archived() == 0) {
            return new PromiseState.Unproven(Finding.of(Reason.of("sec-1.none"), 0, now));
        }
        long wrong = seen.clear() + seen.unopened();
        return wrong > 0
                ? new PromiseState.Broken(
                        new Finding(Reason.of("sec-1.broken", seen.clear(), seen.unopened()), wrong, now, facts(seen)))
                : new PromiseState.Kept(new Finding(
                        Reason.of("sec-1.kept", seen.read(), seen.opened()), seen.read(), now, facts(seen)));
    }

    private Instant since() {
        return evidence.ask()
                .sql(LAST_KEPT)
                .query((row, n) -> row.getObject(1) == null ? new Timestamp(0) : row.getTimestamp(1))
                .single()
                .toInstant()
                .minus(CLOCKS_DIFFER);
    }

    private static List<Fact> facts(BackupLook.Seen seen) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("evidence.objects-read", seen.read()));
        facts.add(Fact.of("evidence.objects-opened", seen.opened()));
        facts.add(Fact.of("evidence.objects-archived", seen.archived()));
        seen.examples().forEach(key -> facts.add(new Fact("evidence.clear-file", key)));
        return facts;
    }
}
