package ai.astrasonic.jobs.access;

import ai.astrasonic.backup.BackedUpFile;
import ai.astrasonic.backup.BackupInventory;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.shared.AccountId;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The inventory of backed-up files, each with a fresh link to its content (Art. 15(3), 20), for people and programs. */
@Configuration(proxyBeanMethods = false)
class BackupEntries {

    static final String DATA_SET = "backup.file";
    private static final Duration LINKS = Duration.ofDays(7);

    @Bean
    ExtraEntry backupInventoryAsCsv(BackupInventory inventory) {
        return new Entry("backup/inventory.csv", (person, out) -> csv(inventory, person, out));
    }

    @Bean
    ExtraEntry backupInventoryAsJson(BackupInventory inventory) {
        return new Entry("backup/inventory.json", (person, out) -> json(inventory, person, out));
    }

    private interface Writer {
        long write(AccountId person, OutputStream out) throws IOException;
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
            if (writer.write(run.order().account(), out) != held.rows()) {
                run.folder().forgetPart(held.parts().getFirst().entry());
                throw StepFailed.retryable(
                        "The backup changed while its inventory was written", new IOException(DATA_SET));
            }
        }
    }

    private static long csv(BackupInventory inventory, AccountId person, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8))) {
            csv.writeRecord("path", "size", "sha256", "uploaded_at", "state", "link", "link_valid_until");
            return inventory.inventoryOf(
                    person,
                    LINKS,
                    file -> csv.writeRecord(
                            safe(file.pathOrNothing()),
                            Long.toString(file.size()),
                            file.sha256OrNothing(),
                            file.uploadedAt().toString(),
                            file.state().word(),
                            file.offered().map(Object::toString).orElse(""),
                            file.linkValidUntil().toString()));
        }
    }

    private static long json(BackupInventory inventory, AccountId person, OutputStream out) {
        try (var json = JsonMapper.shared().createGenerator(new Unclosed(out))) {
            json.writeStartArray();
            long lines = inventory.inventoryOf(person, LINKS, file -> object(json, file));
            json.writeEndArray();
            return lines;
        }
    }

    private static void object(JsonGenerator json, BackedUpFile file) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("path", file.pathOrNothing());
        json.writeNumberProperty("size", file.size());
        json.writeStringProperty("sha256", file.sha256OrNothing());
        json.writeStringProperty("uploaded_at", file.uploadedAt().toString());
        json.writeStringProperty("state", file.state().word());
        file.offered().ifPresent(link -> {
            json.writeStringProperty("link", link.toString());
            json.writeStringProperty("link_valid_until", file.linkValidUntil().toString());
        });
        json.writeEndObject();
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
