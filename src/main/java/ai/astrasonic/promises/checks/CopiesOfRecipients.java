package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.promises.evidence.PackageInspection;
import ai.astrasonic.promises.evidence.StoredPackage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Holds what a package says of the recipients' copies against the files in it and against what was stored of each call: every
 * recipient has a line, a copy has its files with as many records as were told, and was got by a call that was answered.
 */
@Component
class CopiesOfRecipients {

    private static final String ASKED = """
            SELECT t.recipient, t.state || ' ' || EXISTS (SELECT FROM recipient_call c WHERE c.task_id = t.id AND c.status < 300)
            FROM recipient_task t WHERE t.request_id = :request AND t.ask = 'EXPORT'""";

    private final Evidence evidence;
    private final DataMap map;

    CopiesOfRecipients(Evidence evidence, DataMap map) {
        this.evidence = evidence;
        this.map = map;
    }

    /** Packages that were made before copies were fetched say of their data sets that they wait. */
    boolean areAsTold(StoredPackage stored, PackageInspection inspection) {
        var lines = inspection.recipients();
        if (lines.isEmpty()) {
            return true;
        }
        var asked = asked(stored);
        return everyoneIsIn(lines, asked.keySet())
                && lines.stream()
                        .allMatch(line -> isTrue(line, asked.getOrDefault(recipient(line), ""), stored, inspection));
    }

    /** Those of whom the package itself says that their copy is not in it yet. */
    List<String> open(PackageInspection inspection) {
        return inspection.recipients().stream()
                .filter(line -> state(line).equals("OPEN"))
                .map(CopiesOfRecipients::recipient)
                .toList();
    }

    private boolean everyoneIsIn(List<JsonNode> lines, Set<String> asked) {
        var told = lines.stream().map(CopiesOfRecipients::recipient).collect(Collectors.toSet());
        return told.containsAll(asked)
                && map.aboutCustomers().stream().map(DataSet::recipients).allMatch(told::containsAll);
    }

    private static boolean isTrue(JsonNode line, String asked, StoredPackage stored, PackageInspection inspection) {
        return switch (state(line)) {
            case "COPIED" -> asked.equals("DONE true") && isWhole(line, inspection);
            case "KNOWS_NOBODY" -> asked.startsWith("NOT_FOUND ") || asked.startsWith("DONE ");
            case "NO_COPY" -> asked.startsWith("NOTHING_TO_CALL ");
            case "NOT_ASKED" -> !stored.scope().isEmpty();
            case "OPEN" -> true;
            default -> false;
        };
    }

    /** Where a count has the name of a file, that file has as many records. */
    private static boolean isWhole(JsonNode line, PackageInspection inspection) {
        return inspection.holdsAll(line)
                && line.path("counts").propertyStream().allMatch(count -> {
                    long rows = inspection.rowsIn("recipients/" + recipient(line) + "/" + count.getKey() + ".json");
                    return rows < 0 || rows == count.getValue().asLong(-1);
                });
    }

    private Map<String, String> asked(StoredPackage stored) {
        return evidence
                .ask()
                .sql(ASKED)
                .param("request", stored.requestId())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String recipient(JsonNode line) {
        return line.path("recipient").asString("");
    }

    private static String state(JsonNode line) {
        return line.path("state").asString("");
    }
}
