package ai.astrasonic.bench;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.securitylog.SecurityEvent;
import ai.astrasonic.securitylog.SecurityEventKind;
import ai.astrasonic.securitylog.SecurityEvents;
import ai.astrasonic.securitylog.SecurityOutcome;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.Ids;
import java.net.InetAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Events of the security log taken in at an even rate, in batches, while the job of retention ends the days that are due. */
final class LogRounds {

    private static final int RATE = 5_000;
    private static final int AT_ONCE = 500;
    private static final int DAYS = 120;
    private static final int PEOPLE = 10_000;
    private static final double BAR = 0.95;

    /** A thread for it: on two processors the common pool has but one. */
    private static final Executor BESIDE = Thread::startVirtualThread;

    private final SecurityEvents log;
    private final LaunchRunner runner;
    private final BulkRows old;
    private final Clock clock = Clock.systemUTC();

    LogRounds(ApplicationContext application) {
        this.log = application.getBean(SecurityEvents.class);
        this.runner = application.getBean(LaunchRunner.class);
        this.old = application.getBean(BulkRows.class);
    }

    Result measured(int seconds) throws Exception {
        long rows = (long) RATE * seconds;
        old.securityEvents(rows * 10, DAYS, PEOPLE);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var ending = CompletableFuture.supplyAsync(() -> ended(day), BESIDE);
        long begin = System.nanoTime();
        double longest = 0;
        for (long sent = 0; sent < rows; sent += AT_ONCE) {
            LockSupport.parkNanos(begin + sent * 1_000_000_000L / RATE - System.nanoTime());
            longest = Math.max(longest, Rounds.seconds(() -> log.record(events())));
        }
        double taken = (System.nanoTime() - begin) / 1e9;
        boolean beside = !ending.isDone();
        var ended = ending.join();
        System.err.printf(
                "%d events in %.2f s, the longest batch of %d %.1f ms; retention %s, %s%n",
                rows,
                taken,
                AT_ONCE,
                longest * 1000,
                ended,
                beside ? "beside all of it" : "done before the last event");
        return new Result(
                "services-log",
                rows,
                taken,
                "5,000 events a second while the job of retention runs",
                (double) rows / RATE,
                BAR,
                ended instanceof LaunchResult.Done);
    }

    private LaunchResult ended(LocalDate day) {
        return RunAs.jobFor("bench", () -> run(day));
    }

    private LaunchResult run(LocalDate day) {
        try {
            return runner.run(new LaunchOrder("retention", day.toString(), "system"));
        } catch (Exception e) {
            throw new IllegalStateException("The job of retention did not run", e);
        }
    }

    private List<SecurityEvent> events() {
        var now = clock.instant();
        return IntStream.range(0, AT_ONCE)
                .mapToObj(n -> new SecurityEvent(
                        Ids.next(clock),
                        now,
                        null,
                        InetAddress.getLoopbackAddress(),
                        SecurityEventKind.SIGN_IN,
                        SecurityOutcome.SUCCEEDED,
                        "Firefox",
                        null))
                .toList();
    }
}
