package ai.astrasonic.drill;

import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.Sheets;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.retention.Work;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sheet of the day, made and carried out on a copy by the same rules and means as each night, but by no job. */
@Component
class RuleReplay implements Retaining {

    private static final Logger log = LoggerFactory.getLogger(RuleReplay.class);

    private static final int ROWS_AT_ONCE = 5_000;
    private static final long NO_JOB = -1;

    /** What waits would wait for a second person; a copy that is thrown away has none, and nothing of it counts. */
    private static final String LET_GO = """
            UPDATE retention_line SET state = 'PLANNED', waits_for = '{}' WHERE run = :run AND state = 'WAITING'""";

    private final Clock clock;

    RuleReplay(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean retain(ApplicationContext console, JdbcClient copy) {
        var sheets = console.getBean(Sheets.class);
        var targets = console.getBean(TargetCatalogue.class);
        var run = "drill-" + Ids.next(clock);
        copy.sql("UPDATE retention_line SET state = 'OVERTAKEN' WHERE state IN ('WAITING', 'APPROVED')")
                .update();
        targets.all().forEach(target -> sheets.plan(run, target, Set.of()));
        copy.sql(LET_GO).param("run", run).update();
        boolean all = true;
        for (var line : sheets.ofRun(run)) {
            all &= carryOut(sheets, targets.get(line.target()), line);
        }
        return all;
    }

    private static boolean carryOut(Sheets sheets, RetentionTarget target, SheetLine line) {
        if (!sheets.begin(line.id(), NO_JOB)) {
            log.warn("The rule {} is stopped, so {} stays as it is", line.rule(), line.target());
            return false;
        }
        var work = new Work(line.id(), NO_JOB, line.due(sheets.ruleOf(line)), ROWS_AT_ONCE, null);
        for (var going = work; ; ) {
            var ended = target.endSome(going);
            if (!ended.more()) {
                break;
            }
            going = going.goingOn(ended);
        }
        var left = target.tally(work.due());
        sheets.verified(work, left, target.oldest());
        return left.due() == 0;
    }
}
