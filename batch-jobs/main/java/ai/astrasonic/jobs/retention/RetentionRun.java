package ai.astrasonic.jobs.retention;

import ai.astrasonic.jobs.engine.Fence;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.Sheets;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.OneByOne;
import ai.astrasonic.shared.RecordsEnded;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The two halves of a run: the sheet, and what may go of it. What fails in one place keeps no other from its work. */
@Component
class RetentionRun {

    private final Sheets sheets;
    private final TargetCatalogue targets;
    private final LineWork work;
    private final Fence fence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetentionRun(
            Sheets sheets,
            TargetCatalogue targets,
            LineWork work,
            Fence fence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.targets = targets;
        this.work = work;
        this.fence = fence;
        this.events = events;
        this.clock = clock;
    }

    /** Answers how many lines were planned. */
    int plan(String run, long execution) {
        var time = sheets.doubtsAboutTime();
        return OneByOne.each("places", named(targets.all()), place -> {
            fence.require(execution);
            FaultPoints.reach("retention.plan.before");
            sheets.plan(run, place.target(), time);
            FaultPoints.reach("retention.plan.after");
            return 1;
        });
    }

    /** Named in a failure by its key. */
    private record PlaceToPlan(RetentionTarget target) {

        @Override
        public String toString() {
            return target.key();
        }
    }

    private static List<PlaceToPlan> named(List<RetentionTarget> all) {
        return all.stream().map(PlaceToPlan::new).toList();
    }

    int carryOut(String run, long execution) {
        return carryOut(sheets.ofRun(run), execution);
    }

    int carryOut(UUID line, long execution) {
        return carryOut(List.of(sheets.get(line)), execution);
    }

    private int carryOut(List<SheetLine> lines, long execution) {
        try {
            return OneByOne.each("lines", lines.stream().map(LineToDo::new).toList(), line -> {
                work.carryOut(line.line(), execution);
                return 1;
            });
        } finally {
            events.publishEvent(new RecordsEnded(clock.instant()));
        }
    }

    /** Named in a failure by its place. */
    private record LineToDo(SheetLine line) {

        @Override
        public String toString() {
            return line.target();
        }
    }
}
