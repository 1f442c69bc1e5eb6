package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Collects each table about people that the data map names and the request is about; what an earlier attempt collected whole is kept. */
@Component
class CollectData {

    private final AskedSets asked;
    private final DataSetCollector collector;

    CollectData(AskedSets asked, DataSetCollector collector) {
        this.asked = asked;
        this.collector = collector;
    }

    /** Collects the next data set; false when there is none left. */
    boolean next(PackageRun run) throws IOException {
        long before = 0;
        for (var set : asked.tables(run.order())) {
            var kept = kept(run.folder(), set);
            if (kept.isEmpty()) {
                collect(set, run, before);
                return true;
            }
            before += kept.get().rows();
        }
        return false;
    }

    /** Everything collected, in the order of the map. */
    List<Collected> all(PackageRun run) throws IOException {
        var all = new ArrayList<Collected>();
        for (var set : asked.tables(run.order())) {
            all.add(kept(run.folder(), set)
                    .orElseThrow(() -> StepFailed.retryable("work-folder-lost", new IOException(set.key()))));
        }
        return all;
    }

    private void collect(DataSet set, PackageRun run, long before) throws IOException {
        FaultPoints.reach("access.collect." + set.key() + ".before");
        try {
            var collected = collector.collect(
                    set,
                    run.order().account(),
                    run.folder(),
                    rows -> run.progress().accept(before + rows));
            FaultPoints.reach("access.collect." + set.key() + ".parts");
            run.folder().note(note(set), collected);
        } catch (SQLException e) {
            throw StepFailed.retryable("data-set-unread", e, set.key());
        }
        FaultPoints.reach("access.collect." + set.key() + ".after");
    }

    private static Optional<Collected> kept(WorkFolder folder, DataSet set) throws IOException {
        var note = folder.note(note(set), Collected.class);
        return note.isPresent() && folder.has(note.get().parts()) ? note : Optional.empty();
    }

    private static String note(DataSet set) {
        return "data-" + set.key();
    }
}
