package ai.astrasonic.jobs.access;

import ai.astrasonic.backup.BackedUpFile;
import ai.astrasonic.backup.BackupInventory;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.requests.PackageOrder;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inventory of backed-up files, each with a link to its content (Art. 15(3), 20), for people and programs. A link leads to
 * us, asks for the passphrase, and opens as long as the package can be downloaded; a file that cannot be had is told as such.
 */
@Configuration(proxyBeanMethods = false)
class BackupEntries {

    static final String DATA_SET = "backup.file";

    @Bean
    ExtraEntry backupInventoryAsCsv(BackupInventory inventory) {
        return new Entry("backup/inventory.csv", (order, out) -> csv(inventory, order, out));
    }

    @Bean
    ExtraEntry backupInventoryAsJson(BackupInventory inventory) {
        return new Entry("backup/inventory.json", (order, out) -> json(inventory, order, out));
    }

    private interface Writer {
        long write(PackageOrder order, OutputStream out) throws IOException;
    }

    private record Entry(String entry, Writer writer) implements ExtraEntry {

        @Override
        public boolean isWanted(PackageRun run, List<Collected> collected) {
            return collected.stream().anyMatch(found -> found.key().equals(DATA_SET) && found.rows() > 0);
        }

        @Override
        public void write(PackageRun run, List<Collected> collected, OutputStream out) throws IOException {
            var held = collected.stream()
                    .filter(found -> found.key().equals(DATA_SET))
                    .findFirst()
                    .orElseThrow();
            if (writer.write(run.order(), out) != held.rows()) {
                run.folder().forgetPart(held.parts().getFirst().entry());
                throw StepFailed.retryable("backup-changed", new IOException(DATA_SET));
            }
        }
    }

    private static long csv(BackupInventory inventory, PackageOrder order, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8))) {
            csv.writeRecord("path", "size", "sha256", "uploaded_at", "state", "link");
            return inventory.inventoryOf(
                    order.account(),
                    file -> csv.writeRecord(
                            safe(file.pathOrNothing()),
                            Long.toString(file.size()),
                            file.sha256OrNothing(),
                            file.uploadedAt().toString(),
                            file.state().word(),
                            file.isOffered() ? link(order, file) : ""));
        }
    }

    private static long json(BackupInventory inventory, PackageOrder order, OutputStream out) {
        try (var json = JsonMapper.shared().createGenerator(new Unclosed(out))) {
            json.writeStartArray();
            long lines = inventory.inventoryOf(order.account(), file -> object(json, order, file));
            json.writeEndArray();
            return lines;
        }
    }

    private static void object(JsonGenerator json, PackageOrder order, BackedUpFile file) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("path", file.pathOrNothing());
        json.writeNumberProperty("size", file.size());
        json.writeStringProperty("sha256", file.sha256OrNothing());
        json.writeStringProperty("uploaded_at", file.uploadedAt().toString());
        json.writeStringProperty("state", file.state().word());
        if (file.isOffered()) {
            json.writeStringProperty("link", link(order, file));
        }
        json.writeEndObject();
    }

    private static String link(PackageOrder order, BackedUpFile file) {
        return order.files().resolve(file.id().toString()).toString();
    }

    /** A path that a spreadsheet would run as a formula gets an apostrophe in front. */
    private static String safe(String path) {
        return !path.isEmpty() && "=+-@\t\r".indexOf(path.charAt(0)) >= 0 ? "'" + path : path;
    }

    /** The part is finished by its owner, not by whoever writes text into it. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
