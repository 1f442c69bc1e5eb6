package ai.astrasonic.ledger;

import ai.astrasonic.shared.Sha256;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the ledger.
 *
 * @param line counts from 1
 * @param previous SHA-256 of the line before, zeros before the first
 */
record LedgerLine(long line, String previous, UUID erasure, UUID person, List<String> dataSets, String executedAt) {

    static final String START = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();

    static LedgerLine of(long line, String previous, LedgerEntry entry) {
        return new LedgerLine(
                line,
                previous,
                entry.erasure(),
                entry.person(),
                entry.dataSets(),
                entry.executedAt().toString());
    }

    static LedgerLine parse(String text) throws JacksonException {
        return JSON.readValue(text, LedgerLine.class);
    }

    LedgerEntry entry() {
        return new LedgerEntry(erasure, person, dataSets, java.time.Instant.parse(executedAt));
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    static String hash(String text) {
        return Sha256.of(text);
    }
}
