package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** "We hold nothing" would be untrue: rows are kept under the address from which somebody asked. */
public final class DataHeldException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final Map<String, Long> rows;

    DataHeldException(RequestId request, Map<String, Long> rows) {
        super("Request " + request + " is of somebody whose address we hold: " + told(rows)
                + "; settle who it is and answer with that");
        this.rows = Map.copyOf(rows);
    }

    /** For each data set the rows under that address. */
    public String counts() {
        return told(rows);
    }

    private static String told(Map<String, Long> rows) {
        return new TreeMap<>(rows)
                .entrySet().stream()
                        .map(found -> found.getKey() + " " + found.getValue())
                        .collect(Collectors.joining(", "));
    }
}
