package ai.astrasonic.analytics;

import ai.astrasonic.analytics.AnonymisedPiece.Kind;
import ai.astrasonic.analytics.anonymous.Figure;
import ai.astrasonic.analytics.anonymous.Key;
import ai.astrasonic.analytics.anonymous.Verdict;
import ai.astrasonic.shared.FaultPoints;
import org.springframework.stereotype.Component;

/** Tests published figures again, each year and by each new definition; what fails is personal data again, and goes. */
@Component
class Retesting {

    private final RetentionDatabase database;
    private final Definition definition;
    private final ReleaseTable releases;

    Retesting(RetentionDatabase database, Definition definition, ReleaseTable releases) {
        this.database = database;
        this.definition = definition;
        this.releases = releases;
    }

    void testDue(AnonymisingRun run) {
        releases.dueAgain().forEach(week -> testAgain(week, run));
    }

    /** One of those that are due. */
    void testOne(AnonymisingRun run) {
        releases.dueAgain().stream().limit(1).forEach(week -> testAgain(week, run));
    }

    private void testAgain(EventWeek week, AnonymisingRun run) {
        FaultPoints.reach("analytics.retest.before");
        run.did(database.step(() -> test(week, run)));
        FaultPoints.reach("analytics.retest.after");
    }

    private AnonymisedPiece test(EventWeek week, AnonymisingRun run) {
        var figures = releases.figures(week);
        var verdict = Verdict.again(figures, definition.shortcomings());
        releases.addTest(week, verdict);
        if (!verdict.passes()) {
            releases.withdraw(week);
        }
        var whole = figures.stream().filter(line -> line.key().equals(Key.WEEK)).findAny();
        var piece = AnonymisedPiece.of(
                verdict.passes() ? Kind.RETESTED : Kind.WITHDRAWN,
                week,
                whole.map(Figure::people).orElse(0L),
                whole.map(Figure::events).orElse(0L));
        run.tell(piece);
        return piece;
    }
}
