package ai.astrasonic.drill;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.drill.DrillNotes.Moment;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Promises;
import ai.astrasonic.residual.ResidualScan;
import ai.astrasonic.residual.Residue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left in a restored copy, found three ways that know nothing of one another: counting, the residual scan, the promises. */
final class Proof {

    private static final List<PromiseId> PROMISES =
            List.of(PromiseId.RET_1, PromiseId.RET_2, PromiseId.RET_3, PromiseId.RET_4, PromiseId.RET_5);

    /** Said when the database holds nothing late and only the identity server, which no drill restores, was not asked. */
    private static final Set<String> NOT_RESTORED = Set.of("ret-1.unasked");

    private final DrillNotes notes;
    private final ApplicationContext console;
    private final Clock clock;

    Proof(DrillNotes notes, ApplicationContext console, Clock clock) {
        this.notes = notes;
        this.console = console;
        this.clock = clock;
    }

    boolean of(ErasedPeople people, JdbcClient jdbc) {
        var ofPeople = people.count(jdbc);
        var pastTerm = Overdue.count(jdbc, clock);
        notes.counted(Moment.LEFT, ofPeople, pastTerm);
        zero(ofPeople);
        zero(pastTerm);
        scan(people);
        PROMISES.forEach(this::check);
        return true;
    }

    private void zero(Map<String, Long> counts) {
        counts.forEach((table, rows) -> {
            if (rows > 0) {
                notes.fail("left", table, rows);
            }
        });
    }

    private void scan(ErasedPeople people) {
        var report =
                RunAs.jobFor("drill", () -> console.getBean(ResidualScan.class).of(people.traces()));
        var found = new TreeMap<String, Long>();
        var unsearched = new TreeMap<String, Long>();
        report.residues().values().stream().flatMap(List::stream).forEach(residue -> {
            switch (residue) {
                case Residue.Leftover(var place, var count) -> found.merge(place, count, Long::sum);
                case Residue.Unsearched(var place, var _) -> unsearched.put(place, 1L);
                case Residue.Clean _, Residue.Kept _ -> {}
            }
        });
        found.forEach((place, count) -> notes.fail("residual", place, count));
        unsearched.forEach((place, count) -> notes.fail("unsearched", place, count));
    }

    private void check(PromiseId id) {
        var state = RunAs.jobFor("drill", () -> console.getBean(Promises.class).checkNow(id))
                .state();
        var found = state.finding();
        boolean elsewhere = NOT_RESTORED.contains(found.reason().key());
        notes.check(id.toString(), elsewhere ? "kept in the database" : state.word(), found.count());
        switch (state) {
            case PromiseState.Broken _ -> notes.fail("promise", id.toString(), found.count());
            case PromiseState.Unproven _ -> {
                if (!elsewhere) {
                    notes.fail("unproven", id.toString(), 1);
                }
            }
            case PromiseState.AtRisk _, PromiseState.Kept _ -> {}
        }
    }
}
