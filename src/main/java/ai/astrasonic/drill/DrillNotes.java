package ai.astrasonic.drill;

import ai.astrasonic.erasure.BackupSettings;
import ai.astrasonic.reports.DrillOutcome;
import ai.astrasonic.reports.DrillOutcome.Check;
import ai.astrasonic.reports.DrillOutcome.Failure;
import ai.astrasonic.reports.DrillOutcome.Of;
import ai.astrasonic.reports.DrillOutcome.Phase;
import ai.astrasonic.reports.DrillOutcome.Table;
import ai.astrasonic.reports.DrillOutcome.Taken;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What a drill writes down while it goes, so that also one that is cut short has a report. */
final class DrillNotes {

    /** When rows were counted, in this order. */
    enum Moment {
        BEFORE,
        REMOVED,
        RESTORED,
        LEFT
    }

    private static final Wording WORDS = new Wording("drill", Locale.ENGLISH);

    private final UUID id;
    private final Clock clock;
    private final Instant begun;
    private final Consumer<String> say;
    private final List<Taken> backups = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<Moment, Map<String, Long>> people = new LinkedHashMap<>();
    private final Map<Moment, Map<String, Long>> overdue = new LinkedHashMap<>();
    private String server = "PostgreSQL";
    private int erased;
    private long ledgerEntries;
    private long replayed;
    private boolean closed;
    private Duration recovery = Duration.ZERO;

    DrillNotes(Clock clock, Consumer<String> say) {
        this.id = Ids.next(clock);
        this.clock = clock;
        this.begun = clock.instant();
        this.say = say;
    }

    /** Does one part and notes how long it took. */
    <T> T timed(String phase, Callable<T> work) throws Exception {
        long since = System.nanoTime();
        var result = work.call();
        var took = Duration.ofNanos(System.nanoTime() - since);
        phases.add(new Phase(phase, took));
        say.accept("%-50s %6.1f s".formatted(WORDS.text("phase." + phase), took.toMillis() / 1000.0));
        return result;
    }

    void server(String version) {
        server = "PostgreSQL " + version;
    }

    void backup(Of of, long bytes) {
        backups.add(new Taken(of, clock.instant(), bytes, phases.getLast().took()));
    }

    void counted(Moment moment, Map<String, Long> ofPeople, Map<String, Long> pastTerm) {
        people.put(moment, ofPeople);
        overdue.put(moment, pastTerm);
    }

    /** A proof that could not fail is none. */
    void requireSomethingRestored() {
        if (people.getOrDefault(Moment.RESTORED, Map.of()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                == 0) {
            fail("nothing", "account", 0);
        }
        overdue.getOrDefault(Moment.RESTORED, Map.of()).forEach((table, rows) -> {
            if (rows == 0) {
                fail("nothing", table, 0);
            }
        });
    }

    void ledger(int people, long entries, long missing, boolean keptShut) {
        erased = people;
        ledgerEntries = entries;
        replayed = missing;
        closed = keptShut;
    }

    void check(String promise, String state, long found) {
        checks.add(new Check(promise, state, found));
    }

    void recovered(Duration took) {
        recovery = took;
    }

    void fail(String key, String subject, long count) {
        failures.add(new Failure(key, subject, count));
    }

    DrillOutcome outcome(BackupSettings window) {
        return new DrillOutcome(
                id,
                begun,
                clock.instant(),
                server,
                window.window(),
                window.lastCopyDays(),
                backups,
                erased,
                ledgerEntries,
                replayed,
                closed,
                tables(people),
                tables(overdue),
                checks,
                phases,
                recovery,
                failures);
    }

    /** Tables that ever had a row. */
    private static List<Table> tables(Map<Moment, Map<String, Long>> counts) {
        var before = counts.getOrDefault(Moment.BEFORE, Map.of());
        return before.keySet().stream()
                .map(table -> new Table(
                        table,
                        of(counts, Moment.BEFORE, table),
                        of(counts, Moment.BEFORE, table) - of(counts, Moment.REMOVED, table),
                        of(counts, Moment.RESTORED, table),
                        of(counts, Moment.LEFT, table)))
                .filter(table -> table.before() + table.restored() + table.left() > 0)
                .toList();
    }

    private static long of(Map<Moment, Map<String, Long>> counts, Moment moment, String table) {
        return counts.getOrDefault(moment, Map.of()).getOrDefault(table, 0L);
    }
}
