package ai.astrasonic.jobs.access;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Something that is in a package beside the data sets, such as the letter. */
interface ExtraEntry {

    /** Path in the package. */
    String entry();

    /** Whether this person's package has it. */
    boolean isWanted(PackageRun run, List<Collected> collected);

    /** Writes it; its memory must not grow with the person's data. */
    void write(PackageRun run, List<Collected> collected, OutputStream out) throws IOException;
}
