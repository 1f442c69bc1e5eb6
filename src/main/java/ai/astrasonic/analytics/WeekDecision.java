package ai.astrasonic.analytics;

import ai.astrasonic.analytics.AnonymisedPiece.Kind;
import ai.astrasonic.analytics.anonymous.Counted;
import ai.astrasonic.analytics.anonymous.Figure;
import ai.astrasonic.analytics.anonymous.Key;
import ai.astrasonic.analytics.anonymous.Verdict;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.FaultPoints;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides once whether a week's figures are published, while all of its events are there. A week that is not over, or that a
 * hold keeps in part, waits: figures with and without some people could be subtracted.
 */
@Component
class WeekDecision {

    private final RetentionDatabase database;
    private final DueEvents events;
    private final WeekCounts counts;
    private final Definition definition;
    private final ReleaseTable releases;
    private final Clock clock;

    WeekDecision(
            RetentionDatabase database,
            DueEvents events,
            WeekCounts counts,
            Definition definition,
            ReleaseTable releases,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.counts = counts;
        this.definition = definition;
        this.releases = releases;
        this.clock = clock;
    }

    private record Decided(AnonymisedPiece piece, long suppressed, long leftOut) {}

    /** False when the week has to wait. */
    boolean isMade(EventWeek week, AnonymisingRun run) {
        if (releases.isDecided(week)) {
            return true;
        }
        if (!week.sunday().isBefore(LocalDate.ofInstant(clock.instant(), Controller.ZONE))) {
            return false;
        }
        FaultPoints.reach("analytics.release.before");
        var decided = database.step(() -> decide(week, run));
        FaultPoints.reach("analytics.release.after");
        decided.ifPresent(made -> {
            run.did(made.piece());
            run.decided(made.suppressed(), made.leftOut());
        });
        return releases.isDecided(week);
    }

    private Optional<Decided> decide(EventWeek week, AnonymisingRun run) {
        var there = events.in(week.span());
        if (releases.isDecided(week) || there.held() > 0) {
            return Optional.empty();
        }
        var without = counts.toLeaveOut(week.span());
        var counted = counts.of(week.span(), without);
        var sample = counts.sample(week.span(), without);
        var verdict = Verdict.on(counted, sample, releases.figures(week), definition.shortcomings());
        long inCounts = ofWeek(counted);
        releases.add(week, verdict, inCounts, there.every() - inCounts);
        var piece = piece(week, verdict, inCounts);
        run.tell(piece);
        return Optional.of(new Decided(piece, suppressed(verdict), there.every() - inCounts));
    }

    private static AnonymisedPiece piece(EventWeek week, Verdict verdict, long counted) {
        long people = verdict.published().stream()
                .filter(line -> line.key().equals(Key.WEEK))
                .mapToLong(Figure::people)
                .sum();
        var kind = verdict.passes() ? Kind.RELEASED : Kind.REFUSED;
        return AnonymisedPiece.of(kind, week, people, counted);
    }

    private static long ofWeek(List<Counted> counted) {
        return counted.stream()
                .filter(line -> line.key().equals(Key.WEEK))
                .mapToLong(Counted::events)
                .sum();
    }

    private static long suppressed(Verdict verdict) {
        return verdict.published().stream()
                .mapToLong(line ->
                        line.key().equals(Key.WEEK) ? line.events() : line.key().isAct() ? -line.events() : 0)
                .sum();
    }
}
