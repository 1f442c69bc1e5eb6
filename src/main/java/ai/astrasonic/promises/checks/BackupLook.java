package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.BackupKeys;
import ai.astrasonic.promises.evidence.RawBackups;
import ai.astrasonic.promises.evidence.RawBackups.Raw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Looks at raw backup objects of a store: all that are new, and a sample of the others that is another one each time. */
@Component
class BackupLook {

    private static final int SAMPLE = 200;
    private static final int OPENED = 20;
    private static final int EXAMPLES = 10;

    private final RawBackups backups;
    private final BackupKeys keys;

    BackupLook(RawBackups backups, BackupKeys keys) {
        this.backups = backups;
        this.keys = keys;
    }

    /** What was seen of both stores. */
    static final class Seen {

        private long read;
        private long archived;
        private long clear;
        private long opened;
        private long unopened;
        private final List<String> examples = new ArrayList<>();

        long read() {
            return read;
        }

        long archived() {
            return archived;
        }

        long clear() {
            return clear;
        }

        long opened() {
            return opened;
        }

        long unopened() {
            return unopened;
        }

        List<String> examples() {
            return List.copyOf(examples);
        }

        private void wrong(Raw raw) {
            if (examples.size() < EXAMPLES) {
                examples.add(raw.store() + " " + raw.key());
            }
        }
    }

    void at(String store, Instant since, Seen seen) {
        var sample = new Sample<Raw>(SAMPLE, new Random());
        var newest = new Sample<Raw>(OPENED, new Random());
        backups.list(store, page -> {
            seen.archived += page.stream().filter(Raw::archived).count();
            var readable = page.stream().filter(raw -> !raw.archived()).toList();
            var arrived =
                    readable.stream().filter(raw -> raw.at().isAfter(since)).toList();
            readable.stream().filter(raw -> !raw.at().isAfter(since)).forEach(sample::offer);
            arrived.forEach(newest::offer);
            judge(store, arrived, seen);
        });
        judge(store, sample.taken(), seen);
        newest.taken().forEach(raw -> open(raw, seen));
        sample.taken().stream().limit(OPENED).forEach(raw -> open(raw, seen));
    }

    private void judge(String store, List<Raw> objects, Seen seen) {
        for (var looked : backups.look(store, objects)) {
            seen.read++;
            if (!looked.encrypted()) {
                seen.clear++;
                seen.wrong(looked.raw());
            }
        }
    }

    private void open(Raw raw, Seen seen) {
        keys.opens(raw).ifPresent(opens -> {
            if (opens) {
                seen.opened++;
            } else {
                seen.unopened++;
                seen.wrong(raw);
            }
        });
    }
}
