package ai.astrasonic.ledger;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;

/** Follows the ledger line by line; a line that was changed, removed, added or moved does not fit. */
final class LedgerChain {

    private long lines;
    private long bytes;
    private String hash = LedgerLine.START;

    /** Takes the next line of a file, which must follow the one before. */
    LedgerLine follow(String text) {
        var line = parse(text);
        if (line.line() != lines + 1 || !line.previous().equals(hash)) {
            throw new LedgerFailure(
                    "Line " + (lines + 1)
                            + " of the erasure ledger does not follow the one before: a line was changed, removed, added or moved");
        }
        take(text);
        return line;
    }

    /** Adds an entry at the end and answers its line. */
    String add(LedgerEntry entry) {
        var text = LedgerLine.of(lines + 1, hash, entry).text();
        take(text);
        return text + "\n";
    }

    private void take(String text) {
        lines++;
        bytes += text.getBytes(StandardCharsets.UTF_8).length + 1;
        hash = LedgerLine.hash(text);
    }

    private LedgerLine parse(String text) {
        try {
            return LedgerLine.parse(text);
        } catch (JacksonException e) {
            throw new LedgerFailure("Line " + (lines + 1) + " of the erasure ledger is not a line of it");
        }
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    String hash() {
        return hash;
    }
}
