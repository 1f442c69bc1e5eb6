package ai.astrasonic.jobs.access;

import ai.astrasonic.library.RekordboxWriter;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** The library as rekordbox XML, the trade's own format: a person moves it to another program by opening it (Art. 20). */
@Component
class RekordboxEntry implements ExtraEntry {

    private final RekordboxWriter writer;

    RekordboxEntry(RekordboxWriter writer) {
        this.writer = writer;
    }

    @Override
    public String entry() {
        return "library/rekordbox.xml";
    }

    @Override
    public boolean isWanted(PackageRun run, List<Collected> collected) {
        return collected.stream().anyMatch(found -> found.key().startsWith("library.") && found.rows() > 0);
    }

    @Override
    public void write(PackageRun run, List<Collected> collected, OutputStream out) {
        writer.write(run.order().account(), out);
    }
}
