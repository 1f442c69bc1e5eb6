package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Matcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Searches the files of the log folder and of the folder in which mails are kept, piece by piece. */
@Component
class FolderScan implements Place {

    private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);

    private final ScanSettings settings;

    FolderScan(ScanSettings settings) {
        this.settings = settings;
    }

    @Override
    public Found search(Matcher matcher, ObjectKeys keys) {
        return search("logs", settings.logs(), matcher).and(search("mailbox", settings.mailbox(), matcher));
    }

    private Found search(String place, @Nullable Path folder, Matcher matcher) {
        if (folder == null) {
            return settings.absent().contains(place) ? Found.nothing() : Found.unsearched(place, "not configured");
        }
        try (var files = Files.walk(folder)) {
            var counts = new Counts(place, matcher);
            for (var all = files.filter(Files::isRegularFile).iterator(); all.hasNext(); ) {
                search(all.next(), counts);
            }
            return counts.searched();
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn(
                    "The {} could not be searched: {}",
                    place,
                    failure.getClass().getSimpleName());
            return Found.unsearched(place, "could not be read");
        }
    }

    private static void search(Path file, Counts counts) throws IOException {
        try (var content = open(file)) {
            counts.thing(thing -> {
                try {
                    Lines.of(content, (bytes, length) -> thing.text(bytes, length, Counts.PLAIN));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static InputStream open(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".eml")) {
            return new ByteArrayInputStream(MailText.of(file).getBytes(StandardCharsets.UTF_8));
        }
        var stored = Files.newInputStream(file);
        return name.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
    }
}
