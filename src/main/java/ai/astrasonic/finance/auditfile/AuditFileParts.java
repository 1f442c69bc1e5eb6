package ai.astrasonic.finance.auditfile;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of one audit file go: an entry of an archive, or a file in a folder. */
@FunctionalInterface
public interface AuditFileParts {

    /**
     * Opens a file; the writer closes it before it opens the next.
     *
     * @param part 1, or the number of a following file
     */
    OutputStream open(int part) throws IOException;
}
