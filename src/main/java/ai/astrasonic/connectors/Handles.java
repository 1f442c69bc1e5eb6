package ai.astrasonic.connectors;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everything by which a person is known to recipients, frozen before anything of it is erased. */
public record Handles(List<Handle> all) {

    public Handles {
        all = List.copyOf(all);
    }

    public List<String> of(HandleKind kind) {
        return all.stream()
                .filter(handle -> handle.kind() == kind)
                .map(Handle::value)
                .distinct()
                .toList();
    }

    /** The newest of its kind; none when there is none, or none with a time. */
    public Optional<Instant> newest(HandleKind kind) {
        return all.stream()
                .filter(handle -> handle.kind() == kind)
                .map(Handle::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
