package ai.astrasonic.connectors;

import java.util.Optional;

/** What of a correction concerns a recipient that knows a person by address and name. */
public record Corrected(Optional<String> email, Optional<String> name) {

    public static Corrected in(Task task) {
        var right = task.corrections();
        return new Corrected(
                Optional.ofNullable(right.get("email")),
                Optional.ofNullable(right.getOrDefault("display_name", right.get("name"))));
    }

    public boolean isEmpty() {
        return email.isEmpty() && name.isEmpty();
    }
}
