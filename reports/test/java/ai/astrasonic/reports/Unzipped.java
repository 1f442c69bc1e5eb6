package ai.astrasonic.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/** The parts of a workbook, read by its directory, as spreadsheets do: the library leaves sizes out before the parts. */
public final class Unzipped {

    private Unzipped() {}

    public static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        var file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                var parts = new HashMap<String, byte[]>();
                for (var entry : zip.stream().toList()) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
                return parts;
            }
        } finally {
            Files.delete(file);
        }
    }
}
