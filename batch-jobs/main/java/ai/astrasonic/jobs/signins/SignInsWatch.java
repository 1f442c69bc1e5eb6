package ai.astrasonic.jobs.signins;

import ai.astrasonic.accounts.AccountIdentities;
import ai.astrasonic.identityserver.SignInEvent;
import ai.astrasonic.identityserver.SignInEvents;
import ai.astrasonic.jobs.engine.Watch;
import ai.astrasonic.securitylog.OutsideEvents;
import ai.astrasonic.shared.FaultPoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes the identity server's events in, each minute, from a while before the last time on: what came late is found, what is in
 * already is not taken twice, and a run that was killed is begun again.
 */
@Component
class SignInsWatch implements Watch {

    private static final String SOURCE = "identity-server";
    private static final int PAGE = 500;

    /** So late may an event come; so long is somebody waited for who has not opened an account. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    /** Longer than any reading of the overlap takes. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** Older ones would end at once. */
    private static final Duration OLDEST = Duration.ofDays(80);

    private final SignInEvents server;
    private final OutsideEvents log;
    private final AccountIdentities identities;
    private final Clock clock;

    SignInsWatch(SignInEvents server, OutsideEvents log, AccountIdentities identities, Clock clock) {
        this.server = server;
        this.log = log;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public void look() {
        if (server.isConfigured()) {
            var now = clock.instant();
            readFrom(from(now), now);
            FaultPoints.reach("sign-ins.before-cursor");
            log.wasRead(SOURCE, now, now.minus(REMEMBERED));
        }
    }

    private Instant from(Instant now) {
        var oldest = now.minus(OLDEST);
        return log.readUntil(SOURCE)
                .map(until -> until.minus(OVERLAP))
                .filter(oldest::isBefore)
                .orElse(oldest);
    }

    private void readFrom(Instant from, Instant now) {
        List<SignInEvent> page;
        int first = 0;
        do {
            page = server.page(Door.TYPES, from, now, first, PAGE);
            FaultPoints.reach("sign-ins.before-page");
            take(page, now.minus(OVERLAP));
            FaultPoints.reach("sign-ins.after-page");
            first += PAGE;
        } while (page.size() == PAGE);
    }

    private void take(List<SignInEvent> page, Instant patience) {
        var accounts = identities.accountsOf(page.stream()
                .flatMap(event -> event.identity().stream())
                .distinct()
                .toList());
        log.take(page.stream()
                .filter(event -> isDue(event, accounts, patience))
                .map(event ->
                        Door.event(event, event.identity().map(accounts::get).orElse(null)))
                .toList());
    }

    /** Whoever signs up signs in before there is an account: they are waited for, so that the event becomes theirs. */
    private static boolean isDue(SignInEvent event, Map<String, ?> accounts, Instant patience) {
        Optional<String> unknown = event.identity().filter(identity -> !accounts.containsKey(identity));
        return unknown.isEmpty() || event.at().isBefore(patience);
    }
}
