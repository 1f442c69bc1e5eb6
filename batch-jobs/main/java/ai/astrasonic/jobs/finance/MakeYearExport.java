package ai.astrasonic.jobs.finance;

import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.exports.ExportMade;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.finance.exports.YearExport;
import ai.astrasonic.finance.exports.YearFiles;
import ai.astrasonic.jobs.engine.Fence;
import ai.astrasonic.jobs.engine.JobSettings;
import ai.astrasonic.jobs.engine.ProgressBoard;
import ai.astrasonic.jobs.packing.PackedFile;
import ai.astrasonic.jobs.packing.SignedPackage;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Writes the files of a year into a folder of its own, signs their list, stores all of it and says so. */
@Component
class MakeYearExport {

    private static final String NOTES = "notes.txt";

    private final YearFiles files;
    private final StoreYearExport store;
    private final FinanceExports exports;
    private final JobSettings settings;
    private final ProgressBoard board;
    private final Fence fence;

    MakeYearExport(
            YearFiles files,
            StoreYearExport store,
            FinanceExports exports,
            JobSettings settings,
            ProgressBoard board,
            Fence fence) {
        this.files = files;
        this.store = store;
        this.exports = exports;
        this.settings = settings;
        this.board = board;
        this.fence = fence;
    }

    void make(YearExport export, long execution) throws IOException {
        var name = "finance-" + export.id();
        WorkFolder.open(settings.workDirectory(), name).delete();
        var folder = WorkFolder.open(settings.workDirectory(), name);
        try {
            make(export, folder, execution);
        } finally {
            folder.delete();
        }
    }

    private void make(YearExport export, WorkFolder folder, long execution) throws IOException {
        FaultPoints.reach("finance-export.before");
        var gathered = new GatheredFiles(folder, new ExportProgress(board, execution));
        var written = files.write(BookPeriod.year(export.year()), export.withDocuments(), gathered);
        if (!written.notes().isEmpty()) {
            var notes = String.join("\n", written.notes()) + "\n";
            gathered.add(PackedFile.of(folder.part(NOTES, notes.getBytes(StandardCharsets.UTF_8))));
        }
        FaultPoints.reach("finance-export.written");
        var about = "books-" + export.year() + (export.open() ? "-open" : "");
        var signed = new SignedPackage(export.id().toString(), about, written.dataAsOf(), gathered.all());
        var sealed = store.store(export, signed, folder, () -> fence.require(execution));
        FaultPoints.reach("finance-export.stored");
        exports.made(export.id(), made(written, sealed.bytes(), sealed.sha256()));
        FaultPoints.reach("finance-export.made");
    }

    private static ExportMade made(YearFiles.Written written, long bytes, String sha256) {
        return new ExportMade(
                written.dataAsOf(),
                written.totals().transactions(),
                written.notes().size(),
                bytes,
                sha256);
    }
}
