package ai.astrasonic.processors;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A processor's own list of whom it engages, as it stood on a day.
 *
 * @param source address of the list, or how it was got
 */
public record SubProcessorChain(String source, LocalDate takenOn, List<SubProcessor> members) {

    public SubProcessorChain {
        members = members.stream()
                .sorted(Comparator.comparing(SubProcessor::name))
                .toList();
    }

    /** The same for the same list, whenever it was taken and in whatever order: so that a change shows. */
    public String sha256() {
        var lines = members.stream()
                .map(member -> String.join("\t", member.name(), member.country(), member.service()))
                .collect(Collectors.joining("\n"));
        return Sha256.of(lines.getBytes(StandardCharsets.UTF_8));
    }
}
