package ai.astrasonic.reports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** As what a register is taken. */
public enum ExportFormat {
    /** All the others in one file. */
    ZIP("application/zip"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    JSON("application/json");

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes one format that is no file of files. */
    interface Single {
        void write(ExportFormat format, OutputStream out) throws IOException;
    }

    /** @param name of the files, without extension */
    void write(String name, Single single, OutputStream out) throws IOException {
        if (this == ZIP) {
            zip(name, single, out);
        } else {
            single.write(this, out);
        }
    }

    private static void zip(String name, Single single, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var format : List.of(PDF, XLSX, JSON)) {
            zip.putNextEntry(new ZipEntry(name + "." + format.extension()));
            single.write(format, new Open(zip));
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Leaves the file of files open when one of its files is done. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
