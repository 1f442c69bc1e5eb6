package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which tables held what they should not, and which could not be judged. */
final class Looked {

    private Looked() {}

    static List<Fact> at(Map<String, Optional<Long>> tables) {
        return tables.entrySet().stream()
                .flatMap(table -> table.getValue()
                        .map(count -> count > 0 ? Stream.of(Fact.of(table.getKey(), count)) : Stream.<Fact>empty())
                        .orElseGet(() -> Stream.of(new Fact("evidence.timeless", table.getKey()))))
                .toList();
    }
}
