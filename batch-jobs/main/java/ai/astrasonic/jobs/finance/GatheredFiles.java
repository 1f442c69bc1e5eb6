package ai.astrasonic.jobs.finance;

import ai.astrasonic.finance.exports.YearFiles;
import ai.astrasonic.jobs.packing.PackedFile;
import ai.astrasonic.jobs.packing.PartWriter;
import ai.astrasonic.jobs.packing.QueryCsv;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.reports.kit.TypedSheets;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** The files of a year as parts of a package, each whole when its stream is closed. */
final class GatheredFiles implements YearFiles.Files {

    private final WorkFolder folder;
    private final ExportProgress progress;
    private final List<PackedFile> files = new ArrayList<>();

    GatheredFiles(WorkFolder folder, ExportProgress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public void expect(long lines) {
        progress.expect(lines);
    }

    @Override
    public LongConsumer progress() {
        return progress.ofFile();
    }

    @Override
    public OutputStream next(String name) {
        return new Gathered(folder.part(name));
    }

    @Override
    public void table(String name, Connection connection, String query) throws IOException, SQLException {
        files.add(new QueryCsv(connection, progress.ofFile()).write(query, name, folder));
    }

    @Override
    public void whole(String name, byte[] content) throws IOException {
        files.add(PackedFile.of(folder.small(name, content)));
    }

    @Override
    public void workbook(String name, String title, Connection connection, String query)
            throws IOException, SQLException {
        try (var into = next(name)) {
            new QuerySheets(connection, TypedSheets.MOST_ROWS, progress.ofFile()).write(title, query, into);
        }
    }

    void add(PackedFile file) {
        files.add(file);
    }

    List<PackedFile> all() {
        return List.copyOf(files);
    }

    /** A file that is not closed is none. */
    private final class Gathered extends FilterOutputStream {

        private final PartWriter part;
        private boolean closed;

        Gathered(PartWriter part) {
            super(part);
            this.part = part;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            part.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (part) {
                    files.add(PackedFile.of(part.finish()));
                }
            }
        }
    }
}
