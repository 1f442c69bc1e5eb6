package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.LawData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The decisions on adequacy that count on a day: as published, less those that were withdrawn by then. */
@Component
class DecisionsInForce {

    private static final String WITHDRAWN = """
            SELECT item FROM (
                SELECT DISTINCT ON (f.item) f.item, r.in_force FROM recipient_filing f JOIN adequacy_ruling r ON r.filing_id = f.id
                WHERE r.effective_on <= :day ORDER BY f.item, r.effective_on DESC, f.filed_at DESC, f.id DESC) newest
            WHERE NOT in_force""";

    private final Evidence evidence;

    DecisionsInForce(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Countries that are adequate for whoever is there. */
    Set<String> countries(LocalDate day) {
        return inForce(day)
                .filter(decision -> !"LISTED".equals(decision.get("scope")))
                .flatMap(decision -> decision.get("countries") instanceof List<?> named ? named.stream() : Stream.of())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    boolean framework(LocalDate day) {
        return inForce(day).anyMatch(decision -> "us-dpf".equals(decision.get("key")));
    }

    private Stream<Map<?, ?>> inForce(LocalDate day) {
        var withdrawn = evidence.ask()
                .sql(WITHDRAWN)
                .param("day", day)
                .query(String.class)
                .set();
        return LawData.read("adequacy", Map.class).stream()
                .<Map<?, ?>>map(decision -> decision)
                .filter(decision -> !withdrawn.contains(String.valueOf(decision.get("key"))))
                .filter(decision -> !day(decision, "from", day).isAfter(day))
                .filter(decision -> !day(decision, "until", day).isBefore(day));
    }

    private static LocalDate day(Map<?, ?> decision, String name, LocalDate otherwise) {
        var told = decision.get(name);
        return told == null ? otherwise : LocalDate.parse(String.valueOf(told));
    }
}
